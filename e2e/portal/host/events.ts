/** Server-sent events for the developers' drawer. They carry only what kind of thing changed; the drawer asks for the rest. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PortalState } from '../core/state.ts';

type Kind = 'call' | 'bridge' | 'world';

const watchers = new WeakMap<PortalState, Set<(kind: Kind) => void>>();

/** Holds the connection until the page closes it. */
export function watch(
  request: IncomingMessage,
  response: ServerResponse,
  state: PortalState,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': connected\n\n');
  const send = (kind: Kind): void => {
    response.write(`event: ${kind}\ndata: {}\n\n`);
  };
  const own = watchers.get(state) ?? new Set();
  watchers.set(state, own.add(send));
  const unsubscribe = state.onChange((event) => send(event.type));
  request.on('close', () => {
    own.delete(send);
    unsubscribe();
  });
}

/** The state cannot see what the host page's own routes change, so they say it here. */
export function notifyWatchers(state: PortalState, kind: Kind): void {
  for (const send of watchers.get(state) ?? []) send(kind);
}
