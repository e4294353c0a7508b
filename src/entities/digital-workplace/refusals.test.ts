import { describe, expect, test } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import facts from '../../../e2e/facts/crm-automatedsolution.json';
import type { Refusal } from '../editing';
import type { Operation } from '../kind';
import { fields } from './contract';
import { refusals } from './refusals';
import en from './texts/en.json';

const methods = {
  list: 'crm.automatedsolution.list',
  read: 'crm.automatedsolution.get',
  create: 'crm.automatedsolution.add',
  update: 'crm.automatedsolution.update',
  remove: 'crm.automatedsolution.delete',
};

const operations: readonly Operation[] = ['list', 'read', 'create', 'update', 'remove'];

function operationOf(method: string): Operation {
  const found = operations.find((each) => methods[each] === method);
  if (found === undefined) throw new Error(`No operation calls ${method}.`);
  return found;
}

/** The rule of this kind alone, in the order in which a screen looks: a sentence before a code. */
function ruleFor(
  code: string,
  said: string,
  status: number,
  during: Operation,
): Refusal | undefined {
  const rules: readonly Refusal[] = refusals;
  const { reason } = judgeRefusal({ code, said, status }, true);
  const fitting = rules.filter(
    (rule) =>
      rule.code === code &&
      (rule.reason ?? reason) === reason &&
      (rule.during ?? operations).includes(during),
  );
  return fitting.find((rule) => rule.said?.test(said)) ?? fitting.find((rule) => !rule.said);
}

/** Place and text by code; the literal of the catalogue. */
const known: Readonly<Record<string, readonly [field: string | null, text: string]>> = {
  ACCESS_DENIED: [null, 'refusals.accessDenied'],
  BX_EMPTY_REQUIRED: ['title', 'refusals.titleEmpty'],
  HAS_BOUND_TYPES: [null, 'refusals.hasSpas'],
  INVALID_ARG_VALUE: [null, 'refusals.listArgument'],
  LIMIT_EXCEEDED: [null, 'refusals.limit'],
  NOT_FOUND: [null, 'refusals.notFound'],
};

test('the catalogue holds these codes and no others', () => {
  expect([...new Set(refusals.map(({ code }) => code))].toSorted()).toEqual(Object.keys(known));
});

test('the documented refusals of the six methods are those of their pages', () => {
  expect(facts.refusals.map(({ method, error }) => `${method.split('.')[2]} ${error}`)).toEqual([
    'list ACCESS_DENIED',
    'get ACCESS_DENIED',
    'add ACCESS_DENIED',
    'update ACCESS_DENIED',
    'delete ACCESS_DENIED',
    'update BX_EMPTY_REQUIRED',
    'add BX_EMPTY_REQUIRED',
    'add LIMIT_EXCEEDED',
    'get NOT_FOUND',
    'delete HAS_BOUND_TYPES',
    'list INVALID_ARG_VALUE',
  ]);
});

test.each(facts.refusals)(
  '$method: $error is recognised by its code, on its place ($name)',
  ({ method, status, error, error_description: said }) => {
    const rule = ruleFor(error, said ?? '', status, operationOf(method));
    expect([rule?.field, rule?.text]).toEqual(known[error]);
  },
);

test.each([
  'REST API is available only on commercial plans',
  'Access denied! Application context required',
])('the same code with 403 and %j is left to the rules every kind shares', (said) => {
  expect(ruleFor('ACCESS_DENIED', said, 403, 'update')).toBeUndefined();
});

describe('beside the pages', () => {
  test.each<Operation>(['read', 'update', 'create', 'list'])(
    'a workplace that is not there is recognised during %s (C2)',
    (operation) => {
      expect(ruleFor('NOT_FOUND', '', 400, operation)?.text).toBe('refusals.notFound');
    },
  );

  test('only the list answers about its own arguments', () => {
    expect(ruleFor('INVALID_ARG_VALUE', '', 400, 'update')).toBeUndefined();
  });

  test.each(['Недостаточно прав', 'Unzureichende Zugriffsrechte', ''])(
    'no rule depends on the portal’s language: %j',
    (said) => {
      expect(ruleFor('ACCESS_DENIED', said, 400, 'update')?.text).toBe('refusals.accessDenied');
    },
  );
});

test.each(refusals)(
  '$code stands on a field of the form or on top, with a text and a page',
  (rule) => {
    if (rule.field !== null) expect(Object.keys(fields)).toContain(rule.field);
    const [room, name] = rule.text.split('.');
    expect(room).toBe('refusals');
    expect(Object.entries(en.refusals).find(([key]) => key === name)?.[1]).toMatch(/\S{2}/);
    expect(rule.docs).toMatch(/^https:\/\/apidocs\.bitrix24\.com\/.+\.html$/);
  },
);

test('every text about a refusal is used by a rule', () => {
  expect(
    Object.keys(en.refusals)
      .map((key) => `refusals.${key}`)
      .toSorted(),
  ).toEqual([...new Set(refusals.map(({ text }) => text))].toSorted());
});

/** A missing workplace is `missing` and a lacking right `forbidden`, and both keep the words of this kind. */
test.each([
  ['NOT_FOUND', 'missing'],
  ['ACCESS_DENIED', 'forbidden'],
  ['BX_EMPTY_REQUIRED', 'refused'],
  ['LIMIT_EXCEEDED', 'refused'],
  ['HAS_BOUND_TYPES', 'refused'],
  ['INVALID_ARG_VALUE', 'refused'],
])('%s is a failure of the kind %s', (code, kind) => {
  expect(judgeRefusal({ code, said: '', status: 400 }, true).kind).toBe(kind);
});
