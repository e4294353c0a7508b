/** The server part of the host page: the page itself, its static parts, and what its scripts ask for. */
import type { ServerResponse } from 'node:http';
import type { BridgeRecord, PortalState, Routes } from '../core/state.ts';
import type { World } from '../core/world.ts';
import { updateApplication } from '../worlds/app-update.ts';
import { isRecord } from '../core/check.ts';
import { parseJson, refuse, sendJson, withBody } from './answers.ts';
import { handlerOf, ROBOT_SETTINGS, settingsHandlerOf } from './bindings.ts';
import { describe, findAccess, findCrm, findPeople } from './directory.ts';
import { notifyWatchers, watch } from './events.ts';
import { applyOption, isOptionAction } from './options.ts';
import { sendPage, sendPart } from './parts.ts';
import { settingsOptions } from './robot-dialog.ts';
import { placedRobot, robotRoutes } from './robot-routes.ts';
import { openSession } from './session.ts';
import type { RefreshMode } from './types.ts';

/** Kept per world, so that a new world starts with a portal that answers. */
const refreshModes = new WeakMap<World, RefreshMode>();

/** Answers `GET /` and everything under `/_host/`; leaves all else to the other parts of the server. */
export const hostRoutes: Routes = async (request, response, url, state) => {
  const { pathname } = url;
  if (pathname !== '/' && !pathname.startsWith('/_host/')) return false;
  const method = request.method ?? 'GET';
  const route = `${method === 'HEAD' ? 'GET' : method} ${pathname}`;
  switch (route) {
    case 'GET /':
      await sendPage(response, state, languageOf(url, state));
      return true;
    case 'GET /_host/about':
      sendJson(response, describe(state, refreshMode(state), languageOf(url, state)));
      return true;
    case 'GET /_host/session':
      sendSession(response, url, state);
      return true;
    case 'GET /_host/people':
      sendJson(response, findPeople(state.world, url.searchParams.get('find') ?? ''));
      return true;
    case 'GET /_host/access':
      sendJson(response, findAccess(state.world, url.searchParams.get('find') ?? ''));
      return true;
    case 'GET /_host/crm':
      sendJson(
        response,
        findCrm(url.searchParams.get('find') ?? '', url.searchParams.getAll('type')),
      );
      return true;
    case 'GET /_host/events':
      watch(request, response, state);
      return true;
    case 'POST /_host/refresh':
      sendRefresh(response, state);
      return true;
    case 'PUT /_host/refresh':
      await withBody(request, response, (body) => setRefreshMode(response, body, state));
      return true;
    case 'POST /_host/bridge':
      await withBody(request, response, (body) => recordBridge(response, body, state));
      return true;
    case 'POST /_host/option':
      await withBody(request, response, (body) => setOption(response, body, state));
      return true;
    case 'POST /_host/new-version':
      await withBody(request, response, () => {
        updateApplication(state.world);
        notifyWatchers(state, 'world');
        response.writeHead(204).end();
      });
      return true;
  }
  if (await robotRoutes(request, response, url, state, languageOf(url, state))) return true;
  if (method === 'GET' && (await sendPart(response, pathname))) return true;
  refuse(response, 404, `The host page has nothing at ${method} ${pathname}.`);
  return true;
};

function languageOf(url: URL, state: PortalState): string {
  const asked = url.searchParams.get('lang');
  return asked !== null && /^[a-z]{2}$/.test(asked) ? asked : state.world.language;
}

function refreshMode(state: PortalState): RefreshMode {
  return refreshModes.get(state.world) ?? 'answer';
}

function sendSession(response: ServerResponse, url: URL, state: PortalState): void {
  if (state.world.app === null) {
    refuse(response, 409, 'This world has no application: its frame cannot be opened.');
    return;
  }
  const opening = openingOf(url, state);
  if (opening === null) {
    refuse(response, 400, 'The placement options are not a JSON object.');
    return;
  }
  sendJson(
    response,
    openSession(state, {
      ...opening,
      language: languageOf(url, state),
      isProtocolMismatched: url.searchParams.get('mismatch') === 'protocol',
    }),
  );
}

/**
 * The settings of a placed robot (`robot=1`) bring their own placement and options, because a robot's properties are too
 * long for an address. Null: the given options are no JSON object.
 */
function openingOf(
  { searchParams }: URL,
  state: PortalState,
): { placement: string; options: Record<string, unknown>; handler: string | null } | null {
  const { world } = state;
  const placed = placedRobot(world, searchParams.get('robot'));
  if (placed !== undefined) {
    return {
      placement: ROBOT_SETTINGS,
      options: settingsOptions(world, placed, searchParams.get('lang') ?? world.language),
      handler: settingsHandlerOf(world, placed.CODE),
    };
  }
  const given = searchParams.get('options');
  const options = given === null || given === '' ? {} : parseJson(given);
  if (!isRecord(options)) return null;
  const placement = searchParams.get('placement') || 'DEFAULT';
  const binding = searchParams.get('binding');
  const id = binding === null ? null : Number(binding);
  return { placement, options, handler: handlerOf(world, placement, id) };
}

/**
 * New tokens only add to the valid ones (B5). A refusal travels with status 200, because a failed request would put an
 * error on the page's console, and a portal's page has none there.
 */
function sendRefresh(response: ServerResponse, state: PortalState): void {
  const mode = refreshMode(state);
  const isAnswered = mode === 'answer' || mode === 'empty';
  sendJson(response, {
    isAnswered,
    isRefused: mode === 'refuse',
    reply: mode === 'answer' ? state.issueTokens(state.world.user.id) : isAnswered ? {} : null,
  });
}

function setRefreshMode(response: ServerResponse, body: unknown, state: PortalState): void {
  const mode = isRecord(body) ? body['mode'] : undefined;
  if (mode !== 'answer' && mode !== 'silent' && mode !== 'refuse' && mode !== 'empty') {
    refuse(response, 400, '"mode" must be one of answer, silent, refuse, empty.');
    return;
  }
  refreshModes.set(state.world, mode);
  response.writeHead(204).end();
}

function recordBridge(response: ServerResponse, body: unknown, state: PortalState): void {
  const records = Array.isArray(body) ? body : [body];
  if (!records.every(isBridgeRecord)) {
    refuse(response, 400, 'A bridge record needs direction, command and sid as text, and data.');
    return;
  }
  state.bridge.push(...records);
  notifyWatchers(state, 'bridge');
  response.writeHead(204).end();
}

function setOption(response: ServerResponse, body: unknown, state: PortalState): void {
  const action = isRecord(body) ? body['action'] : undefined;
  const params = isRecord(body) ? body['params'] : undefined;
  if (!isOptionAction(action) || !isRecord(params)) {
    refuse(response, 400, 'An option needs an "action" that the bridge knows and "params".');
    return;
  }
  const reply = applyOption(state, action, params);
  notifyWatchers(state, 'world');
  sendJson(response, { isAnswered: reply !== null, reply });
}

function isBridgeRecord(value: unknown): value is BridgeRecord {
  return (
    isRecord(value) &&
    (value['direction'] === 'to-portal' || value['direction'] === 'to-app') &&
    typeof value['command'] === 'string' &&
    typeof value['sid'] === 'string' &&
    'data' in value
  );
}
