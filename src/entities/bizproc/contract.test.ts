import { describe, expect, test } from 'vitest';
import { judge } from '@/forms/judge';
import facts from '../../../e2e/facts/bizproc.json';
import type { BizprocContext } from './context';
import { contract, fieldsOf } from './contract';
import { pasteDefinition } from './paste';
import { emptyContext, fineValues } from './samples';
import { revive } from './stored';
import { startValues, unknownValues, type BizprocKind, type BizprocValues } from './values';

function found(values: unknown, context: Partial<BizprocContext> = {}) {
  return judge(contract({ ...emptyContext, ...context }), values).map(
    ({ path, text }) => `${path} ${text.key.replace('problems.', '')}`,
  );
}

const fine = fineValues;
const address = (length: number) => `https://a.example/${'x'.repeat(length - 18)}`;

test('a new robot with its required fields has no problem, an empty one names them all', () => {
  expect(found(fine)).toEqual([]);
  expect(found(startValues(1))).toEqual([
    'code codeEmpty',
    'name nameEmpty',
    'handler handlerEmpty',
    'waits waitsUnset',
  ]);
});

test.each<[Partial<BizprocValues>, string[]]>([
  [{ code: '0' }, ['code codeEmpty']],
  [{ code: '00' }, []],
  [{ code: '.-_Az9' }, []],
  [{ code: 'a b' }, ['code codeWrong']],
  [{ code: 'робот' }, ['code codeWrong']],
  [{ code: 'code\n' }, ['code codeWrong']],
  [{ code: 'x'.repeat(128) }, []],
  [{ code: 'x'.repeat(129) }, ['code codeLong']],
  [{ code: 'mine' }, ['code codeTaken']],
  [{ code: 'Mine' }, []],
  [{ code: 'other' }, ['code codeTakenByOther']],
  [{ name: ' ' }, ['name nameEmpty']],
  [{ name: '0' }, ['name nameEmpty']],
  [{ name: {} }, ['name nameEmpty']],
  [{ name: { de: '' } }, ['name nameEmpty']],
  [{ name: { de: 'Roboter' } }, []],
  [{ description: '' }, []],
  [{ handler: address(1000) }, []],
  [{ handler: address(1001) }, ['handler addressLong']],
  [{ handler: 'http://app.example.com' }, []],
  [{ handler: 'https://app.example.com:8080/a?b#c' }, []],
  [{ handler: 'https://user:pw@app.example.com' }, []],
  [{ handler: 'https://10.0.0.1/x' }, []],
  [{ handler: 'https://пример.example/' }, []],
  [{ handler: 'https://localhost/x' }, ['handler addressWrong']],
  [{ handler: '/robot.php' }, ['handler addressWrong']],
  [{ handler: ' https://app.example.com' }, ['handler addressWrong']],
  [{ handler: 'https://.example' }, ['handler addressWrong']],
  [{ handler: 'https:///x.php' }, ['handler addressWrong']],
  [{ handler: 'https://a.example:99999' }, ['handler addressWrong']],
  [{ handler: 'ftp://app.example.com' }, ['handler addressProtocol']],
  [{ handler: 'HTTPS://app.example.com' }, ['handler addressProtocol']],
  [{ handler: '//app.example.com' }, ['handler addressProtocol']],
  [{ authUserId: null }, []],
  [{ authUserId: -1 }, ['authUserId userWrong']],
  [{ waits: false }, []],
  [{ waits: null }, ['waits waitsUnset']],
  [{ usesPlacement: true }, ['placementHandler placementMissing']],
  [{ usesPlacement: true, placementHandler: 'https://a.example/' }, []],
  [
    { usesPlacement: true, placementHandler: 'ftp://a.example/' },
    ['placementHandler addressProtocol'],
  ],
  [{ usesPlacement: false, placementHandler: 'nonsense' }, []],
  [{ documentType: ['crm', 'CCrmDocumentLead', 'LEAD'] }, []],
  [
    { documentType: ['crm', 'CCrmDocumentContact', 'CONTACT'] },
    ['documentType documentNotForRobots'],
  ],
  [{ documentType: ['crm', 'CCrmDocumentLead'] }, ['documentType documentUnknown']],
  [{ documentType: ['crm', 'Nonsense', 'LEAD'] }, ['documentType documentUnknown']],
  [{ filter: { include: ['b24'], exclude: [['lists']] } }, []],
  [{ filter: { include: ['cloud'], exclude: [] } }, ['filter.include.0 ruleWrong']],
  [
    { filter: { include: [], exclude: ['box', ['a', 'b', 'c', 'd']] } },
    ['filter.exclude.1 ruleWrong'],
  ],
  [{ filter: { include: [[]], exclude: [] } }, ['filter.include.0 ruleWrong']],
])('a new robot with %j: %j', (changes, problems) => {
  expect(found({ ...fine, ...changes }, { ownCodes: ['mine'], otherCodes: ['other'] })).toEqual(
    problems,
  );
});

