// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { RuleBench } from './bizproc-given-for-test.ts';

const VALIDATION = 'ERROR_ACTIVITY_VALIDATION_FAILURE';

let bench: RuleBench;
beforeEach(() => {
  bench = new RuleBench();
});

describe('update changes what it is given and nothing else', () => {
  it('keeps every key that was not passed (B10)', () => {
    const before = { ...bench.row('rob') };
    bench.update({ NAME: { de: 'Neu' }, HANDLER: null });
    expect(bench.row('rob')).toEqual({ ...before, NAME: { DE: 'Neu' } });
  });

  it.each([
    undefined,
    '',
    {},
    [[]],
    'text',
    { CODE: 'other', IS_ROBOT: 'N' },
    { NAME: '0' },
    { NAME: {} },
    { HANDLER: null },
    { PLACEMENT_HANDLER: 'https://app.example.com/p' },
  ])('has no fields to update in %j (B11, B12)', (fields) => {
    expect(bench.toldOnUpdate(fields)).toEqual([400, VALIDATION, 'No fields to update']);
    expect(bench.settings).toEqual([]);
  });

  it('replaces collections whole and clears them with empty ones (B16, B18, B19)', () => {
    bench.update({ PROPERTIES: { b: { Name: 'B' } }, FILTER: { include: [['crm']] } });
    expect(bench.row('rob')).toMatchObject({
      PROPERTIES: { b: { NAME: 'B' } },
      FILTER: { INCLUDE: [['crm']] },
    });
    expect(bench.row('rob')['PROPERTIES']).not.toHaveProperty('a');
    bench.update({ PROPERTIES: [], FILTER: '', DOCUMENT_TYPE: [], DESCRIPTION: '' });
    expect(bench.row('rob')).toMatchObject({
      PROPERTIES: [],
      FILTER: null,
      DOCUMENT_TYPE: null,
      DESCRIPTION: { '*': '' },
    });
  });

  it.each([
    ['12abc', 12],
    ['nobody', 0],
    [-3, -3],
  ])('stores AUTH_USER_ID %j as %j without asking for the person (B13)', (given, kept) => {
    bench.update({ AUTH_USER_ID: given });
    expect(bench.row('rob')['AUTH_USER_ID']).toBe(kept);
  });

  it('keeps one character of USE_SUBSCRIPTION, whatever it is (B13)', () => {
    bench.update({ USE_SUBSCRIPTION: 'maybe' });
    expect(bench.row('rob')['USE_SUBSCRIPTION']).toBe('m');
  });

  it('looks at the parts in the portal’s order: each mended part uncovers the next (B9)', () => {
    const told: string[] = [];
    let fields: object = {
      HANDLER: 'nothing',
      PROPERTIES: { '1': { NAME: 'x' } },
      RETURN_PROPERTIES: { a: {} },
      DOCUMENT_TYPE: 'crm',
      FILTER: 'box',
      PLACEMENT_HANDLER: 'ftp://app.example.com/p',
    };
    for (const mend of [
      {},
      { HANDLER: `https://app.example.com/${'h'.repeat(977)}` },
      { PROPERTIES: {} },
      { RETURN_PROPERTIES: {} },
      { DOCUMENT_TYPE: null },
      { FILTER: null },
      { PLACEMENT_HANDLER: 'https://app.example.com/p' },
    ]) {
      fields = { ...fields, ...mend };
      told.push(bench.toldOnUpdate(fields)[2]);
    }
    expect(told).toEqual([
      'Wrong handler URL',
      'Wrong property key (1)!',
      'Empty property NAME (a)!',
      'Wrong activity DOCUMENT_TYPE!',
      'Wrong activity FILTER!',
      'Unsupported handler protocol',
      'Field "HANDLER" is longer than 1000 characters',
    ]);
    // The slider was written before the table refused the row (B20).
    expect(bench.settings).toEqual([['rob', 'https://app.example.com/p']]);
  });
});

describe('the settings slider', () => {
  const first = 'https://app.example.com/first';
  const second = 'https://app.example.com/second';

  it('is added, moved and, with anything but exactly Y, taken away (B14, B20)', () => {
    bench.update({ USE_PLACEMENT: 'Y' });
    expect(bench.settings).toEqual([]);
    bench.update({ USE_PLACEMENT: 'Y', PLACEMENT_HANDLER: first });
    bench.update({ NAME: 'x', PLACEMENT_HANDLER: second });
    expect(bench.settings).toEqual([['rob', second]]);
    bench.update({ USE_PLACEMENT: true });
    expect(bench.row('rob')['USE_PLACEMENT']).toBe('N');
    expect(bench.settings).toEqual([]);
  });

  it('is written and deleted when both come in one call (B20)', () => {
    bench.update({ USE_PLACEMENT: 'N', PLACEMENT_HANDLER: first });
    expect(bench.settings).toEqual([]);
  });

  it('cannot be added at an address that another code has (B25)', () => {
    bench.update({ NAME: 'x', PLACEMENT_HANDLER: first });
    const told = bench.told('bizproc.activity.update', {
      CODE: 'act',
      FIELDS: { NAME: 'x', PLACEMENT_HANDLER: first },
    });
    expect(told[1]).toBe('ERROR_CORE');
    expect(bench.row('act')['NAME']).toEqual({ '*': 'Old' });
  });
});

