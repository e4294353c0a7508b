/** Refusals that several services raise in the same words (portal-behaviour.md G6, G8). */
import { Refusal } from '../core/method.ts';

/** G6: an access exception of an old-style service is HTTP 403, and its reason follows the general sentence. */
export function accessDenied(reason?: string, status = 403): Refusal {
  return new Refusal(
    status,
    'ACCESS_DENIED',
    reason === undefined ? 'Access denied!' : `Access denied! ${reason}`,
  );
}

/** G8: an argument that is absent or empty; the body names it once more in `argument`. */
export function argumentEmpty(argument: string): Refusal {
  return argumentWrong(`Argument '${argument}' is null or empty`, argument);
}

/** G8: any other objection to one argument. */
export function argumentWrong(sentence: string, argument: string): Refusal {
  return new Refusal(400, 'ERROR_ARGUMENT', sentence, { argument });
}
