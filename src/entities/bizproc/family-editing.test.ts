import { describe, expect, test } from 'vitest';
import type { PortalAnswer } from '@/bitrix24/portal';
import { judge } from '@/forms/judge';
import { editingOf } from './family-editing';
import { emptyContext, fineValues, row } from './samples';
import {
  emptyFilter,
  startValues,
  unknownValues,
  type BizprocKind,
  type BizprocValues,
} from './values';

const editing = editingOf('robot');
const answer = (result: unknown): PortalAnswer => ({ result, total: null, next: null });

test.each<BizprocKind>(['robot', 'activity'])(
  'every field of a %s stands in one section',
  (kind) => {
    const { sections, fields } = editingOf(kind);
    expect(sections.flatMap((section) => section.fields).toSorted()).toEqual(
      Object.keys(fields).toSorted(),
    );
  },
);

test('the portal answers true, so what was sent is what is stored', () => {
  expect(editing.written(answer(true), 'create', fineValues)).toEqual({
    id: 'test_robot',
    values: fineValues,
  });
});

test.each([[null], ['true'], [1], [{}]])('an answer of %j is not the documented one', (result) => {
  expect(() => editing.written(answer(result), 'update', fineValues)).toThrow(
    expect.objectContaining({ kind: 'garbled', method: 'bizproc.robot.update' }),
  );
});

test.each<[string, BizprocValues['name'], string]>([
  ['the English name', { de: 'Senden', en: 'Send' }, 'Send'],
  ['the name for all', { de: 'Senden', '*': 'All' }, 'All'],
  ['any name', { ru: '', de: 'Senden' }, 'Senden'],
  ['a single name', 'Send', 'Send'],
  ['the code where there is no name', '', 'test_robot'],
])('a revision is called by %s', (_which, name, title) => {
  expect(editing.title({ ...fineValues, name })).toBe(title);
});

describe('a copy', () => {
  test('has another code and name, and no settings page of the original', () => {
    const original: BizprocValues = {
      ...fineValues,
      name: { en: 'Send', de: 'Senden', fr: '' },
      usesPlacement: true,
      placementHandler: 'https://app.example.com/s',
    };
    expect(editing.copyOf(original, '(copy)')).toEqual({
      ...original,
      code: 'test_robot_copy',
      name: { en: 'Send (copy)', de: 'Senden (copy)', fr: '' },
      usesPlacement: false,
      placementHandler: '',
    });
  });

  test.each([
    ['x'.repeat(128), `${'x'.repeat(123)}_copy`],
    ['a_copy', 'a_copy2'],
    ['a_copy9', 'a_copy10'],
    [`${'x'.repeat(122)}_copy9`, `${'x'.repeat(121)}_copy10`.slice(0, 128)],
  ])('of %s is allowed as a code', (code, copied) => {
    const copy = editing.copyOf({ ...fineValues, code }, '(copy)');
    expect(copy.code).toHaveLength(copied.length);
    expect(copy.code).not.toBe(code);
    expect(judge(editing.contract(emptyContext, null), copy)).toEqual([]);
  });

  test('of a record that is not known has empty lists to begin with', () => {
    const { properties, filter } = editing.copyOf(unknownValues('x'), '(copy)');
    expect([properties, filter]).toEqual([[], { include: [], exclude: [] }]);
  });

  test('is judged as a new record, though it came with the context of its original', () => {
    const context = { ...emptyContext, state: 'unknown' as const, ownCodes: ['a'] };
    const copy = { ...startValues(1), code: 'a' };
    const problems = judge(editing.contract(context, null), copy).map(({ path }) => path);
    expect(problems).toEqual(['code', 'name', 'handler', 'waits']);
    expect(judge(editing.contract(context, 'a'), unknownValues('a'))).toEqual([]);
  });
});

describe('what can be taken back', () => {
  const known = fineValues;
  const elsewhere = unknownValues('test_robot');

  test.each<[string, BizprocValues, BizprocValues, boolean]>([
    ['any change of a known record', known, { ...known, name: 'x', waits: false }, true],
    ['a list that nobody knew', elsewhere, { ...elsewhere, properties: [] }, false],
    ['an address that nobody knew', elsewhere, { ...elsewhere, handler: 'https://a.b/' }, false],
    ['a description that nobody knew', elsewhere, { ...elsewhere, description: 'x' }, false],
    [
      'a second change of what this app changed before',
      { ...elsewhere, handler: 'https://a.b/' },
      { ...elsewhere, handler: 'https://a.c/' },
      true,
    ],
  ])('%s', (_what, before, after, can) => {
    expect(editing.canUndo?.(before, after, emptyContext)).toBe(can);
  });

  test('a removed record is made anew only when all of it is known', () => {
    expect(editing.canRemake?.(known)).toBe(true);
    expect(editing.canRemake?.({ ...known, filter: null })).toBe(false);
    expect(editing.canRemake?.({ ...known, waits: null })).toBe(false);
    expect(editing.canRemake?.({ ...known, name: { en: ' ' } })).toBe(false);
  });
});

