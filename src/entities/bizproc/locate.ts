/** Where a refusal belongs, when the portal names the culprit only inside its sentence, or not at all. */
import type { Values } from '../kind';
import { addressFault } from './address';
import { isBlankText } from './languages';
import { characters, longestCode, longestHandler } from './lengths';
import { keyRule } from './property-rules';
import { revive } from './stored';
import type { PropertyRow } from './values';

type Collection = 'properties' | 'returnProperties';
const collections: readonly Collection[] = ['properties', 'returnProperties'];

/**
 * The codes a sentence may mean: the portal puts it in parentheses (B16), the pages do not (D6), and a wrong code may
 * have parentheses of its own.
 */
function namedKeys(said: string): readonly string[] {
  const found = /^(?:Wrong property key|Empty property NAME) ([\s\S]*)!\s*$/.exec(said)?.[1];
  if (found === undefined) return [];
  const inside = /^\(([\s\S]*)\)$/.exec(found)?.[1];
  return inside === undefined ? [found] : [inside, found];
}

function find(
  values: Values,
  said: string,
  isGuilty: (row: PropertyRow) => boolean,
): readonly [Collection, number] | null {
  const known = revive(values);
  if (known === null) return null;
  const keys = namedKeys(said);
  // The one that breaks the rule, wherever it is; else the first of that name. The portal looks in this order (B9).
  for (const test of [isGuilty, () => true]) {
    for (const key of keys) {
      for (const field of collections) {
        const at = (known[field] ?? []).findIndex((row) => row.key === key && test(row));
        if (at >= 0) return [field, at];
      }
    }
  }
  return null;
}

/** `Wrong property key …!`: the cell of the code. */
export function locateKey(said: string, values: Values): string | null {
  const found = find(values, said, (row) => !keyRule.test(row.key));
  return found && `${found[0]}.${found[1]}.key`;
}

/** `Empty property NAME …!`: the cell of the name. */
export function locateName(said: string, values: Values): string | null {
  const found = find(values, said, (row) => isBlankText(row.name));
  return found && `${found[0]}.${found[1]}.name`;
}

/** `Wrong properties array!` names neither collection: the first that holds something, as the portal looks. */
export function locateCollection(_said: string, values: Values): string | null {
  const known = revive(values);
  return collections.find((field) => (known?.[field] ?? []).length > 0) ?? null;
}

/** Both addresses are judged with the same two sentences; the run-time handler first (B9, B20). */
export function locateAddress(_said: string, values: Values): string | null {
  const known = revive(values);
  if (known === null || known.usesPlacement !== true) return null;
  const isHandlerFine = known.handler === '' || addressFault(known.handler) === null;
  return isHandlerFine ? 'placementHandler' : null;
}

/** `Activity save error!` comes of lengths (B26); null where none is too long. */
export function locateLength(_said: string, values: Values): string | null {
  const known = revive(values);
  if (known === null) return null;
  if (known.code.length > longestCode) return 'code';
  return characters(known.handler) > longestHandler ? 'handler' : null;
}
