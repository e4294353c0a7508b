/** What the four endpoints answer by the documented shapes (rest-contract.md 5.3). */
import { isRecord } from '../core/check.ts';
import { readFilter } from '../core/list-filter.ts';
import { castInteger, castText, isNumeric } from '../core/php.ts';
import { TABLES, type Cell, type Table } from './tables.ts';

export type Endpoint = 'urlCheck' | 'urlTableList' | 'urlTableDescription' | 'urlData';

export type Fields = Readonly<Record<string, unknown>>;

/** The caller asked for what is not there; becomes an HTTP status of its own. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** `fields` is the decoded form body: every leaf a text, brackets nested. Throws `NoAnswer`. */
export function answer(endpoint: Endpoint, fields: Fields): unknown {
  if (endpoint === 'urlCheck') return { status: 'ok' };
  if (endpoint === 'urlTableList') return tableList(castText(fields['searchString']));
  const table = TABLES.find(({ code }) => code === fields['table']);
  if (table === undefined) {
    throw new NoAnswer(404, `There is no table "${castText(fields['table'])}".`);
  }
  return endpoint === 'urlTableDescription'
    ? table.columns.map((column) => ({ ...column }))
    : data(table, fields);
}

function tableList(searchString: string): { code: string; title: string }[] {
  const wanted = searchString.toLowerCase();
  return TABLES.filter(({ code, title }) =>
    [code, title].some((text) => text.toLowerCase().includes(wanted)),
  ).map(({ code, title }) => ({ code, title }));
}

/** Row 0 holds the codes of the selected columns, the others the cells in the same order. */
function data(table: Table, fields: Fields): Cell[][] {
  const codes = table.columns.map(({ code }) => code);
  const resolve = resolver(codes, fields['mapFields']);
  const { select } = fields;
  const chosen =
    typeof select === 'object' && select !== null && Object.keys(select).length > 0
      ? Object.values(select).map((name) => resolve(castText(name)))
      : codes;
  const unknown = chosen.filter((code) => !codes.includes(code));
  if (unknown.length > 0) throw new NoAnswer(400, `There is no column ${unknown.join(', ')}.`);

  const matches = filterOf(fields['filter'], codes, resolve);
  const limit = isNumeric(fields['limit']) ? castInteger(fields['limit']) : 0;
  const found = table.rows.filter((row) =>
    matches(Object.fromEntries(codes.map((code, index) => [code, row[index]]))),
  );
  const shown = limit > 0 ? found.slice(0, limit) : found;
  return [
    chosen,
    ...shown.map((row) => chosen.map((code): Cell => row[codes.indexOf(code)] ?? null)),
  ];
}

/** A column may be called by its code or by the dataset's name for it, as `mapFields` says. */
function resolver(codes: readonly string[], mapFields: unknown): (name: string) => string {
  const map = isRecord(mapFields) ? mapFields : {};
  return (name) =>
    codes.includes(name) ? name : (Object.keys(map).find((code) => map[code] === name) ?? name);
}

/** The grammar is not documented: prefixes on keys, groups by index, and `LOGIC`, as the official example reads it. */
function filterOf(
  filter: unknown,
  codes: readonly string[],
  resolve: (name: string) => string,
): (row: Fields) => boolean {
  const plain = (given: unknown): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(typeof given === 'object' && given !== null ? given : {}).map(
        ([key, value]: [string, unknown]) => {
          if (key.toLowerCase() === 'logic') return ['logic', value];
          if (/^\d+$/.test(key)) return [key, plain(value)];
          const prefix = /^[<>=!@%]*/.exec(key)?.[0] ?? '';
          return [`${prefix}${resolve(key.slice(prefix.length))}`, isoDate(value)];
        },
      ),
    );
  try {
    return readFilter(plain(filter), codes, true);
  } catch (error) {
    throw new NoAnswer(400, error instanceof Error ? error.message : 'The filter is unreadable.');
  }
}

/** Dates arrive as `d.m.Y H:i:s` or as ISO; the tables hold ISO with a blank. */
function isoDate(value: unknown): unknown {
  const match = typeof value === 'string' && /^(\d{2})\.(\d{2})\.(\d{4})(.*)$/.exec(value);
  if (match) return `${match[3]}-${match[2]}-${match[1]}${match[4]}`;
  return value;
}
