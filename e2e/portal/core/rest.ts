/** `/rest/…`: from the request to the answer, with everything that can go wrong on the way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate, refuseClosed, refuseOutsider, type Credentials } from './access.ts';
import { runBatch } from './batch.ts';
import { answerBody, execute, refusalBody, type Caller } from './execute.ts';
import type { Garbling } from './faults.ts';
import { allowEveryOrigin, decodeParams, readBody, sendJson, sendText, TooLarge } from './http.ts';
import { timeOf } from './limits.ts';
import { Refusal, type Answer, type Params } from './method.ts';
import type { Portal } from './portal.ts';
import type { CallRecord } from './state.ts';
import { Cut, strike, type Wire } from './strike.ts';

interface RestCall {
  readonly method: string;
  readonly params: Params;
  readonly credentials: Credentials;
}

/** True when the address belongs to REST; the answer may then come later. */
export async function restRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  portal: Portal,
): Promise<boolean> {
  if (!/^\/rest(\/|$)/.test(url.pathname)) return false;
  allowEveryOrigin(response);
  if (request.method === 'OPTIONS') {
    sendText(response, 200, 'text/plain', '');
    return true;
  }
  let body: string;
  try {
    body = await readBody(request);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    sendJson(response, 413, { error: 'INVALID_REQUEST', error_description: error.message });
    return true;
  }
  if (url.pathname.startsWith('/rest/api/')) {
    refuseNewApi(portal, response, url);
    return true;
  }
  await answer(portal, response, readCall(request, url, body));
  return true;
}

function readCall(request: IncomingMessage, url: URL, body: string): RestCall {
  const contentType = (request.headers['content-type'] ?? '').toLowerCase();
  const { auth, state: _state, token: _token, ...rest } = decodeParams(url, contentType, body);
  // The portal swallows `state` and `token`; `start` stays, because lists page with it (C1).
  const params = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !key.startsWith('bx24_')),
  );
  const hook = /^\/rest\/(\d+)\/([^/]+)\/([^/]+)\/?$/.exec(url.pathname);
  const path = hook?.[3] ?? url.pathname.replace(/^\/rest\/?/, '');
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return {
    method: decodeName(path).replace(/\.json$/, ''),
    params,
    credentials: {
      token: typeof auth === 'string' && auth !== '' ? auth : (bearer ?? null),
      webhook: hook === null ? null : { userId: Number(hook[1]), secret: hook[2] ?? '' },
    },
  };
}

function decodeName(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function answer(portal: Portal, response: ServerResponse, call: RestCall): Promise<void> {
  const { method, params } = call;
  const startedAt = Date.now();
  const wire: Wire = { isCutAfter: false, garbling: null };
  let inner: readonly CallRecord[] = [];
  let user: number | null = null;
  let status = 200;
  let body: Record<string, unknown>;
  try {
    const caller = authenticate(portal, call.credentials);
    user = caller.userId;
    await strike(portal, portal.faults.take(method, false), user, wire);
    refuseClosed(portal);
    refuseOutsider(portal, caller);
    portal.rate.count(portal.world.rateLimit);
    const done = await run(portal, caller, method, params, wire);
    inner = done.records;
    body = answerBody(done.answer);
    if (done.answer.refusal === undefined) body['time'] = timeOf(portal.world, method, startedAt);
  } catch (error) {
    if (error instanceof Cut) {
      // Status 0: the caller got no answer, and the method did not run.
      portal.record([{ method, params, user, status: 0, answer: null, inBatch: false }]);
      response.destroy();
      return;
    }
    if (!(error instanceof Refusal)) throw error;
    status = error.status;
    body = refusalBody(error);
  }
  portal.record([{ method, params, user, status, answer: body, inBatch: false }, ...inner]);
  if (wire.isCutAfter) response.destroy();
  else if (wire.garbling !== null) sendGarbled(response, status, body, wire.garbling);
  else sendJson(response, status, body);
}

async function run(
  portal: Portal,
  caller: Caller,
  method: string,
  params: Params,
  wire: Wire,
): Promise<{ answer: Answer; records: readonly CallRecord[] }> {
  if (method.toLowerCase() === 'batch') return runBatch(portal, caller, params, wire);
  return { answer: execute(portal, caller, method, params), records: [] };
}

function sendGarbled(
  response: ServerResponse,
  status: number,
  body: Record<string, unknown>,
  garbling: Garbling,
): void {
  const text = JSON.stringify(body);
  if (garbling === 'empty') sendText(response, status, 'application/json', '');
  else if (garbling === 'truncated') {
    sendText(response, status, 'application/json', text.slice(0, Math.floor(text.length / 2)));
  } else if (garbling === 'no-time') {
    const { time: _time, ...rest } = body;
    sendJson(response, status, rest);
  } else {
    const page = '<!doctype html><title>Portal</title><p>The portal is being updated.</p>';
    sendText(response, status, 'text/html', page);
  }
}

/** The REST of version 3 has none of our methods; its errors have a shape of their own (sdk-and-frame.md C4). */
function refuseNewApi(portal: Portal, response: ServerResponse, url: URL): void {
  const method = decodeName(url.pathname.slice('/rest/api/'.length));
  const error = { code: 'ERROR_METHOD_NOT_FOUND', message: 'Method not found!' };
  portal.unknownMethods.add(`api/${method}`);
  portal.record([
    {
      method: `api/${method}`,
      params: {},
      user: null,
      status: 404,
      answer: { error },
      inBatch: false,
    },
  ]);
  sendJson(response, 404, { error });
}
