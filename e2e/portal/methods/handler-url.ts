/** The check every handler address goes through: widgets, robots, activities (portal-behaviour.md B22, B23). */
import { Refusal } from '../core/method.ts';

/**
 * The host must have a dot that is not its first character, and the scheme must be `http` or `https` in small letters.
 * Ports, credentials, queries and IP addresses pass; `localhost`, relative paths and a leading space do not. The host is
 * not compared with the application's domain.
 */
export function checkHandlerUrl(url: string): void {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(url);
  if (match === null || (match[2] ?? '').indexOf('.') < 1) {
    throw new Refusal(400, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL');
  }
  if (match[1] !== 'http' && match[1] !== 'https') {
    throw new Refusal(400, 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol');
  }
}
