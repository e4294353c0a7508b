/** Parameters of controller actions are bound by exact name and checked for int or array before the action runs (G2, G3). */
import { Refusal, type Params } from './method.ts';
import { castText, isNumeric } from './php.ts';

export function bindInteger(params: Params, name: string): number {
  if (!Object.hasOwn(params, name)) throw missing(name);
  const value = params[name];
  const isWhole =
    isNumeric(value) && Number.isInteger(Number(value)) && !/[.e]/i.test(String(value).trim());
  if (!isWhole) throw mistyped(name, value, 'int');
  return Number(value);
}

/** An array parameter as a map; a JSON list keeps its indexes as keys. Without a fallback it is required. */
export function bindArray(
  params: Params,
  name: string,
  fallback?: Record<string, unknown>,
): Record<string, unknown> {
  if (!Object.hasOwn(params, name)) {
    if (fallback === undefined) throw missing(name);
    return fallback;
  }
  const value = params[name];
  if (typeof value !== 'object' || value === null) throw mistyped(name, value, 'array');
  return Object.fromEntries(Object.entries(value));
}

/** Code 100 is an integer in the sources that were read; clients compare it as a text. */
function missing(name: string): Refusal {
  return new Refusal(400, 100, `Could not find value for parameter {${name}}`);
}

function mistyped(name: string, value: unknown, type: 'int' | 'array'): Refusal {
  const shown = castText(value);
  return new Refusal(
    400,
    100,
    `Invalid value {${shown}} to match with parameter {${name}}. Should be value of type ${type}.`,
  );
}
