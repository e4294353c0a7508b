/** The checks of single fields of robots and activities, each throws the portal's refusal (portal-behaviour.md B6 to B23). */
import { Refusal, type Call } from '../core/method.ts';
import { castText, isTruthy } from '../core/php.ts';
import { invalid, invalidProperty } from './bizproc-refusals.ts';
import { mapOf } from './bizproc-keys.ts';
import { checkHandlerUrl } from './handler-url.ts';
import { textOf } from './parameters.ts';

/** B6, B7. The portal's pattern is not anchored to the very end, so one line break after the code passes. */
export function checkCode(code: unknown): string {
  if (!isTruthy(code)) throw invalid('Empty activity code!');
  if (typeof code !== 'string' || !/^[a-z0-9._-]+\n?$/i.test(code)) {
    throw invalid('Wrong activity code!');
  }
  return code;
}

/**
 * B22. Unlike the shared check this one knows addresses that have a host but no scheme (`//host.name/…`,
 * `host.name:8080/…`): there the portal misses the scheme, not the host.
 */
export function checkHandler(handler: unknown): string {
  const url = textOf(handler);
  const bare =
    /^\/\/(?:[^/?#]*@)?([^/?#:]+)(?::\d{1,5})?(?:[/?#]|$)/.exec(url) ??
    /^([^/?#:@\s]+):\d{1,5}(?:\/|$)/.exec(url);
  if ((bare?.[1] ?? '').indexOf('.') > 0) {
    throw new Refusal(400, 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol');
  }
  checkHandlerUrl(url);
  return url;
}

/** B16, B17: codes and names of properties, and nothing else about them. */
export function checkProperties(call: Call, properties: unknown): unknown {
  const map = mapOf(properties);
  if (map === null) throw invalid('Wrong properties array!');
  for (const [key, definition] of Object.entries(map)) {
    if (!/^[a-z][a-z0-9_]*\n?$/i.test(key)) throw invalidProperty(call, 'Wrong property key', key);
    if (!isTruthy(mapOf(definition)?.['NAME'])) {
      throw invalidProperty(call, 'Empty property NAME', key);
    }
  }
  return properties;
}

/**
 * B18: module, entity, type; of two elements the module is missing. Entity and type must have a text; whether anything is
 * called so is not looked at.
 */
export function checkDocumentType(value: unknown): unknown {
  const map = mapOf(value);
  const names = map === null ? [] : Object.keys(map).length > 2 ? ['1', '2'] : ['0', '1'];
  if (map === null || names.some((name) => castText(map[name]).trim() === '')) {
    throw invalid('Wrong activity DOCUMENT_TYPE!');
  }
  return value;
}

/** B19, B24: an array, whatever is in it. */
export function checkFilter(filter: unknown): unknown {
  if (mapOf(filter) === null) throw invalid('Wrong activity FILTER!');
  return filter;
}

/** PHP's `isset`: a key that is there and not null. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
