/**
 * The ways in which the external system can be told to answer wrongly. Each names the endpoints it strikes; the other
 * endpoints go on answering rightly. A judge of pasted answers must find every one that leaves an answer to paste.
 */
import type { Endpoint } from './answers.ts';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** The answer leaves only after the time the system was started with. */
  readonly isSlow?: boolean;
  /** The connection ends without an answer. */
  readonly isCut?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly strikes: readonly Endpoint[];
  /** `right` is the correct reply and `value` what its body says. */
  readonly spoil: (right: Reply, value: unknown) => Reply;
}

const ALL: readonly Endpoint[] = ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'];
const SHAPED: readonly Endpoint[] = ['urlTableList', 'urlTableDescription', 'urlData'];

function reply(strikes: readonly Endpoint[], change: Partial<Reply>): Fault {
  return { strikes, spoil: (right) => ({ ...right, ...change }) };
}

function body(strikes: readonly Endpoint[], change: (value: unknown) => unknown): Fault {
  return {
    strikes,
    spoil: (right, value) => ({ ...right, body: JSON.stringify(change(value)) }),
  };
}

/** Changes the first element of a list of objects. */
function firstObject(endpoint: Endpoint, change: Record<string, unknown>): Fault {
  return body([endpoint], (value) =>
    listOf(value).map((element, index) =>
      index === 0 && typeof element === 'object' ? { ...element, ...change } : element,
    ),
  );
}

/** Changes the rows of a data answer; row 0 is the header. */
function rows(change: (row: unknown[], index: number, header: unknown[]) => unknown): Fault {
  return body(['urlData'], (value) => {
    const all = listOf(value).map(listOf);
    return all.map((row, index) => change(row, index, all[0] ?? []));
  });
}

/** Puts one value into the first data row under a column of this code. */
function cell(code: string, wrong: unknown): Fault {
  return rows((row, index, header) =>
    index === 1 ? row.map((right, at) => (header[at] === code ? wrong : right)) : row,
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function repeatFirst(endpoint: Endpoint): Fault {
  return body([endpoint], (value) => [...listOf(value), listOf(value)[0]]);
}

const PAGE = '<!doctype html><title>Sign in</title><h1>Sign in</h1>';

export const FAULTS = {
  'http-500': reply(ALL, { status: 500, type: 'text/plain', body: 'Internal Server Error' }),
  'http-403': reply(ALL, { status: 403, type: 'application/json', body: '{"error":"forbidden"}' }),
  // The portal demands exactly 200, so a polite 201 counts as unavailable.
  'http-201': reply(ALL, { status: 201 }),
  redirect: reply(ALL, { status: 302, body: '', headers: { Location: '/sign-in' } }),
  html: reply(ALL, { type: 'text/html', body: PAGE }),
  empty: reply(ALL, { body: '' }),
  truncated: {
    strikes: ALL,
    spoil: (right) => ({ ...right, body: right.body.slice(0, Math.floor(right.body.length / 2)) }),
  },
  'byte-order-mark': { strikes: SHAPED, spoil: (r) => ({ ...r, body: `\uFEFF${r.body}` }) },
  'text-before': {
    strikes: SHAPED,
    spoil: (right) => ({ ...right, body: `Notice: Undefined index\n${right.body}` }),
  },
  slow: reply(ALL, { isSlow: true }),
  cut: reply(ALL, { isCut: true }),
  null: body(SHAPED, () => null),
  'object-instead-of-list': body(SHAPED, (value) => Object.assign({}, value)),
  'wrapped-in-result': body(SHAPED, (value) => ({ result: value })),
  'error-with-200': body(SHAPED, () => ({ error: 'NO_ACCESS', error_description: 'No access.' })),

  'table-empty-title': firstObject('urlTableList', { title: '' }),
  'table-empty-code': firstObject('urlTableList', { code: '' }),
  'table-without-title': firstObject('urlTableList', { title: undefined }),
  'table-title-number': firstObject('urlTableList', { title: 7 }),
  'table-repeated': repeatFirst('urlTableList'),
  'table-names-only': body(['urlTableList'], () => ['orders', 'stock']),

  'column-unknown-type': firstObject('urlTableDescription', { type: 'money' }),
  'column-without-type': firstObject('urlTableDescription', { type: undefined }),
  'column-empty-name': firstObject('urlTableDescription', { name: '' }),
  'column-empty-code': firstObject('urlTableDescription', { code: '' }),
  'column-repeated': repeatFirst('urlTableDescription'),
  'no-columns': body(['urlTableDescription'], () => []),

  'data-without-header': body(['urlData'], (value) => listOf(value).slice(1)),
  'data-unknown-header': rows((row, index) => (index === 0 ? ['NO_SUCH', ...row.slice(1)] : row)),
  'data-names-as-header': rows((row, index) =>
    index === 0 ? row.map((code) => `Name of ${String(code)}`) : row,
  ),
  'data-repeated-header': rows((row, index) => (index === 0 ? row.map(() => row[0]) : row)),
  'data-short-row': rows((row, index) => (index === 1 ? row.slice(0, -1) : row)),
  'data-long-row': rows((row, index) => (index === 1 ? [...row, 'one more'] : row)),
  'data-rows-as-objects': rows((row, index, header) =>
    index === 0 ? row : Object.fromEntries(header.map((code, at) => [String(code), row[at]])),
  ),
  'data-nothing-at-all': body(['urlData'], () => []),
  'data-text-in-int': cell('ID', 'one'),
  'data-fraction-in-int': cell('ID', 1.5),
  'data-comma-in-double': cell('AMOUNT', '12,50'),
  'data-german-date': cell('ORDERED_ON', '01.03.2026'),
  'data-american-date': cell('ORDERED_ON', '03/01/2026'),
  'data-impossible-date': cell('ORDERED_ON', '2026-02-30'),
  'data-timestamp-date': cell('CHANGED_AT', 1_772_352_000),
  'data-zoned-datetime': cell('CHANGED_AT', '2026-03-01T08:00:00+03:00'),
  'data-nested-cell': cell('TITLE', { text: 'Bolts' }),
  'data-boolean-cell': cell('TITLE', true),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS).filter(isFaultName);

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
