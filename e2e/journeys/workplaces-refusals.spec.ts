/** Every documented refusal of crm.automatedsolution.*, in both dialects and three languages, where a person meets it. */
import { expect, test } from '../fixtures.ts';
import { officeIn } from './office.ts';
import { refusals as said } from './refusal-words.ts';

const update = 'crm.automatedsolution.update';

/** Both dialects and every language, and the language of most people in both. */
const combinations = [
  ['observed', 'en'],
  ['documented', 'ru'],
  ['observed', 'de'],
  ['documented', 'en'],
] as const;

for (const [dialect, language] of combinations) {
  test.describe(`${dialect}, ${language}`, () => {
    test.beforeEach(async ({ portal }) => {
      await portal.world(officeIn(language));
      await portal.dialect(dialect);
      portal.expectRefusals();
    });

    test('ACCESS_DENIED of a person who lost the right meanwhile stands on top', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openEditor(238);
      await person.editor.title.fill('People');
      portal.change(({ entities }) => {
        for (const user of entities.users)
          Object.assign(user, { isAdmin: false, isCrmAdmin: false, canEditWorkplaces: false });
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(said.accessDenied[language])).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
      await expect(person.editor.title).toHaveValue('People');
      expect(portal.writes()).toEqual([]);
    });

    test('ACCESS_DENIED of a person who may not take an SPA out of CRM stands on top', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openEditor(238);
      await person.editor.toggle('Complaints');
      portal.change(({ entities }) => {
        for (const user of entities.users)
          Object.assign(user, { isAdmin: false, isCrmAdmin: false, canEditWorkplaces: true });
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(said.accessDenied[language])).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
      await expect(person.editor.spa('Complaints')).toHaveAttribute('aria-selected', 'true');
      expect(portal.writes()).toEqual([
        { method: update, params: { id: 238, fields: { typeIds: [14, 21, 158] } } },
      ]);
    });

    test('ACCESS_DENIED of a plan that lost REST stands on top and names the plan', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openEditor(238);
      await person.editor.title.fill('People');
      portal.change((world) => {
        world.restAvailable = false;
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(said.planWithoutRest[language])).toHaveAttribute(
        'data-refusal-step',
        'system',
      );
      await expect(person.editor.title).toHaveValue('People');
      expect(portal.writes()).toEqual([]);
    });

    test('BX_EMPTY_REQUIRED marks the title and gives it the focus', async ({ portal, studio }) => {
      const person = studio.in(language);
      await person.openEditor(238);
      await person.editor.title.fill('People');
      await portal.fault({
        method: update,
        effect: {
          refuse: {
            status: 400,
            error: 'BX_EMPTY_REQUIRED',
            error_description: 'Required field is not filled',
          },
        },
      });
      await person.reviewAndSave();
      await expect(person.editor.title).toBeFocused();
      await expect(person.editor.title).toHaveAccessibleDescription(
        new RegExp(said.titleEmpty[language]),
      );
      await expect(person.editor.errorLine(said.titleEmpty[language])).toHaveAttribute(
        'data-origin',
        'refused-code',
      );
      await expect(person.editor.title).toHaveValue('People');
    });

    test('NOT_FOUND of a workplace deleted meanwhile stands on top and leads back to the list', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openEditor(241);
      await person.editor.title.fill('Attic');
      await portal.fault({
        method: 'crm.automatedsolution.get',
        effect: { someoneElse: { method: 'crm.automatedsolution.delete', params: { id: 241 } } },
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(said.notFound[language])).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
      await expect(person.editor.title).toHaveValue('Attic');
      expect(portal.writes()).toEqual([]);
      await expect(person.editor.backToList).toBeVisible();
    });

    test('LIMIT_EXCEEDED of one workplace too many stands on top', async ({ portal, studio }) => {
      portal.change((world) => {
        world.workplaceLimit = 3;
      });
      const person = studio.in(language);
      await person.openNew();
      await person.editor.title.fill('One too many');
      await person.reviewAndCreate();
      await expect(person.editor.refusalSentence(said.limit[language])).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
      await expect(person.editor.title).toHaveValue('One too many');
      expect(portal.workplaces()).toHaveLength(3);
    });

    test('HAS_BOUND_TYPES of a workplace that got SPAs meanwhile is said in the question', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openList();
      await person.list.choose('Archive', 'remove');
      await portal.fault({
        method: 'crm.automatedsolution.delete',
        effect: { someoneElse: { method: update, params: { id: 241, fields: { typeIds: [21] } } } },
      });
      await person.removal.removeNow.click();
      await expect(person.removal.sentence(said.hasSpas[language])).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
      expect(portal.workplaces()).toHaveLength(3);
    });

    test('code 100 of a missing argument stands on top as a fault of the app', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      await person.openEditor(238);
      await person.editor.title.fill('People');
      await portal.fault({
        method: update,
        effect: {
          refuse: {
            status: 400,
            error: 100,
            error_description: 'Could not find value for parameter {fields}',
          },
        },
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(said.badArgument[language])).toHaveAttribute(
        'data-refusal-step',
        'system',
      );
      await person.shell.openDetails();
      await expect(person.editor.refusal).toContainText(
        'Could not find value for parameter {fields}',
      );
      await expect(person.editor.title).toHaveValue('People');
    });
  });
}
