/** The definition of a record registered elsewhere, out of the code that registered it. Nothing is sent. */
import type { Adopted } from '../editing';
import type { Said } from '../kind';
import { pasteDefinition } from './paste';
import { say } from './say';
import { startValues, type BizprocKind, type BizprocValues } from './values';

/**
 * The body of an add is the whole definition, so what it leaves out is empty; of an update only what it says is known.
 * A blank USE_SUBSCRIPTION is a yes to the portal.
 */
export function adopt(
  kind: BizprocKind,
  source: string,
  id: string | null,
): Adopted<BizprocValues> {
  const { given, problems } = pasteDefinition(source);
  const { code } = given;
  const settings = Object.keys(given).filter((name) => name !== 'extra');
  // Nothing but keys that no page names, such as an answer of the portal: there is nothing to take over.
  if (settings.length === 0) return { values: {}, problems, notes: [] };
  const isWhole = code !== undefined && given.name !== undefined && given.handler !== undefined;
  const all = isWhole ? { ...startValues(null), waits: true, ...given } : given;
  const other = kind === 'robot' ? 'activity' : 'robot';
  const notes: Said[] = [];
  if (id !== null && code !== undefined && code !== id)
    notes.push(say('paste.otherCode', { code, own: id }));
  if (new RegExp(`bizproc\\.${other}\\.(?:add|update)\\b`).test(source))
    notes.push(say(`paste.of.${other}`));
  // The code of a record that is there never changes.
  return { values: id === null ? all : { ...all, code: id }, problems, notes };
}
