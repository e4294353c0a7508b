/** Lists of objects: tables and columns. */
import { finding, isObject, typeOf, type Finding } from './finding';

export interface Column {
  readonly code: string;
  /** Caption. */
  readonly name: string;
  /** Lower case. */
  readonly type: ColumnType;
}

export const columnTypes = ['int', 'string', 'double', 'date', 'datetime'] as const;
export type ColumnType = (typeof columnTypes)[number];

function judgeText(value: unknown, row: number, key: string): Finding | null {
  if (value === undefined) return finding('wrong', row, 'missing', { key });
  // What PHP calls empty: null, '', 0, "0" and false. A code "0" is told as well.
  if (value === null || value === 0 || value === false || value === '0')
    return finding('wrong', row, 'blank', { key });
  if (typeof value !== 'string') {
    // A number survives as its text; a list or an object does not.
    const severity = typeof value === 'number' ? 'look' : 'wrong';
    return finding(severity, row, 'notText', { key }, typeOf(value));
  }
  return value.trim() === '' ? finding('wrong', row, 'blank', { key }) : null;
}

/** Every row an object with these keys, all non-empty, and no code twice. */
function judgeRows(list: readonly unknown[], keys: readonly string[]): readonly Finding[] {
  const found: Finding[] = [];
  const firstOf = new Map<string, number>();
  for (const [row, element] of list.entries()) {
    if (!isObject(element)) {
      const names = keys.map((key) => `“${key}”`).join(', ');
      found.push(finding('wrong', row, 'notObject', { keys: names }, typeOf(element)));
      continue;
    }
    for (const key of keys) {
      const fault = judgeText(element[key], row, key);
      if (fault !== null) found.push(fault);
    }
    const { code } = element;
    if (typeof code !== 'string') continue;
    const first = firstOf.get(code);
    if (first === undefined) firstOf.set(code, row);
    else found.push(finding('wrong', row, 'twice', { code, first }));
  }
  return found;
}

/** `[{code,title}]`, both non-empty for every row or the whole answer is rejected. */
export function judgeTables(list: readonly unknown[], search: string): readonly Finding[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (list.length === 0) return wanted === '' ? [finding('look', null, 'noTables')] : [];
  const strangers = list.flatMap((element, row) => {
    if (wanted === '' || !isObject(element)) return [];
    const said = `${String(element['code'])}\n${String(element['title'])}`.toLocaleLowerCase();
    return said.includes(wanted) ? [] : [finding('look', row, 'notFound', { search })];
  });
  return [...judgeRows(list, ['code', 'title']), ...strangers];
}

function knownType(type: unknown): ColumnType | undefined {
  // Lower case in the docs, upper case in the official example.
  return columnTypes.find((known) => typeof type === 'string' && known === type.toLowerCase());
}

/** `[{code,name,type}]`, all non-empty; an unknown type counts as string. */
export function judgeColumns(list: readonly unknown[]): readonly Finding[] {
  if (list.length === 0) return [finding('wrong', null, 'noColumns')];
  const strange = list.flatMap((element, row) => {
    const type = isObject(element) ? element['type'] : undefined;
    const isStrange = typeof type === 'string' && type.trim() !== '' && !knownType(type);
    return isStrange ? [finding('look', row, 'typeUnknown', { type })] : [];
  });
  return [...judgeRows(list, ['code', 'name', 'type']), ...strange];
}

/** The columns of a description without a serious finding, for judging data afterwards. */
export function columnsOf(list: readonly unknown[]): readonly Column[] {
  return list.flatMap((element) => {
    if (!isObject(element)) return [];
    const { code, name, type } = element;
    if (typeof code !== 'string' || typeof name !== 'string') return [];
    return [{ code, name, type: knownType(type) ?? 'string' }];
  });
}
