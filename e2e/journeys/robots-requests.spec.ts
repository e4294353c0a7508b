/** The requests of pages 001 and 004 and of the add pages, made by the form: in the review, and as they reach the portal. */
import { expect, test } from '../fixtures.ts';
import { RobotPages } from '../pages/robots.ts';
import { documentedFragments, documentedParameters, documentTypes } from './robot-fragments.ts';
import { documentedSamples } from './robot-samples.ts';
import { sends } from './robot-sends.ts';
import { activity, automation, bare, registration, rule } from './robot-worlds.ts';

test('the four documented requests are pasted as the pages print them and leave as they stand there', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation({ known: [] }));
  const robots = new RobotPages(page, studio);
  await robots.takeClock();
  await robots.openList('robots');
  for (const { name, kind, verb, code, body } of documentedSamples) {
    await test.step(name, async () => {
      if (verb === 'add') await robots.goToNew(kind);
      await robots.later();
      await robots.fillIn(code);
      await sends(robots, portal, kind, verb, body);
    });
  }
  expect(portal.callsAfter(0)).toContain('bizproc.robot.list');
  await test.step('a robot deleted', async () => {
    await robots.later();
    await robots.goToList('robots');
    await studio.list.choose('Send message to author', 'remove');
    await studio.removal.removeNow.click();
    await expect(studio.shell.message('“Send message to author” was deleted')).toBeVisible();
    expect(portal.writes().at(-1)).toEqual({
      method: 'bizproc.robot.delete',
      params: { CODE: 'test_robot' },
    });
  });
});

for (const kind of ['robots', 'activities'] as const) {
  test(`every value the page of ${kind} shows beside a field is sent alone and as it stands there`, async ({
    page,
    portal,
    studio,
  }) => {
    const code = kind === 'robots' ? 'test_robot' : 'action_test_code';
    const row = kind === 'robots' ? rule(code, bare) : activity(code, bare);
    await portal.world(automation({ known: [row] }));
    const robots = new RobotPages(page, studio);
    await robots.takeClock();
    await robots.openEditor(kind, code);

    for (const { choose, number, value } of documentTypes[kind]) {
      await test.step(`DOCUMENT_TYPE by “${choose}”`, async () => {
        await robots.later();
        await robots.documentType.selectOption({ label: choose });
        if (number !== undefined) await robots.documentNumber.fill(number);
        await sends(robots, portal, kind, 'update', {
          CODE: code,
          FIELDS: { DOCUMENT_TYPE: value },
        });
      });
    }
    for (const fields of documentedFragments[kind]) {
      await test.step(JSON.stringify(fields), async () => {
        await robots.later();
        await robots.fillIn(JSON.stringify({ CODE: code, FIELDS: fields }));
        await sends(robots, portal, kind, 'update', { CODE: code, FIELDS: fields });
      });
    }
    for (const [type, definition] of Object.entries(documentedParameters)) {
      await test.step(`the examples of type ${type}`, async () => {
        for (const [field, parameters] of [
          ['PROPERTIES', robots.parameters],
          ['RETURN_PROPERTIES', robots.results],
        ] as const) {
          await robots.later();
          await parameters.showJson();
          await parameters.json.fill(JSON.stringify(definition));
          await parameters.takeOver.click();
          await sends(robots, portal, kind, 'update', {
            CODE: code,
            FIELDS: { [field]: definition },
          });
        }
      });
    }
    expect(registration(portal, code)).toMatchObject({
      PROPERTIES: { Parameters: { MULTIPLE: 'Y', TYPE: 'string' } },
    });
  });
}
