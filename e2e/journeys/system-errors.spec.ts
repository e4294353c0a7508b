/** Every row of the system error table of the docs page, met while saving: worded, with a way forward, nothing typed is lost. */
import rows from '../facts/system-errors.json' with { type: 'json' };
import { expect, test } from '../fixtures.ts';
import { languages } from '../pages/words.ts';
import { office, officeIn } from './office.ts';
import { lost, systemErrors, waiting } from './system-error-words.ts';

const update = 'crm.automatedsolution.update';
const list = 'crm.automatedsolution.list';

/** A crash of the server says nothing about how far a write came, so these end as a lost answer with a check. */
const crashes = ['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER'];

function refusing(row: { status: number; code: string; message: string }) {
  return { refuse: { status: row.status, error: row.code, error_description: row.message } };
}

test('the table of the page has no row without words here', () => {
  const worded = [...Object.keys(systemErrors), ...crashes];
  expect(worded.toSorted()).toEqual(rows.map(({ code }) => code).toSorted());
});

for (const language of languages) {
  test(`every judged no of the table is worded on a save in ${language}, and what was typed stays`, async ({
    portal,
    studio,
  }) => {
    test.slow();
    await portal.world(officeIn(language));
    const person = studio.in(language);
    await person.openEditor(238);
    await person.editor.title.fill('People');
    for (const row of rows.filter(({ code }) => !crashes.includes(code))) {
      await test.step(row.code, async () => {
        const before = portal.writes().length;
        await portal.clearFaults();
        await portal.fault({ method: update, times: 9, effect: refusing(row) });
        await person.reviewAndSave();
        const words = systemErrors[row.code]?.[language] ?? row.code;
        const sentence = person.editor.refusalSentence(words);
        await expect.soft(sentence, row.code).toHaveAttribute('data-refusal-step', 'system');
        await expect.soft(person.editor.title).toHaveValue('People');
        await person.shell.openDetails();
        await expect.soft(person.editor.refusal).toContainText(row.code);
        await expect.soft(person.editor.refusal).toContainText(row.message);
        if (row.code === 'QUERY_LIMIT_EXCEEDED') {
          await expect.soft(person.editor.refusal).toContainText(waiting[language]);
        }
        // The write is never repeated; only a token that ran out is renewed, and then the portal had not acted.
        const isRenewed = row.code === 'expired_token';
        expect.soft(portal.writes().length - before).toBe(isRenewed ? 2 : 1);
      });
    }
    expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('HR');
  });

  test(`every crash of the table leads to a check in ${language}, and nothing is sent twice`, async ({
    portal,
    studio,
  }) => {
    await portal.world(officeIn(language));
    const person = studio.in(language);
    await person.openEditor(238);
    await person.editor.title.fill('People');
    for (const row of rows.filter(({ code }) => crashes.includes(code))) {
      await test.step(row.code, async () => {
        const before = portal.writes().length;
        await portal.fault({ method: update, effect: refusing(row) });
        await person.reviewAndSave();
        const notice = person.editor.notice(lost[language].title);
        await expect(notice).toBeVisible();
        await person.shell.openDetails();
        await expect(notice).toContainText(row.code);
        await person.editor.check.click();
        await expect(person.editor.notice(lost[language].notSaved)).toBeVisible();
        await expect(person.editor.title).toHaveValue('People');
        expect(portal.writes().length - before).toBe(1);
      });
    }
  });
}

const onList = [
  'PORTAL_DELETED',
  'OVERLOAD_LIMIT',
  'NO_AUTH_FOUND',
  'QUERY_LIMIT_EXCEEDED',
] as const;

for (const code of onList) {
  test(`${code} on the list is worded and can be tried again`, async ({ portal, studio }) => {
    await portal.world(office());
    const row = rows.find((each) => each.code === code) ?? { status: 500, code, message: '' };
    await portal.fault({ method: list, times: 30, effect: refusing(row) });
    await studio.openList();
    const sentence = studio.shell.sentence(systemErrors[code]?.en ?? code);
    await expect(sentence).toHaveAttribute('data-refusal-step', 'system', { timeout: 15_000 });
    await portal.clearFaults();
    await studio.shell.retry.click();
    await expect(studio.list.link('HR')).toBeVisible();
  });
}

test('a person who has to wait sees the seconds run out and can then save', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  const row = { status: 503, code: 'QUERY_LIMIT_EXCEEDED', message: 'Too many requests' };
  await portal.fault({ method: update, effect: refusing(row) });
  await studio.reviewAndSave();
  await expect(studio.editor.refusal).toContainText(/Try again in \d seconds?\./);
  await expect(studio.editor.refusal).toContainText('You can try again now.', { timeout: 10_000 });
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
});

test('a list that is asked for again after a pause of the portal appears by itself', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  const row = { status: 503, code: 'QUERY_LIMIT_EXCEEDED', message: 'Too many requests' };
  await portal.fault({ effect: refusing(row) });
  await studio.openList();
  await expect(studio.list.link('HR')).toBeVisible();
});

test('an expired token is renewed without a word, and the save is done once', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.fault({ method: update, effect: { expireTokens: true } });
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  await expect(studio.editor.refusal).toBeHidden();
  expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('People');
});

test('a portal that gives no new token ends the session, and what was typed stays', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.renewTokens('silent');
  await portal.fault({ method: update, effect: { expireTokens: true } });
  await studio.reviewAndSave();
  // The SDK itself waits ten seconds for a silent portal.
  await expect(studio.editor.refusal).toContainText(
    'Reload the page of the portal and open the app again.',
    { timeout: 16_000 },
  );
  await expect(studio.editor.title).toHaveValue('People');
  expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('HR');
});