describe('the case of keys (B4)', () => {
  it('is raised at every depth except for codes of properties and keys of options', () => {
    bench.call('bizproc.robot.update', {
      code: 'rob',
      Fields: {
        properties: {
          docType: { name: { en: 'Type' }, options: { pdf: 'PDF', more: { a: 1 } }, Straße: 1 },
        },
      },
    });
    expect(bench.row('rob')['PROPERTIES']).toEqual({
      docType: { NAME: { EN: 'Type' }, OPTIONS: { pdf: 'PDF', more: { A: 1 } }, STRAßE: 1 },
    });
  });

  it('is kept inside a property that is itself called OPTIONS, so that its Name is missed', () => {
    const told = bench.toldOnUpdate({ PROPERTIES: { OPTIONS: { Name: 'x' } } });
    expect(told[2]).toBe('Empty property NAME (OPTIONS)!');
    expect(bench.update({ PROPERTIES: { options: { Name: 'x' } } })).toBe(true);
  });

  it('lets the later of two keys win', () => {
    bench.update({ NAME: 'first', name: 'second' });
    expect(bench.row('rob')['NAME']).toEqual({ '*': 'second' });
  });
});

describe('the handler’s address (B22, B23)', () => {
  it.each([
    'http://app.example.com',
    'https://user:pass@app.example.com:8443/h?x=1#y',
    'https://192.168.0.1/h',
    'https://elsewhere.example.org/h',
  ])('may be %s', (HANDLER) => {
    bench.update({ HANDLER });
    expect(bench.row('rob')['HANDLER']).toBe(HANDLER);
  });

  it.each([
    '//app.example.com/h',
    '//user@app.example.com:80/h',
    'app.example.com:8080/h',
    'ws://app.example.com',
  ])('misses its scheme in %s', (HANDLER) => {
    expect(bench.toldOnUpdate({ HANDLER })[1]).toBe('ERROR_UNSUPPORTED_PROTOCOL');
  });

  it.each([
    '',
    ' https://app.example.com',
    'app.example.com/h',
    'https://localhost/h',
    'localhost:80/h',
    '//localhost/h',
    'https://.example',
    'https:app.example.com',
    true,
    [['https://app.example.com']],
  ])('has no host in %j', (HANDLER) => {
    expect(bench.toldOnUpdate({ HANDLER })).toEqual([
      400,
      'ERROR_WRONG_HANDLER_URL',
      'Wrong handler URL',
    ]);
  });
});

describe('properties and document types', () => {
  it.each([
    [{ '1st': { NAME: 'x' } }, 'Wrong property key (1st)!'],
    [{ 'a-b': { NAME: 'x' } }, 'Wrong property key (a-b)!'],
    [[{ NAME: 'x' }], 'Wrong property key (0)!'],
    [{ a: null }, 'Empty property NAME (a)!'],
    [{ a: ['NAME'] }, 'Empty property NAME (a)!'],
    ['', 'Wrong properties array!'],
  ])('refuses the properties %j (B16)', (PROPERTIES, sentence) => {
    expect(bench.toldOnUpdate({ PROPERTIES })).toEqual([400, VALIDATION, sentence]);
  });

  it.each([[['crm', ' ', 'DEAL']], [['crm', 'X', '']], [['X', '']], [['X']], [7]])(
    'refuses the document type %j (B18)',
    (DOCUMENT_TYPE) => {
      const told = bench.toldOnUpdate({ DOCUMENT_TYPE });
      expect(told).toEqual([400, VALIDATION, 'Wrong activity DOCUMENT_TYPE!']);
    },
  );

  it.each([[['', 'X', 'Y']], [['X', 'Y']], [{ '0': 'm', '1': 'X', '2': 'Y' }]])(
    'takes the document type %j without asking what it is (B18)',
    (DOCUMENT_TYPE) => {
      bench.update({ DOCUMENT_TYPE });
      expect(bench.row('rob')['DOCUMENT_TYPE']).toEqual(DOCUMENT_TYPE);
    },
  );
});
