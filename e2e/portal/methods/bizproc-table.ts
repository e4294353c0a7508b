/** The table of robots and activities: one code space per application (B8), its columns and their lengths (B26). */
import type { Call } from '../core/method.ts';
import { castText } from '../core/php.ts';
import type { Row } from '../core/world.ts';
import { mapOf } from './bizproc-keys.ts';

export type Kind = 'robot' | 'activity';

const LONGEST = { APP_ID: 128, CODE: 128, HANDLER: 1000 } as const;

/** PROPERTIES and RETURN_PROPERTIES must stay below this many bytes as PHP serialises them. */
const LARGEST_LIST = 65_535;

export function robotFlag(kind: Kind): 'Y' | 'N' {
  return kind === 'robot' ? 'Y' : 'N';
}

/** The calling application's robots and activities. */
export function ownRows(call: Call): Row[] {
  return call.world.entities.activities.filter((row) => row['APP_ID'] === call.app?.client_id);
}

/** Codes are matched to the letter; without a kind both are looked through (B8). */
export function findRow(call: Call, code: string, kind?: Kind): Row | undefined {
  return ownRows(call).find(
    (row) => row['CODE'] === code && (kind === undefined || row['IS_ROBOT'] === robotFlag(kind)),
  );
}

/** B15: a scalar becomes the map with the key `*`; a map is kept as it is, its keys are in capitals by now. */
export function localised(value: unknown): unknown {
  return mapOf(value) === null ? { '*': castText(value) } : value;
}

/** B13: the column has one character and MySQL cuts the rest off. */
export function flag(value: unknown): string {
  return castText(value).slice(0, 1);
}

/** What the table objects to, one sentence for each column. The wording of the portal's own sentences is not known. */
export function tableErrors(row: Row): string[] {
  const errors: string[] = [];
  for (const [column, longest] of Object.entries(LONGEST)) {
    const value = row[column];
    if (typeof value === 'string' && Array.from(value).length > longest) {
      errors.push(`Field "${column}" is longer than ${longest} characters`);
    }
  }
  for (const column of ['PROPERTIES', 'RETURN_PROPERTIES']) {
    if (serialisedSize(row[column]) >= LARGEST_LIST) {
      errors.push(`Field "${column}" is larger than ${LARGEST_LIST} bytes`);
    }
  }
  return errors;
}

/** Bytes of what PHP's `serialize` would write. */
function serialisedSize(value: unknown): number {
  if (value === undefined || value === null) return 'N;'.length;
  if (typeof value === 'boolean') return 'b:1;'.length;
  if (typeof value === 'number') return `i:${value};`.length;
  if (typeof value === 'string') return sizeOfText(value);
  const entries = Object.entries(mapOf(value) ?? {});
  const inner = entries.map(([key, item]) => {
    const size = /^(0|-?[1-9]\d*)$/.test(key) ? `i:${key};`.length : sizeOfText(key);
    return size + serialisedSize(item);
  });
  return inner.reduce((sum, size) => sum + size, `a:${entries.length}:{}`.length);
}

function sizeOfText(text: string): number {
  const bytes = Buffer.byteLength(text);
  return `s:${bytes}:"";`.length + bytes;
}
