/**
 * outside      – not opened by a portal: no frame, or a frame without the portal's name.
 * silent       – the page around the frame did not answer in time (address of the app differs from the registered one,
 *                or a redirect: portal-behaviour I6).
 * wrong-scheme – portal and frame disagree about http and https, so their messages cannot reach each other.
 * untrusted    – the page around the frame is not the portal it claims to be, or not one we serve.
 * failed       – anything else, e.g. the program's own files could not be loaded.
 */
export type ConnectFailure = 'outside' | 'silent' | 'wrong-scheme' | 'untrusted' | 'failed';

export class ConnectError extends Error {
  readonly kind: ConnectFailure;

  constructor(kind: ConnectFailure) {
    super(`connect: ${kind}`);
    this.name = 'ConnectError';
    this.kind = kind;
  }
}
