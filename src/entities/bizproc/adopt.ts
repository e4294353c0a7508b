/** The definition of a record registered elsewhere, out of the code that registered it. Nothing is sent. */
import type { Adopted } from '../editing';
import { pasteDefinition } from './paste';
import { startValues, type BizprocValues } from './values';

/**
 * The body of an add is the whole definition, so what it leaves out is empty; of an update only what it says is known.
 * A blank USE_SUBSCRIPTION is a yes to the portal.
 */
export function adopt(source: string): Adopted<BizprocValues> {
  const { given, problems } = pasteDefinition(source);
  const isWhole =
    given.code !== undefined && given.name !== undefined && given.handler !== undefined;
  if (problems.length > 0 || !isWhole) return { values: given, problems };
  return { values: { ...startValues(null), waits: true, ...given }, problems };
}
