/**
 * Every refusal of bizproc.robot.* and bizproc.activity.*, where a person meets it, in three languages. What the stand-in
 * says by itself is said by its own rules, in both dialects; the rest is ordered, in both wordings where there are two.
 */
import { expect, test } from '../fixtures.ts';
import { RobotPages } from '../pages/robots.ts';
import {
  allOrdered,
  boIsFaster,
  codeOf,
  fields,
  fresh,
  listAndRemoval,
  portalChanges,
  settingsPage,
  type Met,
} from './robot-refusal-steps.ts';
import { activity, automation, registered, rule } from './robot-worlds.ts';

/** Both kinds share one catalogue and its words, so one of them meets all of it in each language. */
const meetings = [
  ['en', 'robots'],
  ['ru', 'activities'],
  ['de', 'robots'],
] as const;

for (const [language, kind] of meetings) {
  test(`each refusal of ${kind} stands on its field, and the next save is not held up by it: ${language}`, async ({
    page,
    portal,
    studio,
  }) => {
    test.slow();
    const slider = rule('slider', { NAME: 'Slider', USE_PLACEMENT: 'Y' });
    const known = [rule('sms', fields), activity('bank', fields), slider];
    await portal.world(automation({ known, language }));
    portal.expectRefusals();
    const robots = new RobotPages(page, studio.in(language), language);
    const met = { portal, robots, kind, language };
    await robots.takeClock();
    await robots.openEditor(kind, codeOf(kind));
    const before = registered(portal);

    const updating: Met = { ...met, verb: 'update' };
    await robots.handler.fill('https://app.example.com/other');
    await allOrdered(updating);
    await portalChanges(updating);
    await boIsFaster(updating);
    await settingsPage(updating);
    await expect(robots.handler).toHaveValue('https://app.example.com/other');
    await robots.studio.editor.discard.click();
    await listAndRemoval(updating);

    const adding: Met = { ...met, verb: 'add' };
    await robots.goToNew(kind);
    await robots.fillIn(fresh);
    await allOrdered(adding);
    await portalChanges(adding);
    await boIsFaster(adding);
    await settingsPage(adding);
    await expect(robots.code).toHaveValue('fresh');
    expect(registered(portal)).toEqual(before);
  });
}
