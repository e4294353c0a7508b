/** `/_portal/…`: the remote control for tests and tools. It listens on loopback only and answers no other origin. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readChoice, readRecord, readText, Unreadable } from './check.ts';
import { readBody, sendJson, sendText, TooLarge } from './http.ts';
import type { Portal } from './portal.ts';

type Command = (portal: Portal, body: unknown, response: ServerResponse) => void;

const COMMANDS: Record<string, Command> = {
  'PUT /_portal/world': (portal, body, response) => {
    portal.setWorld(body);
    const { world } = portal;
    const isAnonymous = world.auth === 'none';
    sendJson(response, 200, {
      token: isAnonymous || world.app === null ? '' : portal.issueTokens(world.user.id).AUTH_ID,
      webhook: isAnonymous ? '' : portal.tokens.webhook(world.user.id),
      hostPage: `${portal.origin}/`,
    });
  },
  'GET /_portal/world': (portal, _body, response) => sendJson(response, 200, portal.world),
  'PUT /_portal/dialect': (portal, body, response) => {
    const { dialect } = readRecord(body, 'The body');
    portal.setDialect(readChoice(dialect, 'dialect', ['observed', 'documented'] as const));
    done(response);
  },
  'POST /_portal/faults': (portal, body, response) => {
    portal.addFault(body);
    done(response);
  },
  'DELETE /_portal/faults': (portal, _body, response) => {
    portal.clearFaults();
    done(response);
  },
  'GET /_portal/calls': (portal, _body, response) => sendJson(response, 200, portal.calls),
  'GET /_portal/bridge': (portal, _body, response) => sendJson(response, 200, portal.bridge),
  'GET /_portal/unknown': (portal, _body, response) =>
    sendJson(response, 200, {
      methods: [...portal.unknownMethods],
      commands: [...portal.unknownCommands],
    }),
  'POST /_portal/unknown': (portal, body, response) => {
    portal.unknownCommands.add(readText(readRecord(body, 'The body')['command'], 'command'));
    done(response);
  },
};

export async function remoteRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  portal: Portal,
): Promise<boolean> {
  if (!url.pathname.startsWith('/_portal/')) return false;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== portal.origin) {
    refuse(response, 403, 'The remote control answers tools and this origin only.');
    return true;
  }
  const command = COMMANDS[`${request.method ?? 'GET'} ${url.pathname}`];
  if (command === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    refuse(response, 404, `There is no ${request.method} ${url.pathname}. There are: ${known}.`);
    return true;
  }
  try {
    const text = await readBody(request);
    command(portal, text === '' ? undefined : parse(text), response);
  } catch (error) {
    if (error instanceof Unreadable) refuse(response, 400, error.message);
    else if (error instanceof TooLarge) refuse(response, 413, error.message);
    else throw error;
  }
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('The body is not JSON.');
  }
}

function done(response: ServerResponse): void {
  response.writeHead(204);
  response.end();
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  sendText(response, status, 'text/plain', sentence);
}
