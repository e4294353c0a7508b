import { useTexts, type SharedKey } from '@/texts/use-texts';
import type { PortalError } from '@/bitrix24/portal-error';
import { systemText } from '@/screens/refusals/system';

/** What placement.bind and placement.unbind can object to (rest-contract 8, portal-behaviour B22). */
const ofPlacements: ReadonlyMap<string, SharedKey> = new Map<string, SharedKey>([
  ['ERROR_WRONG_HANDLER_URL', 'setup.refusals.address'],
  ['ERROR_UNSUPPORTED_PROTOCOL', 'setup.refusals.protocol'],
  ['ERROR_PLACEMENT_NOT_FOUND', 'setup.refusals.noPlace'],
  ['ERROR_PLACEMENT_MAX_COUNT', 'setup.refusals.tooMany'],
  ['not-kept', 'setup.refusals.notKept'],
]);

/** A sentence for a failed step; `scope` is the one the step needs. */
export function useFailureSentence(): (error: PortalError, scope: string) => string {
  const text = useTexts();
  return (error, scope) => {
    const key = ofPlacements.get(error.code) ?? systemText(error);
    if (key !== null) return text(key, { scope });
    if (error.kind === 'forbidden') return text(`needs.${error.reason ?? 'right'}`, { scope });
    if (error.kind === 'refused')
      return text('refusal.unknown', { said: error.said || error.code });
    return text(`failures.${error.kind}`);
  };
}
