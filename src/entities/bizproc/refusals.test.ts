import { expect, test } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import facts from '../../../e2e/facts/bizproc.json';
import type { Operation } from '../kind';
import { fieldsOf } from './contract';
import { refusalsOf } from './refusals';
import { fineValues, row } from './samples';
import en from './texts/en.json';
import type { BizprocKind, BizprocValues } from './values';

const operations: ReadonlyMap<string, Operation> = new Map([
  ['add', 'create'],
  ['update', 'update'],
  ['list', 'list'],
  ['delete', 'remove'],
]);

/** Text and place, in the order in which a screen looks: a sentence before a code. */
function placed(
  kind: BizprocKind,
  during: Operation,
  refusal: { readonly code: string; readonly said: string; readonly status: number },
  values: BizprocValues = fineValues,
): readonly [text: string, place: string | null] | null {
  const { reason } = judgeRefusal(refusal, true);
  const fitting = refusalsOf(kind).filter(
    (rule) =>
      rule.code === refusal.code &&
      (rule.reason ?? reason) === reason &&
      (rule.during ?? [during]).includes(during),
  );
  const rule =
    fitting.find(({ said }) => said?.test(refusal.said)) ?? fitting.find(({ said }) => !said);
  return rule ? [rule.text, rule.locate?.(refusal.said, values) ?? rule.field] : null;
}

const guilty: BizprocValues = {
  ...fineValues,
  properties: [row('fine'), row('1st'), row('first', { name: '' })],
};

const sentences: Readonly<Record<string, readonly [string, string | null]>> = {
  'Application context required': ['refusals.context', null],
  'Access denied!': ['refusals.accessDenied', null],
  'Empty data!': ['refusals.noData', null],
  'Empty activity code!': ['refusals.codeEmpty', 'code'],
  'Wrong activity code!': ['refusals.codeWrong', 'code'],
  'Unsupported handler protocol': ['refusals.addressProtocol', 'handler'],
  'Wrong handler URL': ['refusals.addressWrong', 'handler'],
  'Empty activity NAME!': ['refusals.nameEmpty', 'name'],
  'Wrong properties array!': ['refusals.propertiesWrong', 'properties'],
  'Wrong property key 1st!': ['refusals.keyWrong', 'properties.1.key'],
  'Empty property NAME first!': ['refusals.parameterNameEmpty', 'properties.2.name'],
  'Wrong activity FILTER!': ['refusals.filterWrong', 'filter'],
  'Wrong activity DOCUMENT_TYPE!': ['refusals.documentWrong', 'documentType'],
  'No fields to update': ['refusals.nothing', null],
  'Activity or Robot not found!': ['refusals.notFound', null],
  'Activity or Automation rule not found!': ['refusals.notFound', null],
  'Activity or Robot already installed!': ['refusals.codeTaken', 'code'],
  'Activity or Automation rule already installed!': ['refusals.codeTaken', 'code'],
  'Activity or Robot already added!': ['refusals.codeTaken', 'code'],
  'Activity or Automation rule already added!': ['refusals.codeTaken', 'code'],
  'Activity save error!': ['refusals.saveError', null],
};

const documented = facts.refusals.filter(({ method }) =>
  /^bizproc\.(?:robot|activity)\.(?:add|update|list|delete)$/.test(method),
);

test('the pages of both kinds name 76 refusals, every sentence is in the table here', () => {
  expect(documented).toHaveLength(76);
  const said = documented.map(({ error_description, key }) =>
    error_description.replace('<key>', key ?? ''),
  );
  expect([...new Set(said)].filter((each) => !Object.hasOwn(sentences, each))).toEqual([]);
});

test.each(documented)(
  '$method: $error "$error_description" stands where it belongs ($name)',
  ({ method, status, error: code, error_description, key }) => {
    const kind = method.includes('robot') ? 'robot' : 'activity';
    const during = operations.get(method.split('.')[2] ?? '') ?? 'read';
    const said = error_description.replace('<key>', key ?? '');
    expect(placed(kind, during, { code, said, status }, guilty)).toEqual(sentences[said]);
    // The portal as it is puts the code in parentheses and sends denials with 403 (D5, D6).
    const portal = error_description.replace('<key>', `(${key})`);
    expect(placed(kind, during, { code, said: portal, status }, guilty)).toEqual(sentences[said]);
  },
);

const invalid = 'ERROR_ACTIVITY_VALIDATION_FAILURE';