test.each([
  [['crm', 'CCrmDocumentContact', 'CONTACT']],
  [['lists', 'BizprocDocument', 'iblock_164']],
  [['disk', 'Bitrix\\Disk\\BizProcDocument', 'STORAGE_3']],
])('an activity works with the documents %j', (documentType) => {
  expect(found({ ...fine, documentType }, { kind: 'activity' })).toEqual([]);
  expect(found({ ...fine, documentType })).toEqual(['documentType documentNotForRobots']);
});

describe('a record that was registered elsewhere', () => {
  const context = { state: 'unknown' } as const;
  test.each<[Partial<BizprocValues>, string[]]>([
    [{}, []],
    [{ handler: 'https://a.example/' }, []],
    [{ handler: 'localhost' }, ['handler addressWrong']],
    [{ name: ' ' }, ['name nameEmpty']],
    [{ placementHandler: 'https://a.example/' }, ['usesPlacement placementAlone']],
    [{ usesPlacement: false }, []],
    [{ properties: [] }, []],
  ])('is judged only where something was filled in: %j', (changes, problems) => {
    expect(found({ ...unknownValues('sms_robot'), ...changes }, context)).toEqual(problems);
  });
});

test('a known record must keep its name, its handler and its choice', () => {
  const blank = { ...fine, name: '', handler: '', waits: null };
  expect(found(blank, { state: 'known', ownCodes: ['test_robot'] })).toEqual([
    'name nameEmpty',
    'handler handlerEmpty',
    'waits waitsUnset',
  ]);
});

test.each([[null], [{}], [{ ...fine, waits: 'Y' }], [{ ...fine, properties: [{ key: 'a' }] }]])(
  'values of another shape are no values: %j',
  (values) => {
    expect(found(values)).toEqual([' shape']);
    expect(revive(values)).toBeNull();
  },
);

const kinds: readonly BizprocKind[] = ['robot', 'activity'];
test.each(facts.requests.filter(({ method }) => /\.(?:add|update)$/.test(method)))(
  'the documented request is accepted: $name ($method)',
  ({ method, body }) => {
    const kind = kinds.find((each) => method.includes(`.${each}.`)) ?? 'robot';
    const { given, problems } = pasteDefinition(JSON.stringify(body));
    expect(problems).toEqual([]);
    const isAdd = method.endsWith('add');
    const values = { ...(isAdd ? startValues(null) : unknownValues('')), ...given };
    expect(found(values, { kind, state: isAdd ? 'new' : 'unknown' })).toEqual([]);
  },
);

test.each(facts.fragments)('the documented value of $field is accepted: $name', (fragment) => {
  const kind = kinds.find((each) => fragment.method.includes(`.${each}.`)) ?? 'robot';
  // The pages write XXX where a number belongs.
  const source = JSON.stringify({ [fragment.field]: fragment.value }).replaceAll('XXX', '31');
  const { given, problems } = pasteDefinition(source);
  expect(problems).toEqual([]);
  expect(found({ ...unknownValues('x'), ...given }, { kind, state: 'unknown' })).toEqual([]);
});

test('every value of a record has a sending rule, and the settings pair goes together', () => {
  const { extra, ...rest } = startValues(1);
  expect(extra).toEqual({});
  expect(Object.keys(fieldsOf('robot')).toSorted()).toEqual(Object.keys(rest).toSorted());
  expect(fieldsOf('activity')['usesPlacement']?.send).toEqual({ together: 'placement' });
  expect(fieldsOf('activity')['placementHandler']?.send).toEqual({ together: 'placement' });
});
