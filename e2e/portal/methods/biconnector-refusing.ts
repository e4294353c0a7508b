/** How the biconnector family says no, and the two checks each of its methods begins with (X1 to X5). */
import type { Answer, Call, Params } from '../core/method.ts';
import { castInteger, isNumeric } from '../core/php.ts';
import { hasBiAccess } from '../core/rights.ts';

/** The first reason to refuse, and the only one that is told (X4). */
export class Objection extends Error {
  override readonly name = 'Objection';
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/**
 * Turns an `Objection` into the answer of the dialect, with HTTP 200 in both: the portal's code returns it one level deeper, under
 * `result.error` (X3), the docs show the pair at the top (D19). A `Refusal` passes, it belongs to the REST layer.
 */
export function answering(handle: (call: Call) => unknown): (call: Call) => Answer {
  return (call) => {
    try {
      return { result: handle(call) };
    } catch (error) {
      if (!(error instanceof Objection)) throw error;
      const refusal = { error: error.code, error_description: error.message };
      return call.dialect === 'documented'
        ? { result: null, refusal }
        : { result: { error: refusal } };
    }
  };
}

function accessDenied(): Objection {
  return new Objection('ACCESS_DENIED', 'Access denied.');
}

/** X1: in English whatever the portal's language. */
export function demandRight(call: Call): void {
  if (!hasBiAccess(call.world, call.userId)) throw accessDenied();
}

/** X1, then X2: a webhook hears the same sentence as a person without the right. Answers the application's client id. */
export function demandApplication(call: Call): string {
  demandRight(call);
  if (call.app === null) throw accessDenied();
  return call.app.client_id;
}

/** X5. `"4"` and 4.9 are 4; true, null, `""` and lists are not numbers. `ID` in capitals counts as absent. */
export function readId(params: Params): number {
  if (!Object.hasOwn(params, 'id')) {
    throw new Objection('VALIDATION_ID_NOT_PROVIDED', 'ID is missing.');
  }
  const id = isNumeric(params['id']) ? castInteger(params['id']) : 0;
  if (id < 1) {
    throw new Objection('VALIDATION_INVALID_ID_FORMAT', 'ID has to be a positive integer.');
  }
  return id;
}
