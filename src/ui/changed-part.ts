/** A change is marked inside the value only when most of it stayed; otherwise two whole values read better. */
const MOST = 0.4;

/**
 * How many characters two texts share at the start and at the end, so that only what lies between is marked as changed.
 * Both are 0 when the texts have little in common. Never cuts a surrogate pair.
 */
export function changedPart(before: string, after: string): { start: number; end: number } {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  if (isHighSurrogate(before, start - 1)) start -= 1;
  let end = 0;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isLowSurrogate(before, before.length - end)) end -= 1;
  const isAlike = start + end >= Math.max(before.length, after.length) * MOST;
  return isAlike ? { start, end } : { start: 0, end: 0 };
}

function isHighSurrogate(text: string, at: number) {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
