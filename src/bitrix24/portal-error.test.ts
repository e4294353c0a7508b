import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { PortalError, toPortalError } from './portal-error';

const about = { method: 'crm.automatedsolution.update', isWrite: true };
const token = 'a-secret-access-token';

/** Shaped like the SDK's AjaxError around axios' error, which holds the request body. */
function sdkError(code: string, status: number): Error {
  const request = {
    data: JSON.stringify({ auth: token }),
    url: `https://x.example/?auth=${token}`,
  };
  const axios = Object.assign(new Error(`Request failed ${token}`), { config: request });
  const error = Object.assign(new Error(`said with ${token}`), {
    code,
    status,
    requestInfo: { params: { auth: token } },
  });
  Object.defineProperty(error, 'originalError', { value: axios, enumerable: false });
  return error;
}

describe('a PortalError', () => {
  test('carries no token, wherever one looks', () => {
    const error = toPortalError(sdkError('ACCESS_DENIED', 400), about);
    const everything = [
      JSON.stringify(error),
      error.message,
      error.stack,
      String(error),
      inspect(error, { showHidden: true, depth: Infinity, getters: true }),
      ...Reflect.ownKeys(error).map((key) => String(Reflect.get(error, key))),
    ].join('\n');
    expect(everything).toContain('ACCESS_DENIED');
    expect(everything).not.toContain(token);
    expect(error.cause).toBeUndefined();
  });

  test('passes through unchanged', () => {
    const error = toPortalError(sdkError('NOT_FOUND', 400), about);
    expect(toPortalError(error, { method: 'other', isWrite: false })).toBe(error);
  });

  test.each([
    [sdkError('NETWORK_ERROR', 0), 'unreachable', 'NETWORK_ERROR'],
    [sdkError('REQUEST_TIMEOUT', 408), 'unreachable', 'REQUEST_TIMEOUT'],
    [sdkError('JSSDK_FRAME_DISPOSED', 0), 'garbled', 'JSSDK_FRAME_DISPOSED'],
    [sdkError('insufficient_scope', 403), 'forbidden', 'insufficient_scope'],
    [new TypeError('x is undefined'), 'garbled', 'unexpected'],
    ['a text', 'garbled', 'unexpected'],
    [undefined, 'garbled', 'unexpected'],
  ])('is made of anything that was thrown: %s', (thrown, kind, code) => {
    const error = toPortalError(thrown, about);
    expect(error).toBeInstanceOf(PortalError);
    expect(error).toMatchObject({ kind, code, method: about.method, isWrite: true });
  });
});
