import type { B24Frame } from '@bitrix24/b24jssdk';
import { ConnectError } from './connect-error';
import { readFrameName, readPage, type FrameName } from './frame-name';
import type { Portal } from './portal';
import { defaultPatience, readRestrictions, type Patience, type Sdk } from './transports';
import { createAllowList, judgeParent } from './trust';

export interface ConnectOptions {
  /** For the handshake alone, not for loading the program. */
  readonly timeoutMs?: number;
  readonly isAllowedOrigin?: (origin: string) => boolean;
  readonly patience?: Patience;
}

let connection: Promise<Portal> | null = null;

/**
 * The one handshake of this page. Every caller gets the same promise; after a failure the next call tries again. The
 * frame of a success is never destroyed: a destroyed one looks alive and answers nothing (sdk-and-frame A6, D1).
 * @throws ConnectError
 */
export function connect(options: ConnectOptions = {}): Promise<Portal> {
  if (connection !== null) return connection;
  const attempt = start(options);
  connection = attempt;
  attempt.catch(() => {
    if (connection === attempt) connection = null;
  });
  return attempt;
}

async function start(options: ConnectOptions): Promise<Portal> {
  // Begun before anything is judged: it is the longest part of the start, and the verdict below is quick.
  const loading = Promise.all([loadSdk(), import('./open-portal')]);
  loading.catch(() => undefined);
  const target = judgePage(options.isAllowedOrigin ?? defaultAllowList());
  const patience = options.patience ?? defaultPatience;
  const [sdk, { openPortal }] = await loading.catch(() => {
    throw new ConnectError('failed');
  });
  const frame = await shakeHands(sdk, target, options.timeoutMs ?? 10_000, patience);
  return openPortal(sdk, frame, patience);
}

/** Taken apart at once, so that the bundler leaves out the rest of the SDK (54 kB gzip: pull client, protobuf, helpers). */
async function loadSdk(): Promise<Sdk> {
  const { ApiVersion, B24Frame, HttpV2, ParamsFactory, Text } = await import('@bitrix24/b24jssdk');
  return { ApiVersion, B24Frame, HttpV2, ParamsFactory, Text };
}

function judgePage(isAllowedOrigin: (origin: string) => boolean): FrameName {
  const page = readPage(window);
  const target = page.isFramed ? readFrameName(page.name) : null;
  if (target === null) throw new ConnectError('outside');
  const doubt = judgeParent(target, page);
  if (doubt !== null) throw new ConnectError(doubt);
  if (!isAllowedOrigin(target.origin)) throw new ConnectError('untrusted');
  return target;
}

function defaultAllowList(): (origin: string) => boolean {
  const origins: unknown = import.meta.env['VITE_PORTAL_ORIGINS'];
  return createAllowList(typeof origins === 'string' ? origins : undefined);
}

/**
 * The SDK waits for its parent for ever and caches that promise in `initializeB24Frame`, so its class is used directly:
 * destroying the frame ends the wait, and the next attempt begins with a new one (sdk-and-frame A4).
 */
async function shakeHands(
  sdk: Sdk,
  target: FrameName,
  timeoutMs: number,
  patience: Patience,
): Promise<B24Frame> {
  const frame = new sdk.B24Frame(
    { DOMAIN: target.domain, PROTOCOL: target.isHttps, APP_SID: target.sid, LANG: null },
    { restrictionParams: readRestrictions(sdk, patience) },
  );
  let isSilent = false;
  const timer = setTimeout(() => {
    isSilent = true;
    frame.destroy();
  }, timeoutMs);
  try {
    await frame.init();
    // The portal's own word about its scheme wins inside the SDK; a different one would send every call elsewhere.
    if (frame.getTargetOrigin() !== target.origin) throw new ConnectError('wrong-scheme');
    return frame;
  } catch (error) {
    if (!isSilent) frame.destroy();
    if (error instanceof ConnectError) throw error;
    throw new ConnectError(isSilent ? 'silent' : 'failed');
  } finally {
    clearTimeout(timer);
  }
}
