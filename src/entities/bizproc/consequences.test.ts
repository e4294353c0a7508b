import { expect, test } from 'vitest';
import { consequences, removal } from './consequences';
import { fineValues, row } from './samples';
import { unknownValues, type BizprocValues } from './values';

function told(before: BizprocValues | null, after: BizprocValues): readonly string[] {
  return consequences(before, after).map(({ severity, text }) =>
    [severity, text.key.replace('consequences.', ''), ...Object.values(text.values ?? {})].join(
      ' ',
    ),
  );
}

const select = (...keys: string[]) =>
  row('format', { type: 'select', options: keys.map((key) => ({ key, title: key })) });
const old: BizprocValues = {
  ...fineValues,
  description: 'Text',
  properties: [row('user'), row('text'), select('pdf', 'docx')],
  returnProperties: [row('hash')],
};

test.each<[string, Partial<BizprocValues>, string[]]>([
  ['nothing changes', {}, []],
  [
    'a parameter goes',
    { properties: [row('text'), select('pdf', 'docx')] },
    ['danger parameterRemoved user'],
  ],
  [
    'its code changes',
    { properties: [row('who'), row('text'), select('pdf', 'docx')] },
    ['danger parameterRemoved user'],
  ],
  [
    'its type changes',
    { properties: [row('user', { type: 'user' }), row('text'), select('pdf', 'docx')] },
    ['danger parameterRetyped user'],
  ],
  [
    'it holds many now',
    { properties: [row('user', { isMultiple: true }), row('text'), select('pdf', 'docx')] },
    ['danger parameterRetyped user'],
  ],
  [
    'it is required now',
    { properties: [row('user', { isRequired: true }), row('text'), select('pdf', 'docx')] },
    ['warning nowRequired user'],
  ],
  [
    'it has a new default',
    { properties: [row('user', { default: { value: 'x' } }), row('text'), select('pdf', 'docx')] },
    ['info defaultChanged user'],
  ],
  [
    'an option goes',
    { properties: [row('user'), row('text'), select('pdf')] },
    ['warning optionRemoved format docx'],
  ],
  [
    'the order changes',
    { properties: [row('text'), row('user'), select('docx', 'pdf')] },
    ['info reordered'],
  ],
  [
    'one comes in between',
    { properties: [row('user'), row('new'), row('text'), select('docx', 'pdf')] },
    [],
  ],
  ['a returned value goes', { returnProperties: [] }, ['danger resultRemoved hash']],
  [
    'a returned value is of another type',
    { returnProperties: [row('hash', { type: 'int' })] },
    ['danger resultRetyped hash'],
  ],
  ['it does not wait any more', { waits: false }, ['warning noMoreWaiting']],
  ['the handler moves', { handler: 'https://b.example/' }, ['warning handlerMoved']],
  ['another person', { authUserId: 2 }, ['info otherUser']],
  ['no person', { authUserId: null }, ['info nobody']],
  ['no description', { description: null }, ['info descriptionCleared']],
  ['rules', { filter: { include: ['b24'], exclude: [] } }, ['warning filtered']],
  [
    'a document type',
    { documentType: ['crm', 'CCrmDocumentDeal', 'DEAL'] },
    ['warning documentTypeChanged'],
  ],
])('a person reads what it means when %s', (_, changes, lines) => {
  expect(told(old, { ...old, ...changes })).toEqual(lines);
});

test.each<[string, BizprocValues, BizprocValues, string[]]>([
  ['it waits now', { ...old, waits: false }, old, ['warning nowWaits']],
  ['the settings page goes', { ...old, usesPlacement: true }, old, ['warning settingsRemoved']],
  ['rules go', { ...old, filter: { include: ['b24'], exclude: [] } }, old, ['warning everywhere']],
  [
    'the document type goes',
    { ...old, documentType: ['a', 'b', 'c'] },
    old,
    ['warning documentTypeCleared'],
  ],
  [
    'a language goes',
    { ...old, name: { de: 'x', en: 'y' } },
    { ...old, name: { en: 'y' } },
    ['warning languageRemoved de'],
  ],
])('when %s', (_, before, after, lines) => {
  expect(told(before, after)).toEqual(lines);
});

test('a new one only says that it waits', () => {
  expect(told(null, old)).toEqual(['info waits']);
  expect(told(null, { ...old, waits: false })).toEqual([]);
});

test('of one registered elsewhere, lists are replaced and a settings page may go', () => {
  const unknown = unknownValues('x');
  expect(told(unknown, { ...unknown, name: 'New' })).toEqual([]);
  expect(told(unknown, { ...unknown, properties: [row('a')] })).toEqual([
    'danger unknownReplaced 1',
  ]);
  expect(told(unknown, { ...unknown, usesPlacement: false })).toEqual(['warning settingsRemoved']);
  expect(told(unknown, { ...unknown, waits: true })).toEqual(['warning nowWaits']);
});

test('500 removed parameters are one line', () => {
  const many = Array.from({ length: 500 }, (_, at) => row(`p${at}`));
  expect(told({ ...old, properties: many }, { ...old, properties: [] })).toEqual([
    'danger parametersRemoved 500',
  ]);
});

test('a removal is never blocked, and says what stops', () => {
  const { consequences: lines, blocked } = removal({ ...old, usesPlacement: true });
  expect(blocked).toBeNull();
  expect(lines.map(({ text }) => text.key)).toEqual([
    'consequences.removed',
    'consequences.removedWaiting',
    'consequences.settingsRemoved',
  ]);
});
