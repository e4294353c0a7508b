import { describe, expect, test } from 'vitest';
import { judge } from '@/forms/judge';
import facts from '../../../e2e/facts/crm-automatedsolution.json';
import { contract, longestTitle, startValues, warnings, type WorkplaceContext } from './contract';

/** SPA 158 is held by workplace 238 and hidden from this person: the list of SPAs does not show it. */
const context: WorkplaceContext = {
  spas: [
    { id: 1, title: 'Hiring', entityTypeId: 129, home: { in: 'crm' } },
    { id: 2, title: 'Leave', entityTypeId: 130, home: { in: 'crm' } },
    { id: 3, title: 'Badges', entityTypeId: 131, home: { in: 'elsewhere' } },
    { id: 14, title: 'Assets', entityTypeId: 142, home: { in: 'workplace', id: 238, title: 'HR' } },
  ],
  workplaces: [
    { id: 238, title: 'HR', typeIds: [14, 158] },
    { id: 240, title: 'Sales', typeIds: [] },
  ],
};

const right = { title: 'HR & Customer Success', typeIds: [14] };

/** Every problem as `path: text key`; empty when the values keep every rule. */
function verdict(values: unknown, id: string | null = '238'): readonly string[] {
  return judge(contract(context, id), values).map(({ path, text }) => `${path}: ${text.key}`);
}

const empty = ['title: problems.titleEmpty'];
const long = ['title: problems.titleLong'];
const shape = ['title: problems.shape'];

describe('title', () => {
  test.each<[what: string, title: unknown, verdict: readonly string[]]>([
    ['no character', '', empty],
    ['one character', 'H', []],
    ['254 characters', 'a'.repeat(254), []],
    ['255 characters', 'a'.repeat(255), []],
    ['256 characters', 'a'.repeat(256), long],
    ['a text of many pages', 'a'.repeat(100_000), long],
    ['one blank', ' ', empty],
    ['tabs and line breaks', '\t\n\r', empty],
    ['no-break spaces', '\u00A0\u00A0', empty],
    ['256 blanks, of which the first problem is told', ' '.repeat(256), empty],
    ['blanks around a word', '  HR  ', []],
    ['the text "0", which PHP calls empty', '0', []],
    ['Cyrillic', 'Отдел кадров', []],
    ['umlauts', 'Prüfstelle Größe', []],
    ['Chinese', '人力资源', []],
    ['right to left', 'الموارد', []],
    ['255 Cyrillic letters', 'я'.repeat(255), []],
    ['256 Cyrillic letters', 'я'.repeat(256), long],
    ['255 emoji, two units each', '😀'.repeat(255), []],
    ['256 emoji', '😀'.repeat(256), long],
    ['a family of joined emoji', '👨‍👩‍👧', []],
    ['a zero-width space alone, a character for the portal too', '\u200B', []],
    ['a word with a zero-width joiner', 'H\u200DR', []],
    ['markup', '<b>HR</b> & "Co"', []],
    ['quotes of every kind', `'"„“«»\``, []],
    ['nothing', undefined, shape],
    ['null', null, shape],
    ['a number', 5, shape],
    ['a truth value', true, shape],
    ['a list', ['HR'], shape],
    ['an object', { en: 'HR' }, shape],
  ])('%s', (_what, title, expected) => {
    expect(verdict({ ...right, title })).toEqual(expected);
  });

  test('the sentence about the length names the limit', () => {
    expect(judge(contract(context, '238'), { ...right, title: 'a'.repeat(256) })).toEqual([
      { path: 'title', text: { key: 'problems.titleLong', values: { maximum: longestTitle } } },
    ]);
  });
});

describe('typeIds', () => {
  const twice = ['typeIds: problems.spaTwice'];
  const unknown = ['typeIds: problems.spaUnknown'];
  const shapeOfFirst = ['typeIds.0: problems.shape'];

  test.each<[what: string, typeIds: unknown, verdict: readonly string[]]>([
    ['none', [], []],
    ['one of the CRM section', [1], []],
    ['one in a section this person cannot see', [3], []],
    ['all that are listed', [1, 2, 3, 14], []],
    ['in any order', [14, 1], []],
    ['its own hidden one', [14, 158], []],
    ['one of nobody', [999], unknown],
    ['a known and an unknown one', [1, 999], unknown],
    ['an entity type id in the place of an id', [129], unknown],
    ['the same twice', [1, 1], twice],
    ['twice and apart', [1, 2, 1], twice],
    ['an unknown one twice, of which the first problem is told', [999, 999], twice],
    ['zero', [0], [...shapeOfFirst, ...unknown]],
    ['a negative id', [-1], [...shapeOfFirst, ...unknown]],
    ['a fraction', [1.5], shapeOfFirst],
    ['beyond what a number holds exactly', [2 ** 53], [...shapeOfFirst, ...unknown]],
    ['not a number', [Number.NaN], shapeOfFirst],
    ['a number as text', ['1'], shapeOfFirst],
    ['null among them', [null], shapeOfFirst],
    ['nothing', undefined, ['typeIds: problems.shape']],
    ['null, which would unlink all (C7)', null, ['typeIds: problems.shape']],
    ['an empty text, which would unlink all (C7)', '', ['typeIds: problems.shape']],
    ['one id without a list', 1, ['typeIds: problems.shape']],
    ['an object', { 0: 1 }, ['typeIds: problems.shape']],
  ])('%s', (_what, typeIds, expected) => {
    expect(verdict({ ...right, typeIds })).toEqual(expected);
  });

  test('the hidden SPA of another workplace is not there to be taken', () => {
    expect(verdict({ ...right, typeIds: [158] }, '240')).toEqual(unknown);
    expect(verdict({ ...right, typeIds: [158] }, null)).toEqual(unknown);
  });
});

test('a new record begins with one problem: it has no title', () => {
  expect(verdict(startValues, null)).toEqual(empty);
});

test('two wrong fields are both told', () => {
  expect(verdict({ title: '', typeIds: [999] })).toEqual([
    'title: problems.titleEmpty',
    'typeIds: problems.spaUnknown',
  ]);
});

test('no values at all are a problem of the record, not a crash', () => {
  expect(verdict(null)).toEqual([': problems.shape']);
});

const documented = facts.requests.filter(({ method }) => /\.(?:add|update)$/.test(method));

test('the page has three requests that write', () => {
  expect(documented).toHaveLength(3);
});

test.each(documented)('the documented request "$name" is accepted', ({ body, given }) => {
  const workplaces = given.entities.automatedSolutions;
  const before = workplaces.find(({ id }) => id === body.id);
  const values = { title: before?.title, typeIds: before?.typeIds, ...body.fields };
  const shown = { spas: [], workplaces };
  expect(judge(contract(shown, String(body.id)), values)).toEqual([]);
});

describe('warnings', () => {
  test.each<[title: string, id: string | null, isWarned: boolean]>([
    ['Sales', '238', true],
    ['  sales ', '238', true],
    ['SALES', null, true],
    ['Sales', '240', false],
    ['Sales 2', '238', false],
    ['', null, false],
    ['  ', null, false],
  ])('the title %j of record %s', (title, id, isWarned) => {
    const expected = isWarned ? [{ path: 'title', text: { key: 'problems.titleTaken' } }] : [];
    expect(warnings({ title, typeIds: [] }, context, id)).toEqual(expected);
  });
});
