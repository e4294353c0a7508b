/** A copy is a record of its own: another code, and nothing that only one record may have. */
import { withoutGaps } from './knowledge';
import { longestCode } from './lengths';
import type { BizprocValues, LocalText } from './values';

const tail = '_copy';

/** The tail stays even where the code fills its room. A copy of a copy is counted on. */
function copyCode(code: string): string {
  const counted = /^(.*_copy)(\d*)$/.exec(code);
  if (counted !== null) {
    const next = String(counted[2] === '' ? 2 : Number(counted[2]) + 1);
    return `${(counted[1] ?? '').slice(0, longestCode - next.length)}${next}`;
  }
  return `${code.slice(0, longestCode - tail.length)}${tail}`;
}

function copyText(text: LocalText, copyWord: string): LocalText {
  if (typeof text === 'string') return text === '' ? '' : `${text} ${copyWord}`;
  const said = Object.entries(text);
  return Object.fromEntries(
    said.map(([lang, each]) => [lang, each === '' ? '' : `${each} ${copyWord}`]),
  );
}

/** Each settings address is bound once for the app (B25), so the copy begins without one. */
export function copyOf(values: BizprocValues, copyWord: string): BizprocValues {
  return {
    ...withoutGaps(values),
    code: copyCode(values.code),
    name: copyText(values.name, copyWord),
    usesPlacement: false,
    placementHandler: '',
  };
}