test('after a save the form knows what is known now, and which settings address is used', () => {
  const context = {
    ...emptyContext,
    state: 'unknown' as const,
    placements: [{ kind: 'robot' as const, code: 'test_robot', address: 'https://a.b/old' }],
  };
  const saved = { ...fineValues, usesPlacement: true, placementHandler: 'https://a.b/new' };
  expect(editing.contextAfter?.(context, 'test_robot', saved)).toMatchObject({
    state: 'known',
    placements: [{ code: 'test_robot', address: 'https://a.b/new' }],
  });
  expect(
    editing.contextAfter?.(context, 'test_robot', { ...fineValues, properties: null }),
  ).toMatchObject({ state: 'unknown', placements: [] });
});

describe('adopting', () => {
  test('the code that registered it is the whole definition: what it leaves out is empty', () => {
    const { values, problems } = editing.adopt?.(
      '{"CODE": "a", "HANDLER": "https://a.b/", "NAME": "A", "PROPERTIES": {"x": {"Name": "X"}}}',
      null,
    ) ?? { values: {}, problems: [] };
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      code: 'a',
      waits: true,
      returnProperties: [],
      filter: emptyFilter,
    });
    expect(values.properties).toHaveLength(1);
  });

  test('of the body of an update only what it says is known', () => {
    const adopted = editing.adopt?.('{"CODE": "a", "FIELDS": {"HANDLER": "https://a.b/"}}', null);
    expect(adopted?.values).toEqual({ code: 'a', handler: 'https://a.b/' });
  });

  test('of another code, or of the other kind, is told, and the code of the record stays', () => {
    const source = "bizproc.activity.add', {'CODE': 'b', 'HANDLER': 'https://a.b/'}";
    const adopted = editing.adopt?.(source, 'a');
    expect(adopted?.values.code).toBe('a');
    expect(adopted?.notes.map(({ key }) => key)).toEqual(['paste.otherCode', 'paste.of.activity']);
    expect(editing.adopt?.('{"CODE": "a"}', 'a').notes).toEqual([]);
  });

  test('an answer of the portal is no definition', () => {
    expect(editing.adopt?.('{"result": true, "time": {"start": 1}}', 'a').values).toEqual({});
  });

  test('what cannot be read is told by its line', () => {
    expect(editing.adopt?.('{\n  "CODE": [1]\n}', null).problems[0]?.line).toBe(2);
  });
});

describe('values in words', () => {
  const context = { ...emptyContext, spas: [{ entityTypeId: 156, title: 'Visits' }] };
  const said = (field: string, value: unknown) =>
    editing
      .shown(field, value, context)
      .map((line) =>
        typeof line === 'string' ? line : [line.key, ...Object.values(line.values ?? {})].join(' '),
      );

  test.each<[string, unknown, string[]]>([
    ['code', 'a', ['a']],
    ['name', { '*': 'A', de: 'B' }, ['A · DE: B']],
    ['description', null, ['']],
    ['authUserId', 7, ['#7']],
    ['authUserId', null, ['runAs.nobody']],
    ['waits', true, ['waits.yes']],
    ['waits', null, ['shown.unknown']],
    ['usesPlacement', false, ['placement.no']],
    ['documentType', [], ['documents.none']],
    ['documentType', ['crm', 'CCrmDocumentDeal', 'DEAL'], ['documents.deal']],
    ['documentType', ['crm', 'x', 'y'], ['crm / x / y']],
    ['filter', { include: [], exclude: [] }, ['filter.everywhere']],
    [
      'filter',
      {
        include: ['b24', ['crm'], ['crm', 'CCrmDocumentLead']],
        exclude: [['crm', 'Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic', 'DYNAMIC_156']],
      },
      [
        'filter.include',
        'editions.b24',
        'modules.crm',
        'documents.lead',
        'filter.exclude',
        'documents.spaNamed Visits',
      ],
    ],
    ['properties', [], ['shown.none']],
    ['properties', null, ['shown.unknown']],
    [
      'properties',
      [
        row('a', {
          name: { en: 'A' },
          type: 'select',
          options: [{ key: 'x', title: 'X' }],
          isRequired: true,
          default: { value: 'x' },
          description: 'Why',
        }),
      ],
      ['shown.row a EN: A select yes no  · x = X · [x] · Why'],
    ],
  ])('%s %j', (field, value, lines) => {
    expect(said(field, value)).toEqual(lines);
  });
});
