/** Every documented refusal of crm.automatedsolution.*, in both dialects and three languages, where a person meets it. */
import { expect, test } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { Studio } from '../pages/studio.ts';
import type { Language } from '../pages/words.ts';
import type { World } from '../portal/core/world.ts';
import { officeIn } from './office.ts';
import { refusals as said } from './refusal-words.ts';

const update = 'crm.automatedsolution.update';

/** Both dialects and every language, and the language of most people in both. */
const combinations = [
  ['observed', 'en'],
  ['documented', 'ru'],
  ['observed', 'de'],
] as const;

function rights(canEditWorkplaces: boolean) {
  return ({ entities }: World) => {
    for (const user of entities.users)
      Object.assign(user, { isAdmin: false, isCrmAdmin: false, canEditWorkplaces });
  };
}

interface OnTop {
  readonly name: string;
  readonly meanwhile?: (world: World) => void;
  readonly refuse?: { status: number; error: string | number; error_description: string };
  readonly words: keyof typeof said;
  readonly step: 'code' | 'system';
  /** How many writes the save sends. */
  readonly sent: number;
}

/** Refusals of a new title that stand on top of the form. */
const onTop: readonly OnTop[] = [
  {
    name: 'ACCESS_DENIED of a person who lost the right meanwhile stands on top',
    meanwhile: rights(false),
    words: 'accessDenied',
    step: 'code',
    sent: 0,
  },
  {
    name: 'ACCESS_DENIED of a plan that lost REST stands on top and names the plan',
    meanwhile: (world) => {
      world.restAvailable = false;
    },
    words: 'planWithoutRest',
    step: 'system',
    sent: 0,
  },
  {
    name: 'code 100 of a missing argument stands on top as a fault of the app',
    refuse: {
      status: 400,
      error: 100,
      error_description: 'Could not find value for parameter {fields}',
    },
    words: 'badArgument',
    step: 'system',
    sent: 1,
  },
];

for (const [dialect, language] of combinations) {
  test(`each refusal of a workplace stands where it belongs, and the next save is not held up by it: ${dialect}, ${language}`, async ({
    portal,
    studio,
  }) => {
    test.slow();
    await portal.world(officeIn(language));
    await portal.dialect(dialect);
    portal.expectRefusals();
    const person = studio.in(language);
    await removalRefused(person, portal, language);
    await titleRefused(person, portal, language);
    await spaRefused(person, portal, language);
    await creationRefused(person, portal, language);
    await goneMeanwhile(person, portal, language);
  });
}

async function removalRefused(person: Studio, portal: PortalControl, language: Language) {
  const name = 'HAS_BOUND_TYPES of a workplace that got SPAs meanwhile is said in the question';
  await test.step(name, async () => {
    await person.openList();
    await person.list.choose('Archive', 'remove');
    await portal.fault({
      method: 'crm.automatedsolution.delete',
      effect: { someoneElse: { method: update, params: { id: 241, fields: { typeIds: [21] } } } },
    });
    await portal.meanwhile(async () => {
      await person.removal.removeNow.click();
      const sentence = person.removal.sentence(said.hasSpas[language]);
      await expect(sentence, name).toHaveAttribute('data-refusal-step', 'code');
    });
    expect(portal.workplaces(), name).toHaveLength(3);
    await person.removal.keep.click();
  });
}

/** A title typed once, which every refusal leaves as it is. */
async function titleRefused(person: Studio, portal: PortalControl, language: Language) {
  const { editor } = person;
  await person.host.goTo('/digital-workplaces/238');
  await editor.title.fill('People');
  for (const { name, meanwhile, refuse, words, step, sent } of onTop) {
    await test.step(name, async () => {
      const before = portal.writes().length;
      if (refuse !== undefined) await portal.fault({ method: update, effect: { refuse } });
      await portal.meanwhile(async () => {
        if (meanwhile !== undefined) portal.change(meanwhile);
        await person.reviewAndSave();
        const sentence = editor.refusalSentence(said[words][language]);
        await expect(sentence, name).toHaveAttribute('data-refusal-step', step);
      });
      if (refuse !== undefined) {
        await person.shell.openDetails();
        await expect(editor.refusal, name).toContainText(refuse.error_description);
      }
      await expect(editor.title, name).toHaveValue('People');
      expect(portal.writes().length - before, name).toBe(sent);
    });
  }
  const name = 'BX_EMPTY_REQUIRED marks the title and gives it the focus';
  await test.step(name, async () => {
    const refuse = {
      status: 400,
      error: 'BX_EMPTY_REQUIRED',
      error_description: 'Required field is not filled',
    };
    await portal.fault({ method: update, effect: { refuse } });
    await person.reviewAndSave();
    await expect(editor.title, name).toBeFocused();
    const told = said.titleEmpty[language];
    await expect(editor.title, name).toHaveAccessibleDescription(new RegExp(told));
    await expect(editor.errorLine(told), name).toHaveAttribute('data-origin', 'refused-code');
    await expect(editor.title, name).toHaveValue('People');
  });
  await editor.discard.click();
}

async function spaRefused(person: Studio, portal: PortalControl, language: Language) {
  const name = 'ACCESS_DENIED of a person who may not take an SPA out of CRM stands on top';
  const { editor } = person;
  await test.step(name, async () => {
    const before = portal.writes().length;
    await editor.toggle('Complaints');
    await portal.meanwhile(async () => {
      portal.change(rights(true));
      await person.reviewAndSave();
      const sentence = editor.refusalSentence(said.accessDenied[language]);
      await expect(sentence, name).toHaveAttribute('data-refusal-step', 'code');
    });
    await expect(editor.spa('Complaints'), name).toHaveAttribute('aria-selected', 'true');
    expect(portal.writes().slice(before), name).toEqual([
      { method: update, params: { id: 238, fields: { typeIds: [14, 21, 158] } } },
    ]);
  });
  await editor.discard.click();
}

async function creationRefused(person: Studio, portal: PortalControl, language: Language) {
  const name = 'LIMIT_EXCEEDED of one workplace too many stands on top';
  const { editor } = person;
  await test.step(name, async () => {
    await person.host.goTo('/digital-workplaces/new');
    await editor.title.fill('One too many');
    await portal.meanwhile(async () => {
      portal.change((world) => {
        world.workplaceLimit = 3;
      });
      await person.reviewAndCreate();
      const sentence = editor.refusalSentence(said.limit[language]);
      await expect(sentence, name).toHaveAttribute('data-refusal-step', 'code');
    });
    await expect(editor.title, name).toHaveValue('One too many');
    expect(portal.workplaces(), name).toHaveLength(3);
  });
  await editor.discard.click();
}

async function goneMeanwhile(person: Studio, portal: PortalControl, language: Language) {
  const name =
    'NOT_FOUND of a workplace deleted meanwhile stands on top and leads back to the list';
  const { editor } = person;
  await test.step(name, async () => {
    const before = portal.writes().length;
    await person.host.goTo('/digital-workplaces/241');
    await expect(editor.title, name).toHaveValue('Archive');
    await editor.title.fill('Attic');
    await portal.fault({
      method: 'crm.automatedsolution.get',
      effect: { someoneElse: { method: 'crm.automatedsolution.delete', params: { id: 241 } } },
    });
    await person.reviewAndSave();
    const sentence = editor.refusalSentence(said.notFound[language]);
    await expect(sentence, name).toHaveAttribute('data-refusal-step', 'code');
    await expect(editor.title, name).toHaveValue('Attic');
    expect(portal.writes().slice(before), name).toEqual([]);
    await expect(editor.backToList, name).toBeVisible();
  });
}
