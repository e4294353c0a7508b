import type { PortalError } from '@/bitrix24/portal-error';
import type { Refusal } from '@/entities/editing';
import type { Operation, Values } from '@/entities/kind';
import type { SharedKey } from '@/texts/use-texts';
import { systemText } from './system';

/** Which step found the words; a documented refusal that ends at `said` is a gap in a catalogue. */
export type Step = 'sentence' | 'code' | 'system' | 'kind-of-failure' | 'said';

export interface Placed {
  /** Null: it stands on top of the form. */
  readonly field: string | null;
  readonly step: Step;
  /** A text of the kind, or one every kind shares, or null when only the portal's words are left. */
  readonly kindKey: string | null;
  readonly sharedKey: SharedKey | null;
  readonly docs: string | null;
  readonly error: PortalError;
}

/**
 * Text and place of a refusal: this kind's rule by code and sentence, by code, the system's rules, the kind of the
 * failure, the portal's own words.
 */
export function placeRefusal(
  error: PortalError,
  operation: Operation,
  catalogue: readonly Refusal[],
  values: Values = {},
): Placed {
  const fitting = catalogue.filter(
    (rule) =>
      rule.code === error.code &&
      (rule.reason === undefined || rule.reason === error.reason) &&
      (rule.during === undefined || rule.during.includes(operation)),
  );
  const bySentence = fitting.find((rule) => rule.said?.test(error.said));
  const rule = bySentence ?? fitting.find((each) => each.said === undefined);
  if (rule) {
    return {
      field: rule.locate?.(error.said, values) ?? rule.field,
      step: bySentence ? 'sentence' : 'code',
      kindKey: rule.text,
      sharedKey: null,
      docs: rule.docs,
      error,
    };
  }
  const top = { field: null, kindKey: null, docs: null, error };
  const system = systemText(error);
  if (system !== null) return { ...top, step: 'system', sharedKey: system };
  // Without a word and without a code there is nothing to quote.
  const hasWords = `${error.said}${error.code}`.trim() !== '';
  if (error.kind === 'refused' && hasWords) return { ...top, step: 'said', sharedKey: null };
  return { ...top, step: 'kind-of-failure', sharedKey: `failures.${error.kind}` };
}
