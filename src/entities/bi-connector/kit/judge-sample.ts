/** A made-up table, and what the judge says of an answer in one line per finding, for the tests of the judge. */
import type { Endpoint } from '../contract';
import { judgeAnswer, type Asked } from './judge-answer';
import type { Column } from './judge-objects';

export const columns: readonly Column[] = [
  { code: 'ID', name: 'Number', type: 'int' },
  { code: 'TITLE', name: 'What', type: 'string' },
  { code: 'SUM', name: 'Amount', type: 'double' },
  { code: 'DAY', name: 'Day', type: 'date' },
  { code: 'AT', name: 'Last change', type: 'datetime' },
];
export const header = columns.map(({ code }) => code);
export const row = [1, 'Bolts', 12.5, '2026-03-01', '2026-03-01 08:00:00'];
export const asked: Asked = { searchString: '', select: [], limit: null, columns };

export function rules(
  endpoint: Endpoint,
  body: unknown,
  change: Partial<Asked> = {},
  status = 200,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return judgeAnswer(endpoint, { status, body: text }, { ...asked, ...change }).map(
    (found) => `${found.severity} ${found.row ?? '-'} ${found.text.key.replace('findings.', '')}`,
  );
}

/** The sample row with one value replaced. */
export function withCell(code: string, value: unknown) {
  return [header, row.map((right, at) => (header[at] === code ? value : right))];
}
