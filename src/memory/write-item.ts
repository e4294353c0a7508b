/** Property values of an intent and of the verdict about it. */
import { dataCode, mostParts } from './layout';
import type { Intent, ObjectKey, Person, RevisionState, Snapshot } from './memory';
import type { Values } from './read-item';
import { sealOf, splitText, toStoredJson } from './stored-json';

/** No addition. Not the empty text, which a portal may take for "leave it as it is". */
const none = '-';
const longestTitle = 1000;

export function objectText({ kind, id }: ObjectKey): string {
  return `${kind}/${id === null ? '' : encodeURIComponent(id)}`;
}

/** Property values of a new intent, or null when it is larger than an item can be. */
export function intentValues(
  intent: Intent,
  { nonce, by, at }: { readonly nonce: string; readonly by: Person; readonly at: string },
): { readonly values: Values; readonly used: number } | null {
  // Of the call only these two: nothing that was beside them is kept.
  const { method, params } = intent.call;
  const { before, after, reason } = intent;
  const text = toStoredJson({ v: 1, before, after, reason, call: { method, params } });
  const parts = splitText(text);
  if (parts.length > mostParts) return null;
  const values: Record<string, string> = {
    KIND: intent.object.kind,
    OBJECT: objectText(intent.object),
    STATE: 'open',
    NONCE: nonce,
    OP: intent.operation,
    AT: at,
    BY: String(by.id),
    BYNAME: toStoredJson(by.name.slice(0, longestTitle)),
    TITLE: toStoredJson(intent.title.slice(0, longestTitle)),
    LATER: 'N',
    PART: `${parts.length}.${sealOf(text)}`,
    AFTERPART: none,
    LATEST: 'N',
  };
  for (const [at, part] of parts.entries()) values[dataCode(at)] = part;
  return { values, used: parts.length };
}

/**
 * Property values of the verdict. `after` is null when it is as the intent says. It is laid behind the intent's own parts,
 * which stay untouched: whatever happens to this update, the intent can be read.
 */
export function verdictValues(
  state: Exclude<RevisionState, 'open'>,
  verdict: {
    readonly object: ObjectKey;
    readonly after: { readonly is: Snapshot } | null;
    readonly used: number;
    readonly isLater: boolean;
  },
): Values {
  const values: Record<string, string> = {
    OBJECT: objectText(verdict.object),
    STATE: state,
    LATER: verdict.isLater ? 'Y' : 'N',
    AFTERPART: none,
    LATEST: state === 'void' ? 'N' : 'Y',
  };
  if (verdict.after === null) return values;
  const text = toStoredJson(verdict.after.is);
  const parts = splitText(text);
  // Without room the verdict is worth more than the difference.
  if (verdict.used + parts.length > mostParts) return values;
  values['AFTERPART'] = `${verdict.used}.${parts.length}.${sealOf(text)}`;
  for (const [at, part] of parts.entries()) values[dataCode(verdict.used + at)] = part;
  return values;
}
