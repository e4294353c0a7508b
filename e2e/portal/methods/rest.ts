/** What every portal answers about itself: clock, scopes, methods, the person, the application, and options. */
import { portalTime } from '../core/limits.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { castText, isTruthy, readCaseless } from '../core/php.ts';
import { findUser, isAdmin } from '../core/rights.ts';
import { ALL_SCOPES } from '../core/scopes.ts';

/** `allMethods` is asked late, because the list contains these methods too. */
export function restMethods(allMethods: () => readonly Method[]): Method[] {
  return [
    basic('server.time', (call) => ({ result: portalTime(call.now) })),
    basic('scope', (call) => ({
      result: isTruthy(readCaseless(call.params, 'full'))
        ? [...ALL_SCOPES]
        : [...call.world.scopes],
    })),
    basic('method.get', (call) => describeMethod(call, allMethods())),
    basic('methods', (call) => listMethods(call, allMethods())),
    basic('profile', profile),
    basic('user.admin', (call) => ({ result: isAdmin(call.world, call.userId) })),
    basic('app.info', appInfo),
    basic('app.option.get', (call) => getOption(call, appOptions(call))),
    basic('app.option.set', setAppOption),
    basic('user.option.get', (call) => getOption(call, userOptions(call))),
    basic('user.option.set', (call) => {
      demandApp(call);
      return mergeOptions(call, userOptions(call));
    }),
  ];
}

function basic(name: string, handle: Method['handle']): Method {
  return { name, scopes: [], handle };
}

/** The docs want lower case and the table has the documented spelling, so the case is not looked at. */
function describeMethod(call: Call, all: readonly Method[]): Answer {
  const asked = castText(readCaseless(call.params, 'name')).toLowerCase();
  if (asked === 'batch') return { result: { isExisting: true, isAvailable: true } };
  const method = all.find((candidate) => candidate.name.toLowerCase() === asked);
  const isAvailable = method !== undefined && isGranted(method, call.world.scopes);
  return { result: { isExisting: method !== undefined, isAvailable } };
}

function listMethods(call: Call, all: readonly Method[]): Answer {
  const scope = readCaseless(call.params, 'scope');
  const isFull = isTruthy(readCaseless(call.params, 'full'));
  const names = all
    .filter((method) => {
      if (typeof scope === 'string' && scope !== '') return method.scopes.includes(scope);
      return isFull || isGranted(method, call.world.scopes);
    })
    .map((method) => method.name);
  return { result: isTruthy(scope) ? names : ['batch', ...names] };
}

function isGranted(method: Method, granted: readonly string[]): boolean {
  return method.scopes.length === 0 || method.scopes.some((scope) => granted.includes(scope));
}

/** Basic facts of the caller. An inactive user gets an empty map, which PHP writes as a list (G9). */
function profile(call: Call): Answer {
  const user = findUser(call.world, call.userId);
  if (user === undefined || !user.ACTIVE) {
    return { result: call.dialect === 'documented' ? {} : [] };
  }
  return {
    result: {
      ID: String(user.ID),
      ADMIN: isAdmin(call.world, call.userId),
      NAME: user.NAME,
      LAST_NAME: user.LAST_NAME,
      PERSONAL_GENDER: '',
      TIME_ZONE: '',
      ...(user.PERSONAL_PHOTO === undefined ? {} : { PERSONAL_PHOTO: user.PERSONAL_PHOTO }),
    },
  };
}

function appInfo(call: Call): Answer {
  if (call.app === null) {
    throw new Refusal(
      call.dialect === 'documented' ? 400 : 403,
      'ACCESS_DENIED',
      'Access denied! Application context required',
    );
  }
  const { world } = call;
  return {
    result: {
      ID: call.app.id,
      CODE: world.app?.code ?? call.app.client_id,
      VERSION: world.app?.version ?? 1,
      STATUS: 'L',
      INSTALLED: world.app?.installed ?? true,
      PAYMENT_EXPIRED: 'N',
      DAYS: null,
      LANGUAGE_ID: world.language,
      LICENSE: world.license,
      LICENSE_TYPE: world.license.split('_')[1] ?? world.license,
      LICENSE_FAMILY: (world.license.split('_')[1] ?? world.license).replace(/\d+$/, ''),
    },
  };
}

/** R7. The docs' table has another status and other codes for the same three refusals (rest-contract.md 7.5). */
function demandApp(call: Call): void {
  if (call.app === null) throw deniedOption(call, 'Application context required');
}

function deniedOption(call: Call, reason: string): Refusal {
  return call.dialect === 'documented'
    ? new Refusal(400, 'AccessException', reason)
    : new Refusal(403, 'ACCESS_DENIED', `Access denied! ${reason}`);
}

function appOptions(call: Call): Record<string, unknown> {
  return call.world.entities.app_options;
}

/** Options of one user; the map is put into the world so that a write through it is kept. */
function userOptions(call: Call): Record<string, unknown> {
  return (call.world.entities.user_options[String(call.userId)] ??= {});
}

/** One option, null when unknown; or all of them, an empty list when there are none. */
function getOption(call: Call, options: Record<string, unknown>): Answer {
  demandApp(call);
  const name = readCaseless(call.params, 'option');
  if (isTruthy(name)) {
    const key = castText(name);
    return { result: Object.hasOwn(options, key) ? options[key] : null };
  }
  return { result: Object.keys(options).length === 0 ? [] : { ...options } };
}

function setAppOption(call: Call): Answer {
  demandApp(call);
  const given = readGivenOptions(call);
  if (!isAdmin(call.world, call.userId)) {
    throw deniedOption(call, 'Administrator authorization required');
  }
  Object.assign(appOptions(call), given);
  return { result: true };
}

function mergeOptions(call: Call, options: Record<string, unknown>): Answer {
  Object.assign(options, readGivenOptions(call));
  return { result: true };
}

/** Without a key `options` the whole parameter set is stored (R7). */
function readGivenOptions(call: Call): object {
  const given = readCaseless(call.params, 'options') ?? call.params;
  if (typeof given === 'object' && given !== null && Object.keys(given).length > 0) return given;
  throw call.dialect === 'documented'
    ? new Refusal(400, 'ArgumentNullException', 'options is empty')
    : new Refusal(400, 'ERROR_ARGUMENT', "Argument 'options' is null or empty");
}
