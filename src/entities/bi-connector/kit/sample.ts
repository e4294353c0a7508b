/** The requests the portal will send for these settings, with values of the person's choice (rest-contract 5.3). */
import type { Endpoint, Setting } from '../contract';

export interface Sample {
  /** By code of the setting. Secrets: they never leave memory. */
  readonly connection: Readonly<Record<string, string>>;
  readonly searchString: string;
  readonly table: string;
  /** One code per line. */
  readonly select: string;
  readonly limit: string;
}

/** Sample values of the documentation's own kind: names of nobody. */
export const startSample: Sample = {
  connection: {},
  searchString: '',
  table: 'orders',
  select: '',
  limit: '10',
};

export type Pair = readonly [name: string, value: string];

export function selected({ select }: Sample): readonly string[] {
  return select
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Null for no limit. */
export function limitOf({ limit }: Sample): number | null {
  return /^\d+$/.test(limit.trim()) ? Number(limit) : null;
}

function connectionPairs(settings: readonly Setting[], sample: Sample): readonly Pair[] {
  return settings
    .filter(({ code }) => code !== '')
    .map(({ code, type }) => {
      const start = type === 'INT' ? '1' : `sample ${code}`;
      const typed = Object.hasOwn(sample.connection, code) ? sample.connection[code] : undefined;
      return [`connection[${code}]`, typed ?? start];
    });
}

/** A dataset's own name for a column: upper case letters, digits and underscores (rest-contract 5.5). */
function datasetName(code: string): string {
  return (
    code
      .toUpperCase()
      .replace(/[^A-Z0-9_]/g, '_')
      .replace(/^[^A-Z]+/, '') || 'FIELD'
  );
}

function dataPairs(sample: Sample): readonly Pair[] {
  const codes = selected(sample);
  const limit = limitOf(sample);
  return [
    ...codes.map((code, index): Pair => [`select[${index}]`, code]),
    // An empty filter has no form; its grammar is not documented, so none is made up here.
    ...(limit === null ? [] : [['limit', String(limit)] as const]),
    ['table', sample.table],
    ...codes.map((code): Pair => [`mapFields[${code}]`, datasetName(code)]),
  ];
}

/** Names and values in the order of the documentation's samples, brackets and all, not yet encoded. */
export function pairsOf(
  endpoint: Endpoint,
  settings: readonly Setting[],
  sample: Sample,
): readonly Pair[] {
  const connection = connectionPairs(settings, sample);
  switch (endpoint) {
    case 'urlCheck':
      return connection;
    case 'urlTableList':
      return [['searchString', sample.searchString], ...connection];
    case 'urlTableDescription':
      return [['table', sample.table], ...connection];
    case 'urlData':
      return [...dataPairs(sample), ...connection];
  }
}

/** As PHP's `http_build_query` writes it, which is what the portal uses: a blank is `+`, and `~!*'()` are encoded. */
export function encodeForm(pairs: readonly Pair[]): string {
  return pairs.map((pair) => pair.map(encode).join('=')).join('&');
}

/** Half a letter, which only a broken paste can hold, has no bytes. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
