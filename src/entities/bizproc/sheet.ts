/** Text copied from a spreadsheet: rows by line, cells by tab, a cell with a tab, a line break or a quote in quotes. */
import type { TextRow } from './localisation';
import { withCell } from './localisation';
import type { BizprocValues } from './values';

export function readSheet(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/y;
  const rows: string[][] = [[]];
  // By hand: a pattern would try anew from each of many line breaks.
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  const source = text.slice(0, end);
  while (cell.lastIndex <= source.length) {
    const found = cell.exec(source);
    if (found === null) break;
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') break;
    if (found[3] !== '\t') rows.push([]);
  }
  return rows;
}

export interface SheetResult {
  readonly values: BizprocValues;
  readonly cells: number;
  /** Cells that lie beyond the grid. */
  readonly left: number;
}

/**
 * Lays a sheet over the grid, beginning at one cell. A first row of language ids names the columns instead. Empty cells
 * change nothing, so that a half-filled sheet never wipes a text.
 */
export function pasteSheet(
  values: BizprocValues,
  rows: readonly TextRow[],
  languages: readonly string[],
  from: { readonly row: number; readonly column: number },
  text: string,
): SheetResult {
  const sheet = readSheet(text);
  const head = (sheet[0] ?? []).map((id) => id.trim().toLowerCase());
  const isHead = sheet.length > 1 && head.every((id) => languages.includes(id));
  const columns = isHead ? head : languages.slice(from.column);
  let next = values;
  let cells = 0;
  let left = 0;
  for (const [down, line] of sheet.slice(isHead ? 1 : 0).entries()) {
    const row = rows[from.row + down];
    for (const [across, said] of line.entries()) {
      if (said === '') continue;
      const lang = columns[across];
      if (row === undefined || lang === undefined) {
        left += 1;
        continue;
      }
      next = withCell(next, row.place, lang, said);
      cells += 1;
    }
  }
  return { values: next, cells, left };
}
