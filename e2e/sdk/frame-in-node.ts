/**
 * Just enough of a browser's window for the SDK to believe that it sits in a portal's frame, so that its real code can
 * be tested against the stand-in without a browser. The host page's side of the bridge is played here: `getInitData`,
 * `setInstall`, `refreshAuth` and the harmless commands; every other command meets silence, as on a portal (I6).
 */
import type { RunningPortal } from '../portal/server.ts';

export interface FrameOptions {
  /** `window.name`; left out: what the portal of `portal` sets. */
  readonly name?: string;
  /** False: a page of its own, without a frame around it. */
  readonly isFramed?: boolean;
  /** What the browser says about the page around the frame. */
  readonly parentOrigin?: string;
  /** Commands that the host page does not answer. */
  readonly silent?: readonly string[];
  /** Commands that the host page answers with half a sentence. */
  readonly garbled?: readonly string[];
  /** Laid over the answer to `getInitData`. */
  readonly initData?: Readonly<Record<string, unknown>>;
}

export interface FrameInNode {
  /** Names of the commands the app has sent, in order. */
  readonly commands: readonly string[];
  /** Tokens handed out so far; none of them may be found in an error. */
  readonly tokens: readonly string[];
  /** Commands in this set are not answered; it may be changed at any time. */
  readonly silent: Set<string>;
}

interface Message {
  readonly origin: string;
  readonly data: string;
}

type Listener = (message: Message) => void;

const SID = '0123456789abcdef0123456789abcdef';

/** Puts the window in place of whatever was there; there is only one, so tests of one file run one after the other. */
export function enterFrame(portal: RunningPortal, options: FrameOptions = {}): FrameInNode {
  const { host } = new URL(portal.origin);
  const commands: string[] = [];
  const tokens: string[] = [];
  const silent = new Set(options.silent);
  const listeners = new Set<Listener>();

  function freshTokens(): Record<string, unknown> {
    const issued = portal.state.issueTokens(portal.state.world.user.id);
    tokens.push(issued.AUTH_ID, issued.REFRESH_ID);
    return { ...issued };
  }

  function answerTo(command: string, params: unknown): unknown {
    if (command === 'refreshAuth') return freshTokens();
    if (command !== 'getInitData') return params;
    return {
      LANG: 'en',
      DOMAIN: host,
      PROTOCOL: 0,
      PATH: '/rest',
      MEMBER_ID: 'member-of-the-stand-in',
      FIRST_RUN: false,
      IS_ADMIN: true,
      INSTALL: false,
      USER_OPTIONS: [],
      APP_OPTIONS: [],
      PLACEMENT: 'DEFAULT',
      PLACEMENT_OPTIONS: '',
      ...freshTokens(),
      ...options.initData,
    };
  }

  function postMessage(data: unknown, targetOrigin: string): void {
    if (typeof data !== 'string') return;
    const parts = data.split(':');
    const command = parts[0] ?? '';
    commands.push(command);
    // The browser hands a message over only where the target's origin is the real one.
    if (targetOrigin !== portal.origin || parts.at(-1) !== SID || silent.has(command)) return;
    const text = parts.slice(1, -2).join(':');
    const answer = answerTo(command, text === '' ? undefined : JSON.parse(text));
    const json = options.garbled?.includes(command) === true ? '{"half' : JSON.stringify(answer);
    const message = { origin: portal.origin, data: `${parts.at(-2)}:${json}` };
    setTimeout(() => {
      for (const listener of listeners) listener(message);
    });
  }

  const parent = { postMessage };
  const page = {
    name: options.name ?? `${host}|0|${SID}`,
    location: {
      origin: 'http://app.example',
      ancestorOrigins: [options.parentOrigin ?? portal.origin],
    },
    document: { referrer: '' },
    addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
    setTimeout,
    clearTimeout,
  };
  const framed = { ...page, parent };
  const alone: Record<string, unknown> = { ...page };
  alone['parent'] = alone;
  setGlobal('window', options.isFramed === false ? alone : framed);
  setGlobal('parent', parent);
  return { commands, tokens, silent };
}

export function leaveFrame(): void {
  setGlobal('window', undefined);
  setGlobal('parent', undefined);
}

export { SID as frameSid };

function setGlobal(name: 'window' | 'parent', value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}