test.each<[string, string, number, string, string | null]>([
  ['ACCESS_DENIED', 'Access denied! Application context required', 403, 'refusals.context', null],
  ['ACCESS_DENIED', 'Access denied!', 403, 'refusals.accessDenied', null],
  ['ERROR_METHOD_NOT_FOUND', 'Method not found!', 404, 'refusals.feature', null],
  [invalid, 'Wrong property key ()!', 400, 'refusals.keyWrong', 'properties.2.key'],
  [invalid, 'Wrong property key ((x))!', 400, 'refusals.keyWrong', 'returnProperties.0.key'],
  [invalid, 'Wrong property key (x)!', 400, 'refusals.keyWrong', 'returnProperties.0.key'],
  [invalid, 'Wrong property key (gone)!', 400, 'refusals.keyWrong', 'properties'],
  [invalid, 'Wrong property key (a\nb)!', 400, 'refusals.keyWrong', 'properties.3.key'],
  [
    invalid,
    'Empty property NAME (same)!',
    400,
    'refusals.parameterNameEmpty',
    'returnProperties.1.name',
  ],
  [invalid, 'The value of HANDLER is too long', 400, 'refusals.invalid', null],
  [
    'ERROR_HANDLER_URL_MATCH',
    'Handler URL host does not match',
    400,
    'refusals.otherDomain',
    'handler',
  ],
  [
    'ERROR_CORE',
    'Unable to set placement handler: Handler already binded',
    400,
    'refusals.placementTaken',
    'placementHandler',
  ],
])('beside the pages: %s "%s"', (code, said, status, text, place) => {
  const values = {
    ...fineValues,
    properties: [row('a'), row('same'), row(''), row('a\nb')],
    returnProperties: [row('(x)'), row('same', { name: '' })],
  };
  expect(placed('robot', 'update', { code, said, status }, values)).toEqual([text, place]);
});

test.each<[Partial<BizprocValues>, string]>([
  [{}, 'handler'],
  [{ usesPlacement: true, placementHandler: 'nonsense' }, 'placementHandler'],
  [{ usesPlacement: true, placementHandler: 'nonsense', handler: 'nonsense' }, 'handler'],
  [{ usesPlacement: false, placementHandler: 'nonsense' }, 'handler'],
])('both addresses are refused with one sentence: %j', (changes, field) => {
  const refusal = { code: 'ERROR_WRONG_HANDLER_URL', said: 'Wrong handler URL', status: 400 };
  expect(placed('robot', 'create', refusal, { ...fineValues, ...changes })?.[1]).toBe(field);
});

test.each<[Partial<BizprocValues>, string | null]>([
  [{ properties: [], returnProperties: [row('a')] }, 'returnProperties'],
  [{ properties: [row('a')], returnProperties: [row('a')] }, 'properties'],
  [{ properties: null, returnProperties: null }, 'properties'],
])('"Wrong properties array!" stands on the list that was sent: %j', (changes, field) => {
  const refusal = { code: invalid, said: 'Wrong properties array!', status: 400 };
  expect(placed('robot', 'update', refusal, { ...fineValues, ...changes })?.[1]).toBe(field);
});

test.each<[Partial<BizprocValues>, string | null]>([
  [{ code: 'x'.repeat(129) }, 'code'],
  [{ handler: `https://a.example/${'x'.repeat(1000)}` }, 'handler'],
  [{}, null],
])('"Activity save error!" stands on what is too long', (changes, field) => {
  const refusal = { code: 'ERROR_ACTIVITY_ADD_FAILURE', said: 'Activity save error!', status: 400 };
  expect(placed('robot', 'create', refusal, { ...fineValues, ...changes })?.[1]).toBe(field);
});

test('the catalogue holds these codes and no others', () => {
  expect([...new Set(refusalsOf('robot').map(({ code }) => code))].toSorted()).toEqual([
    'ACCESS_DENIED',
    'ERROR_ACTIVITY_ADD_FAILURE',
    'ERROR_ACTIVITY_ALREADY_INSTALLED',
    'ERROR_ACTIVITY_NOT_FOUND',
    'ERROR_ACTIVITY_VALIDATION_FAILURE',
    'ERROR_CORE',
    'ERROR_HANDLER_URL_MATCH',
    'ERROR_METHOD_NOT_FOUND',
    'ERROR_UNSUPPORTED_PROTOCOL',
    'ERROR_WRONG_HANDLER_URL',
  ]);
});

test('every text about a refusal is used, every place is a field, every page is of the kind', () => {
  const rules = refusalsOf('activity');
  const names = new Set(rules.map(({ text }) => text.replace('refusals.', '')));
  expect([...names].toSorted()).toEqual(Object.keys(en.refusals).toSorted());
  for (const { field, docs } of rules) {
    if (field !== null) expect(Object.keys(fieldsOf('activity'))).toContain(field);
    expect(docs).toMatch(/\/bizproc-activity\/bizproc-activity-(?:add|update)\.html$/);
  }
});
