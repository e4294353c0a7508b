/** The data: row 0 holds the codes, the other rows the values in the same order (rest-contract 5.3). */
import { finding, typeOf, type Finding } from './finding';
import { judgeCell } from './judge-cell';
import type { Column } from './judge-objects';

export interface AskedData {
  /** Codes of the columns asked for; empty: all. */
  readonly select: readonly string[];
  readonly limit: number | null;
  /** Null when no description of the table was checked before. */
  readonly columns: readonly Column[] | null;
}

function hasOnly(header: readonly unknown[], allowed: readonly string[]): boolean {
  return header.length > 0 && header.every((cell) => allowed.some((name) => name === cell));
}

/** Names the portal would look for in vain. One sentence for a header that is wrong as a whole. */
function judgeKnown(header: readonly unknown[], columns: readonly Column[]): readonly Finding[] {
  const codes = columns.map(({ code }) => code);
  const isNamed = (cell: unknown) => codes.some((code) => code === cell);
  if (header.some(isNamed)) {
    return header
      .filter((cell) => typeof cell === 'string' && cell !== '' && !isNamed(cell))
      .map((cell) => finding('wrong', 0, 'headerUnknown', { code: String(cell) }));
  }
  const names = columns.map(({ name }) => name);
  return [finding('wrong', 0, hasOnly(header, names) ? 'headerNames' : 'headerData')];
}

function judgeSelected(header: readonly unknown[], select: readonly string[]): readonly Finding[] {
  if (select.length === 0) return [];
  const extra = header.filter(
    (cell) => typeof cell === 'string' && cell !== '' && !select.includes(cell),
  );
  const lacking = select.filter((code) => !header.includes(code));
  return [
    ...extra.map((cell) => finding('look', 0, 'notSelected', { code: String(cell) })),
    ...lacking.map((code) => finding('wrong', 0, 'selectMissing', { code })),
  ];
}

function judgeHeader(header: readonly unknown[], asked: AskedData): readonly Finding[] {
  const found: Finding[] = [];
  if (header.length === 0) found.push(finding('wrong', 0, 'headerBlank', { column: 1 }));
  for (const [index, cell] of header.entries()) {
    const column = index + 1;
    if (typeof cell !== 'string')
      found.push(finding('wrong', 0, 'headerCell', { column }, typeOf(cell)));
    else if (cell.trim() === '') found.push(finding('wrong', 0, 'headerBlank', { column }));
    else if (header.indexOf(cell) < index)
      found.push(finding('wrong', 0, 'headerTwice', { code: cell }));
  }
  if (asked.columns !== null) found.push(...judgeKnown(header, asked.columns));
  return [...found, ...judgeSelected(header, asked.select)];
}

/** Beyond this nobody reads on, and a table of 100,000 wrong rows should not freeze the page. */
const enough = 500;

export function judgeData(list: readonly unknown[], asked: AskedData): readonly Finding[] {
  const [header, ...rows] = list;
  if (header === undefined) return [finding('wrong', null, 'noHeader')];
  if (!Array.isArray(header)) {
    const type = typeOf(header);
    return [finding('wrong', 0, type === 'object' ? 'rowObject' : 'rowType', {}, type)];
  }
  const found: Finding[] = [...judgeHeader(header, asked)];
  if (rows.length === 0) found.push(finding('look', null, 'noRows'));
  if (asked.limit !== null && asked.limit > 0 && rows.length > asked.limit) {
    found.push(finding('wrong', null, 'limit', { found: rows.length, wanted: asked.limit }));
  }
  const types = header.map(
    (cell: unknown) => asked.columns?.find(({ code }) => code === cell)?.type ?? null,
  );
  for (const [index, row] of rows.entries()) {
    if (found.length > enough) break;
    found.push(...judgeRow(row, index + 1, header, types));
  }
  return found;
}

function judgeRow(
  row: unknown,
  index: number,
  header: readonly unknown[],
  types: readonly (Column['type'] | null)[],
): readonly Finding[] {
  if (!Array.isArray(row)) {
    const type = typeOf(row);
    return [finding('wrong', index, type === 'object' ? 'rowObject' : 'rowType', {}, type)];
  }
  const found: Finding[] = [];
  if (row.length !== header.length) {
    found.push(finding('wrong', index, 'cells', { found: row.length, wanted: header.length }));
    // The values have moved: what is said of their columns would be noise.
    return found;
  }
  for (const [at, value] of row.entries()) {
    const fault = judgeCell(value, index, String(header[at]), types[at] ?? null);
    if (fault !== null) found.push(fault);
  }
  return found;
}
