/** placement.bind, placement.list, placement.get, placement.unbind (rest-contract §8, portal-behaviour.md B22, B25). */
import { isRecord } from '../core/check.ts';
import { nextId } from '../core/ids.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { castInteger, isTruthy } from '../core/php.ts';
import { isAdmin } from '../core/rights.ts';
import type { Row } from '../core/world.ts';
import { checkHandlerUrl } from './handler-url.ts';
import { textOf, upperKeys } from './parameters.ts';
import { placesOf, type PlacementPlace } from './placement-codes.ts';
import { accessDenied, argumentEmpty, argumentWrong } from './refusing.ts';

const SCOPES = ['placement'];

export const placementMethods: Method[] = [
  { name: 'placement.bind', scopes: SCOPES, handle: bind },
  { name: 'placement.list', scopes: SCOPES, handle: list },
  { name: 'placement.get', scopes: SCOPES, handle: get },
  { name: 'placement.unbind', scopes: SCOPES, handle: unbind },
];

/**
 * `true` when the handler is in place.
 * @see https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html
 */
function bind(call: Call): Answer {
  const app = applicationOf(call);
  requireAdministrator(call);
  const query = upperKeys(call.params);
  const code = textOf(query['PLACEMENT']).toUpperCase();
  const handler = textOf(query['HANDLER']);
  if (code === '') throw objection(call, argumentEmpty('PLACEMENT'));
  if (code === 'DEFAULT') throw objection(call, argumentWrong('Wrong value', 'PLACEMENT'));
  if (handler === '') throw objection(call, argumentEmpty('HANDLER'));
  checkHandlerUrl(handler);
  const place = openPlaces(call).find((candidate) => candidate.code === code);
  if (place === undefined) {
    throw new Refusal(400, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found');
  }
  const userId = Math.max(0, castInteger(query['USER_ID']));
  if (userId > 0 && place.isForOneUser !== true) {
    throw objection(
      call,
      new Refusal(400, 'ERROR_PLACEMENT_USER_MODE', 'User mode is not available.'),
    );
  }
  const own = ownRows(call).filter((row) => row['PLACEMENT'] === code);
  const atOnce = own.filter(
    (row) =>
      place.isForOneUser !== true ||
      castInteger(row['USER_ID']) === 0 ||
      castInteger(row['USER_ID']) === userId,
  );
  if (place.maxCount !== undefined && atOnce.length >= place.maxCount) {
    throw objection(
      call,
      new Refusal(400, 'ERROR_PLACEMENT_MAX_COUNT', `Placement max count: ${place.maxCount}`),
    );
  }
  const options = optionsOf(query['OPTIONS'], place);
  if (code === 'PAGE_BACKGROUND_WORKER' && !isTruthy(options['errorHandlerUrl'])) {
    // A registration callback returns this refusal instead of raising it, hence HTTP 200 (G7).
    const refusal = {
      error: 'EMPTY_ERROR_HANDLER_URL',
      error_description: 'Field errorHandlerUrl is empty.',
    };
    return { result: null, refusal };
  }
  const isBound = own.some(
    (row) => row['PLACEMENT_HANDLER'] === handler && castInteger(row['USER_ID']) === userId,
  );
  if (isBound) {
    throw new Refusal(400, 'ERROR_CORE', 'Unable to set placement handler: Handler already binded');
  }
  const words = languagesOf(query, call.world.language);
  call.world.entities.placements.push({
    ID: nextId(call.world, 'placements'),
    APP_ID: app.id,
    PLACEMENT: code,
    ADDITIONAL: '',
    PLACEMENT_HANDLER: handler,
    USER_ID: userId,
    TITLE: words[call.world.language]?.['TITLE'] ?? Object.values(words)[0]?.['TITLE'] ?? '',
    LANG_ALL: words,
    OPTIONS: options,
  });
  return { result: true };
}

/**
 * Codes that may be bound: those of the granted scopes, of one SCOPE, or with FULL of the whole portal.
 * @see https://apidocs.bitrix24.com/api-reference/widgets/placement-list.html
 */
function list(call: Call): Answer {
  applicationOf(call);
  const query = upperKeys(call.params);
  if (query['SCOPE'] !== undefined) {
    const scope = textOf(query['SCOPE']);
    const places = placesOf(call.world).filter((place) => place.scope === scope);
    return { result: places.map((place) => place.code) };
  }
  const places = !isTruthy(query['FULL']) ? openPlaces(call) : placesOf(call.world);
  return { result: places.map((place) => place.code) };
}

/** This application's handlers. Those of robots' settings are private and are not told. */
function get(call: Call): Answer {
  applicationOf(call);
  requireAdministrator(call);
  const known = new Set(placesOf(call.world).map((place) => place.code));
  const rows = ownRows(call).filter((row) => known.has(textOf(row['PLACEMENT'])));
  return {
    result: rows.map((row) => ({
      placement: row['PLACEMENT'],
      userId: castInteger(row['USER_ID']),
      handler: row['PLACEMENT_HANDLER'],
      options: emptyAsList(row['OPTIONS']),
      title: textOf(row['TITLE']),
      description: textOf(row['DESCRIPTION']),
      langAll: emptyAsList(row['LANG_ALL']),
    })),
  };
}

/**
 * The counter grows once for every handler found and once more for every one removed, so two removed handlers are 4.
 * @see https://apidocs.bitrix24.com/api-reference/widgets/placement-unbind.html
 */
function unbind(call: Call): Answer {
  applicationOf(call);
  requireAdministrator(call);
  const query = upperKeys(call.params);
  const given = query['PLACEMENT'];
  if (given !== undefined && given !== null && typeof given !== 'string') {
    throw argumentWrong("The value of an argument 'PLACEMENT' must be of type string", 'PLACEMENT');
  }
  const code = textOf(given).toUpperCase();
  if (code === '') throw argumentEmpty('PLACEMENT');
  if (!placesOf(call.world).some((place) => place.code === code)) return { result: { count: 0 } };
  const handler = textOf(query['HANDLER']);
  const gone = new Set(
    ownRows(call).filter(
      (row) =>
        row['PLACEMENT'] === code &&
        (handler === '' || row['PLACEMENT_HANDLER'] === handler) &&
        (query['USER_ID'] === undefined ||
          castInteger(row['USER_ID']) === castInteger(query['USER_ID'])),
    ),
  );
  const { entities } = call.world;
  entities.placements = entities.placements.filter((row) => !gone.has(row));
  return { result: { count: gone.size * 2 } };
}

function applicationOf(call: Call): NonNullable<Call['app']> {
  if (call.app !== null) return call.app;
  throw new Refusal(
    403,
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method Application context required',
  );
}

function requireAdministrator(call: Call): void {
  if (!isAdmin(call.world, call.userId)) throw accessDenied();
}

function ownRows(call: Call): Row[] {
  return call.world.entities.placements.filter((row) => row['APP_ID'] === call.app?.id);
}

function openPlaces(call: Call): PlacementPlace[] {
  return placesOf(call.world).filter(
    (place) => place.scope === '' || call.world.scopes.includes(place.scope),
  );
}

/** The docs print status 200 for what bind objects to in its parameters; the portal's code raises it, which is 400. */
function objection(call: Call, refusal: Refusal): Refusal {
  if (call.dialect === 'observed') return refusal;
  return new Refusal(200, refusal.code, refusal.message, refusal.extra);
}

function optionsOf(given: unknown, place: PlacementPlace): Record<string, string> {
  const kept = Object.entries(isRecord(given) ? given : {}).filter(([key]) =>
    place.options?.includes(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, textOf(value)]));
}

/** LANG_ALL wins; single words without it are kept for the portal's language. */
function languagesOf(query: Row, language: string): Record<string, Record<string, string>> {
  const all = query['LANG_ALL'];
  const names = ['TITLE', 'DESCRIPTION', 'GROUP_NAME'];
  const wordsOf = (source: Row) =>
    Object.fromEntries(names.map((name) => [name, textOf(source[name]).trim()]));
  if (isRecord(all) && isTruthy(all)) {
    return Object.fromEntries(
      Object.entries(all).map(([code, words]) => [code, wordsOf(isRecord(words) ? words : {})]),
    );
  }
  return names.some((name) => textOf(query[name]) !== '') ? { [language]: wordsOf(query) } : {};
}

/** G9: an empty PHP array is a JSON list. */
function emptyAsList(value: unknown): unknown {
  return isRecord(value) && isTruthy(value) ? value : [];
}
