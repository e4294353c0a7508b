/** Every documented refusal of a save, nested and at the top of a 200, in three languages, on its field. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Connectors } from '../pages/connectors.ts';
import { connectorRefusals as said } from './connector-words.ts';
import { analytics } from './connector-worlds.ts';

const update = 'biconnector.connector.update';

interface Case {
  readonly code: string;
  readonly sentence: string;
  readonly words: keyof typeof said;
  /** Null: on top of the form. */
  readonly at: ((connectors: Connectors) => Locator) | null;
}

const top = null;
const onField = (name: 'title' | 'sort' | 'urlData') => (connectors: Connectors) =>
  connectors.field(name);

/** The portal names no row of the parameters; the second one is the longest. */
const cases: readonly Case[] = [
  {
    code: 'VALIDATION_FIELDS_NOT_PROVIDED',
    sentence: 'Fields not provided.',
    words: 'nothingSent',
    at: top,
  },
  {
    code: 'VALIDATION_UNKNOWN_PARAMETERS',
    sentence: 'Unknown parameters: colour, size',
    words: 'unknownField',
    at: top,
  },
  {
    code: 'VALIDATION_UNKNOWN_PARAMETERS',
    sentence: 'Unknown parameters: colour, sort',
    words: 'unknownField',
    at: onField('sort'),
  },
  {
    code: 'VALIDATION_READ_ONLY_FIELD',
    sentence: 'Field "dateCreate" is read only.',
    words: 'readOnly',
    at: top,
  },
  {
    code: 'VALIDATION_IMMUTABLE_FIELD',
    sentence: 'Field "title" is immutable.',
    words: 'immutable',
    at: onField('title'),
  },
  {
    code: 'VALIDATION_INVALID_FIELD_TYPE',
    sentence: 'Field "sort" must be of type integer.',
    words: 'wrongType',
    at: onField('sort'),
  },
  {
    code: 'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS',
    sentence: 'Settings must include "type", "name" and "code" fields.',
    words: 'settingIncomplete',
    at: (connectors) => connectors.settings,
  },
  {
    code: 'VALIDATION_SETTINGS_INVALID_TYPE',
    sentence: 'Parameter "type" is not correct.',
    words: 'settingType',
    at: (connectors) => connectors.settings,
  },
  {
    code: 'VALIDATION_SETTINGS_NAME_TOO_LONG',
    sentence: 'Parameter "name" must be less than 512 characters.',
    words: 'settingNameLong',
    at: (connectors) => connectors.cell(2, 'name'),
  },
  {
    code: 'VALIDATION_SETTINGS_CODE_TOO_LONG',
    sentence: 'Parameter "code" must be less than 512 characters.',
    words: 'settingCodeLong',
    at: (connectors) => connectors.cell(2, 'code'),
  },
  { code: 'VALIDATION_ID_NOT_PROVIDED', sentence: 'ID is missing.', words: 'badId', at: top },
  // Between two that a person reads in the same words: each has to appear anew.
  { code: 'ACCESS_DENIED', sentence: 'Access denied.', words: 'accessDenied', at: top },
  {
    code: 'VALIDATION_INVALID_ID_FORMAT',
    sentence: 'ID has to be a positive integer.',
    words: 'badId',
    at: top,
  },
  {
    code: 'BX_INVALID_VALUE',
    sentence: 'The value is too long.',
    words: 'tooLong',
    at: (connectors) => connectors.field('logo'),
  },
  // Last: afterwards the form offers to create the connector anew.
  { code: 'CONNECTOR_NOT_FOUND', sentence: 'Connector was not found.', words: 'notFound', at: top },
];

const combinations = [
  ['top', 'en'],
  ['nested', 'ru'],
  ['top', 'de'],
] as const;

for (const [dialect, language] of combinations) {
  test(`each refusal stands on its field, and the next save is not held up by it: ${dialect}, ${language}`, async ({
    page,
    portal,
    studio,
  }) => {
    test.setTimeout(90_000);
    await portal.world(analytics(language));
    const connectors = new Connectors(page, studio, language);
    await connectors.openEditor(4);
    await connectors.typeIn({ title: 'New title' });
    for (const { code, sentence, words, at } of cases) {
      await test.step(`${code} (${sentence})`, async () => {
        await connectors.refuse(update, dialect, code, sentence);
        await connectors.studio.reviewAndSave();
        const expected = said[words][language];
        if (at === null) {
          const line = connectors.studio.editor.refusalSentence(expected);
          await expect(line, code).toHaveAttribute('data-refusal-step', 'code');
        } else {
          await expect(at(connectors), code).toHaveAccessibleDescription(
            new RegExp(escaped(expected)),
          );
          const line = connectors.studio.editor.errorLine(expected).first();
          await expect(line, code).toHaveAttribute('data-origin', 'refused-code');
        }
        await expect(connectors.field('title'), code).toHaveValue('New title');
      });
    }
    expect(portal.writes()).toEqual([]);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

for (const dialect of ['observed', 'documented'] as const) {
  test.describe(`by the portal’s own rules, ${dialect}`, () => {
    test.beforeEach(async ({ portal }) => {
      await portal.world(analytics());
      await portal.dialect(dialect);
      portal.expectRefusals();
    });

    test('a person who lost access meanwhile reads which right is missing', async ({
      page,
      portal,
      studio,
    }) => {
      const connectors = new Connectors(page, studio);
      await connectors.openEditor(4);
      await connectors.typeIn({ title: 'New title' });
      portal.change(({ entities }) => {
        for (const user of entities.users) Object.assign(user, { biAccess: false, isAdmin: false });
      });
      await studio.reviewAndSave();
      await expect(studio.editor.refusalSentence(said.accessDenied.en)).toBeVisible();
      expect(portal.writes()).toEqual([]);
    });

    test('a connector that somebody deleted meanwhile is said to be gone', async ({
      page,
      portal,
      studio,
    }) => {
      const connectors = new Connectors(page, studio);
      await connectors.openEditor(4);
      await connectors.typeIn({ title: 'New title' });
      portal.change(({ entities }) => {
        entities.connectors.splice(0, 1);
      });
      await studio.reviewAndSave();
      await expect(studio.editor.refusalSentence(said.notFound.en)).toBeVisible();
      await expect(connectors.field('title')).toHaveValue('New title');
    });

    test('a source that was made meanwhile stops the removal, which is explained', async ({
      page,
      portal,
      studio,
    }) => {
      await new Connectors(page, studio).openList();
      await studio.list.choose('Warehouse', 'remove');
      await expect(studio.removal.removeNow).toBeVisible();
      portal.change(({ entities }) => {
        const [source] = entities.sources;
        if (source !== undefined) Object.assign(source, { connectorId: 4 });
      });
      await studio.removal.removeNow.click();
      await expect(studio.removal.sentence(said.hasSources.en)).toHaveAttribute(
        'data-refusal-step',
        'code',
      );
    });
  });
}
