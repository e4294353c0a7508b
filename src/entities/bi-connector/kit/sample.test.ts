import { describe, expect, test } from 'vitest';
import { sample as connector } from '../sample-connector';
import { languages, requestCode } from './request-code';
import { encodeForm, pairsOf, startSample, type Sample } from './sample';

const sample: Sample = {
  ...startSample,
  connection: { login: 'ann & bob' },
  searchString: 'ord',
  table: 'orders',
  select: ' ID \n\nSUM',
  limit: '2',
};

function body(endpoint: Parameters<typeof pairsOf>[0], typed = sample) {
  return encodeForm(pairsOf(endpoint, connector.settings, typed));
}

describe('the portal will send, form-encoded and in the documented order', () => {
  test('to the check only the connection', () => {
    expect(body('urlCheck')).toBe('connection%5Blogin%5D=ann+%26+bob&connection%5Bport%5D=1');
  });

  test('to the list of tables what is searched for, even when it is empty', () => {
    expect(body('urlTableList')).toMatch(/^searchString=ord&connection%5Blogin%5D=/);
    expect(body('urlTableList', startSample)).toMatch(/^searchString=&connection/);
  });

  test('to the description the table', () => {
    expect(body('urlTableDescription')).toMatch(/^table=orders&connection%5Blogin%5D=/);
  });

  test('to the data what is selected, the limit, the table and the names of the dataset', () => {
    expect(decodeURIComponent(body('urlData').replaceAll('+', ' '))).toBe(
      'select[0]=ID&select[1]=SUM&limit=2&table=orders&mapFields[ID]=ID&mapFields[SUM]=SUM&connection[login]=ann & bob&connection[port]=1',
    );
  });

  test('no limit and no columns where none are typed', () => {
    const all = body('urlData', { ...sample, select: '', limit: 'many' });
    expect(all).toMatch(/^table=orders&connection/);
  });

  test('nothing for a parameter without a code', () => {
    const pairs = pairsOf('urlCheck', [{ code: '', name: 'x', type: 'STRING' }], sample);
    expect(pairs).toEqual([]);
  });
});

test('a code named like a part of every object takes its own sample', () => {
  const pairs = pairsOf('urlCheck', [{ code: 'constructor', name: 'x', type: 'INT' }], startSample);
  expect(pairs).toEqual([['connection[constructor]', '1']]);
});

test.each([
  ['a b', 'a+b'],
  ["~!*'()", '%7E%21%2A%27%28%29'],
  ['-_.', '-_.'],
  ['ü€🏬', '%C3%BC%E2%82%AC%F0%9F%8F%AC'],
  ['a+b&c=d', 'a%2Bb%26c%3Dd'],
  ['half \uD83C', 'half+%EF%BF%BD'],
])('%j is encoded as PHP does it: %s', (text, encoded) => {
  expect(encodeForm([['v', text]])).toBe(`v=${encoded}`);
});

describe('as code', () => {
  const url = "https://example.com/it's?a=1";
  const pairs = [['connection[a]', "it's \\ $x"]] as const;
  const encoded = 'connection%5Ba%5D=it%27s+%5C+%24x';

  test.each(languages)('%s sends the same bytes', (language) => {
    expect(requestCode(language, url, pairs)).toContain(encoded);
  });

  test('a quote in the address ends no string', () => {
    expect(requestCode('curl', url, pairs)).toContain(
      String.raw`'https://example.com/it'\''s?a=1'`,
    );
    expect(requestCode('php', url, pairs)).toContain(String.raw`'https://example.com/it\'s?a=1'`);
    expect(requestCode('js', url, pairs)).toContain(JSON.stringify(url));
  });

  test('HTTP has the path, the host and the length', () => {
    const lines = requestCode('http', url, pairs).split('\n');
    expect(lines).toEqual([
      "POST /it's?a=1 HTTP/1.1",
      'Host: example.com',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${encoded.length}`,
      '',
      encoded,
    ]);
  });
});
