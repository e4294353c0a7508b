import { useCallback } from 'react';
import type { Kind } from '@/entities/kind';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import type { Placed } from './place';

/** The sentence a person reads for a placed refusal; the portal's own words stand alone only when nothing else is known. */
export function useRefusalSentence(kind: Kind): (placed: Placed) => string {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  return useCallback(
    (placed) => {
      if (placed.kindKey !== null) return kindText({ key: placed.kindKey });
      if (placed.sharedKey !== null) return text(placed.sharedKey, { scope: kind.scope });
      return text('refusal.unknown', { said: placed.error.said || placed.error.code });
    },
    [kind.scope, kindText, text],
  );
}
