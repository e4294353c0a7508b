/** What the running stand-in holds. The REST core implements it; the host page's routes and the remote control read it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dialect } from './method.ts';
import type { World } from './world.ts';

export interface Tokens {
  readonly AUTH_ID: string;
  readonly AUTH_EXPIRES: string;
  readonly REFRESH_ID: string;
}

/** One REST call as `GET /_portal/calls` answers it. */
export interface CallRecord {
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly user: number | null;
  readonly status: number;
  readonly answer: unknown;
  readonly inBatch: boolean;
}

/** One bridge message as `GET /_portal/bridge` answers it; the host page posts them to `/_host/bridge`. */
export interface BridgeRecord {
  readonly direction: 'to-portal' | 'to-app';
  readonly command: string;
  readonly data: unknown;
  readonly sid: string;
}

export interface PortalState {
  readonly origin: string;
  /** Address of the app's page that the frame is opened with. */
  readonly appUrl: string;
  readonly world: World;
  readonly dialect: Dialect;
  readonly calls: readonly CallRecord[];
  readonly bridge: BridgeRecord[];
  setWorld(given: unknown): void;
  setDialect(dialect: Dialect): void;
  /** A fresh token for this user and the world's app; older tokens stay valid until they expire. */
  issueTokens(userId: number): Tokens;
  /** Throws a sentence for the caller when the fault is not understood. */
  addFault(fault: unknown): void;
  clearFaults(): void;
  /** Called after every REST call, bridge message or change of the world; for the developers' drawer. Returns the unsubscribe. */
  onChange(listener: (event: { type: 'call' | 'bridge' | 'world' }) => void): () => void;
}

/** A part of the server: true when it has answered (or will answer) the request. */
export type Routes = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: PortalState,
) => boolean | Promise<boolean>;
