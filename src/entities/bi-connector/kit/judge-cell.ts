/** One value of the data against the type of its column. */
import { finding, typeOf, type Finding } from './finding';
import type { ColumnType } from './judge-objects';

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const TIME = /^[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?/;
const ZONE = /^(?:Z|[+-]\d{2}:?\d{2})$/;
/** Points, slashes, or the other order: what people and other systems write. */
const OTHER_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?.*)?$/;

const written = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DD HH:MM:SS' } as const;

function isInCalendar(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(2000, 0, 1));
  // Set in one go: years below 100 are years below 100 this way.
  made.setUTCFullYear(year, month - 1, day);
  return (
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  );
}

function isOnClock(hours: number, minutes: number, seconds: number): boolean {
  return hours < 24 && minutes < 60 && seconds < 60;
}

function judgeMoment(
  value: unknown,
  row: number,
  code: string,
  type: 'date' | 'datetime',
): Finding | null {
  const shown = { value: String(value), code };
  const other = { ...shown, format: written[type] };
  const date = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  if (typeof value !== 'string' || date === null) {
    const isOther = typeof value === 'string' && OTHER_DATE.test(value);
    return isOther ? finding('look', row, 'dateFormat', other) : finding('wrong', row, type, shown);
  }
  const [year = 0, month = 0, day = 0] = date.slice(1).map(Number);
  if (!isInCalendar(year, month, day)) return finding('wrong', row, 'dateNone', shown);
  const rest = value.slice(10);
  if (rest === '') return type === 'date' ? null : finding('look', row, 'dateFormat', other);
  const time = TIME.exec(rest);
  if (time === null) return finding('wrong', row, type, shown);
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(1).map((part) => Number(part ?? 0));
  if (!isOnClock(hours, minutes, seconds)) return finding('wrong', row, 'dateNone', shown);
  const zone = rest.slice(time[0].length);
  if (zone !== '' && !ZONE.test(zone)) return finding('wrong', row, type, shown);
  if (type === 'date') return finding('look', row, 'dateFormat', other);
  return zone === '' ? null : finding('look', row, 'zone', shown);
}

function judgeNumber(value: unknown, row: number, code: string, type: 'int' | 'double') {
  const pattern = type === 'int' ? WHOLE : DECIMAL;
  const isRight =
    typeof value === 'number'
      ? type === 'double' || Number.isInteger(value)
      : typeof value === 'string' && pattern.test(value);
  return isRight ? null : finding('wrong', row, type, { value: String(value), code });
}

/** A fault of one value, or null. `type` is null where the columns are not known. */
export function judgeCell(
  value: unknown,
  row: number,
  code: string,
  type: ColumnType | null,
): Finding | null {
  if (value === null) return null;
  if (typeof value === 'object') return finding('wrong', row, 'nested', { code }, typeOf(value));
  if (typeof value === 'boolean') return finding('look', row, 'boolean', { code });
  if (type === 'int' || type === 'double') return judgeNumber(value, row, code, type);
  if (type === 'date' || type === 'datetime') return judgeMoment(value, row, code, type);
  return null;
}
