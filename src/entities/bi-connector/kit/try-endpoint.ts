/** Calls an endpoint from this browser, or says why the browser would not. */
import { addressFault, isLocal, isPlainHttp } from '../addresses';
import { formType } from './request-code';

export type WhyNot = 'address' | 'mixed' | 'csp' | 'cors' | 'timeout';

export type Tried =
  | { readonly is: 'answered'; readonly status: number; readonly body: string; readonly ms: number }
  | { readonly is: 'failed'; readonly why: WhyNot };

/** The portal would wait 250 s; nobody watches a page that long. */
const patienceMs = 30_000;
/** The browser reports what its policy stopped in a task of its own, shortly after the call has failed. */
const reportMs = 200;

/** Sends only what the person sees: no cookies, no referrer. Secrets go to the address in the form and nowhere else. */
export async function tryEndpoint(url: string, body: string, stop?: AbortSignal): Promise<Tried> {
  if (addressFault(url) !== null) return { is: 'failed', why: 'address' };
  const isMixed = location.protocol === 'https:' && isPlainHttp(url) && !isLocal(url);
  if (isMixed) return { is: 'failed', why: 'mixed' };
  const policy = watchPolicy();
  const began = performance.now();
  const timeout = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': formType },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect is a finding, not something to follow.
      redirect: 'manual',
      cache: 'no-store',
      signal: stop === undefined ? timeout : AbortSignal.any([timeout, stop]),
    });
    const ms = Math.round(performance.now() - began);
    if (response.type === 'opaqueredirect') return { is: 'answered', status: 302, body: '', ms };
    return { is: 'answered', status: response.status, body: await response.text(), ms };
  } catch {
    if (timeout.aborted) return { is: 'failed', why: 'timeout' };
    return { is: 'failed', why: (await policy.wasBlocked()) ? 'csp' : 'cors' };
  } finally {
    policy.end();
  }
}

/** Whether the page's own policy (connect-src) stopped a call: to a script it looks like any failed one. */
function watchPolicy() {
  let isBlocked = false;
  let tell = (): void => undefined;
  function hear(event: SecurityPolicyViolationEvent) {
    if (event.effectiveDirective !== 'connect-src') return;
    isBlocked = true;
    tell();
  }
  document.addEventListener('securitypolicyviolation', hear);
  return {
    async wasBlocked(): Promise<boolean> {
      if (isBlocked) return true;
      await new Promise<void>((resolve) => {
        tell = resolve;
        setTimeout(resolve, reportMs);
      });
      return isBlocked;
    },
    end: () => document.removeEventListener('securitypolicyviolation', hear),
  };
}
