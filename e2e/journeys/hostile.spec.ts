/** A hostile world around the app and inside its records: nothing leaks, nothing runs, and it says clearly what is wrong. */
import { appendFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { HistoryPage } from '../pages/history.ts';
import { Inspector } from '../pages/inspector.ts';
import { Studio } from '../pages/studio.ts';
import { hostileWorld, mark, traces } from './hostile-contents.ts';
import { hostileParent, type HostileParent } from './hostile-parent.ts';

const sid = '0123456789abcdef0123456789abcdef';
let parent: HostileParent;
let counted = 0;

/** A check that goes into the figures. */
function holds(value: unknown, wanted: unknown, what: string): void {
  counted += 1;
  expect(value, what).toEqual(wanted);
}

test.beforeAll(async ({ stand }) => {
  parent = await hostileParent(new URL(stand.portal.origin).host);
});
test.afterAll(async () => {
  await parent.close();
  const file = process.env['HOSTILE_FIGURES'];
  if (file !== undefined) appendFileSync(file, `hostile journeys, one worker: ${counted} checks\n`);
});

test.describe('a page that is no portal frames the app', () => {
  const silent = 'The portal did not answer';
  const failed = /The portal did not answer|could not be opened/;
  // A stranger that answers as a portal is one, as far as anybody can tell; its own origin is all it gets to see.
  const senseless = 'The list could not be read';
  const failures = {
    silent,
    others: silent,
    objects: failed,
    huge: failed,
    deep: failed,
    malformed: senseless,
    pollute: senseless,
    elsewhere: senseless,
  } as const;

  test('under the name of a portal that is somewhere else: it is not trusted, and nothing is sent', async ({
    page,
    portal,
    studio,
    appAddress,
  }) => {
    const name = `${new URL(portal.origin).host}|0|${sid}`;
    const before = parent.asked.length;
    await page.goto(parent.address({ src: appAddress, name, answer: 'elsewhere' }));
    await expect(studio.shell.failure).toContainText(
      'This page does not trust the portal around it',
    );
    holds(await page.evaluate('received'), [], 'no message reaches the stranger');
    holds(portal.requests(), [], 'no call reaches the portal');
    holds(parent.asked.slice(before), [], 'nothing is fetched from the stranger');
    holds(await traces(page), [], 'no script runs');
  });

  for (const [answer, failure] of Object.entries(failures)) {
    test(`under its own name, with answers that are ${answer}: a clear failure and no call`, async ({
      page,
      portal,
      studio,
      appAddress,
    }) => {
      const name = `${new URL(parent.origin).host}|0|${sid}`;
      const before = parent.asked.length;
      await page.goto(parent.address({ src: appAddress, name, answer }));
      const said = studio.host.frame.getByText(failure).first();
      await expect(said).toBeVisible({ timeout: 40_000 });
      counted += 1;
      const received = await page.evaluate<readonly { data: string }[]>('received');
      holds(
        received.filter(({ data }) => /AUTH_ID|access_token|refresh_token/i.test(data)),
        [],
        'no token is said aloud',
      );
      holds(portal.requests(), [], 'no call reaches the portal');
      const calls = parent.asked.slice(before);
      holds(calls.length > 0, failure === senseless, 'who did not answer is not called');
      // It is given back its own word for a token, or none.
      const tokens = calls.flatMap(({ body }) => /"auth":"([^"]*)"/.exec(body)?.[1] ?? []);
      holds(
        [...new Set(tokens)].filter((token) => token !== 'forged'),
        [],
        'no token of a portal is told',
      );
      holds(await traces(page), [], 'no script runs');
      const polluted = await studio.host.frame
        .locator(':root')
        .evaluate(() => Reflect.get({}, 'polluted') === undefined);
      holds(polluted, true, 'no prototype is changed');
    });
  }
});

test('a stranger that opened the portal in a window talks at the app, which listens to its portal only', async ({
  page,
  portal,
}) => {
  await portal.world({ name: 'empty' });
  const opened = page.waitForEvent('popup');
  const before = parent.asked.length;
  await page.goto(
    parent.address({ src: `${portal.origin}/`, name: '', answer: 'elsewhere', how: 'window' }),
  );
  const studio = new Studio(await opened, portal.origin);
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/digital-workplaces');
  await expect(studio.shell.sentence('No digital workplaces yet')).toBeVisible();
  const used = portal.requests().map(({ params }) => JSON.stringify(params).includes('forged'));
  holds(used.includes(true), false, 'no forged token is used');
  holds(used.length > 0, true, 'the portal is asked');
  holds(await page.evaluate('received'), [], 'nothing is told to the stranger');
  holds(parent.asked.slice(before), [], 'nothing is asked of the stranger');
});

const visits = [
  ['overview', '/', 'Overview'],
  ['workplaces', '/digital-workplaces', 'Digital workplaces'],
  ['robots', '/robots', 'Robots'],
  ['activities', '/activities', 'Activities'],
  ['connectors', '/bi-connectors', 'BI connectors'],
  ['flows', '/task-flows', 'Task flows'],
  ['history', '/history', 'History'],
  ['a workplace', '/digital-workplaces/238', null],
  ['a workplace with a long name', '/digital-workplaces/242', null],
  ['a robot', '/robots/robot0', null],
  ['a robot with a long name', '/robots/robot4', null],
  ['a robot that reads backwards', '/robots/robot2', null],
  ['an activity', '/activities/activity0', null],
  ['a connector with a script in its logo', '/bi-connectors/4', null],
  ['a connector whose logo is a script', '/bi-connectors/5', null],
  ['a flow', '/task-flows/517', null],
  ['a flow with a long name', '/task-flows/521', null],
] as const;

test('hostile contents stay text on every screen, wide and at 320 px', async ({
  page,
  portal,
  studio,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await portal.world(hostileWorld());
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  for (const width of [1280, 320]) {
    await new Inspector(page).narrow(width);
    for (const [what, path, heading] of visits) {
      await test.step(`${what} at ${width} px`, async () => {
        await studio.host.goTo(path);
        if (heading !== null) await expect(studio.shell.heading).toHaveText(heading);
        else {
          const field = /^(Title|Name|Handler address)\b/;
          const input = studio.host.frame.getByRole('textbox', { name: field }).first();
          await expect(input).toBeEditable();
        }
        holds(await traces(page), [], 'nothing became markup');
        if (width > 320) return;
        await expect
          .poll(() => studio.host.sidewaysScroll(), `${what} at 320 px`)
          .toBeLessThanOrEqual(0);
        counted += 1;
      });
    }
  }
  holds(dialogs, [], 'no dialog of a script');
});

test('hostile contents stay text in the review and in what is remembered of it', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(hostileWorld());
  await studio.openEditor(238);
  await expect(studio.editor.title).toHaveValue(new RegExp(mark));
  await studio.editor.title.fill(`<script>${mark}=2</script>`);
  await studio.editor.review.click();
  await expect(studio.review.dialog).toContainText(mark);
  holds(await traces(page), [], 'the review shows text');
  await studio.review.save.click();
  await expect(studio.review.dialog).toBeHidden();
  holds(portal.workplaces()[0]?.title, `<script>${mark}=2</script>`, 'it is saved as it was typed');
  await studio.host.goTo('/history');
  const history = new HistoryPage(studio.host.frame);
  await expect(history.row(mark).first()).toBeVisible();
  holds(await traces(page), [], 'the history shows text');
  await history.row(mark).first().getByRole('link').first().click();
  await expect(studio.host.frame.getByText(mark).first()).toBeVisible();
  holds(await traces(page), [], 'the revision shows text');
});
