import { isFields } from './envelope';
import type { Placement } from './portal';

/** Keys that would change an object instead of filling it. */
const NOT_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The portal passes options as an object, as JSON in a string, as `''`, or, when there are none, as `[]` (sdk-and-frame A8);
 * through forms every value became text, and deep links carry whatever a person typed. Texts, numbers and flags are kept
 * as text, everything else is dropped. The SDK's own `isSliderMode` fails on a missing object, so it is done here.
 */
export function readPlacement(code: unknown, given: unknown): Placement {
  const options: Record<string, string> = {};
  const fields = Object.entries(readFields(given)).filter(([key]) => !NOT_KEYS.has(key));
  for (const [key, value] of fields) {
    if (typeof value === 'string') options[key] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') options[key] = String(value);
  }
  return {
    code: typeof code === 'string' && code !== '' ? code : 'DEFAULT',
    options: Object.freeze(options),
    given: Object.freeze(Object.fromEntries(fields)),
    isSliderMode: options['IFRAME'] === 'Y',
  };
}

function readFields(given: unknown): Readonly<Record<string, unknown>> {
  if (isFields(given)) return given;
  if (typeof given !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(given);
    return isFields(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
