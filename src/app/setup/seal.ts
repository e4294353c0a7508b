import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';

export interface Sealed {
  readonly portal: Portal;
  /** Lets nothing new out, waits for what is under way, and ends the installation. */
  readonly finish: () => Promise<void>;
}

function refused(method: string, isWrite: boolean): PortalError {
  return new PortalError({
    kind: 'signed-out',
    code: 'installation-finished',
    said: '',
    method,
    requestId: '',
    status: 0,
    isWrite,
  });
}

/**
 * The portal reloads the frame when the installation is finished and never answers, so a call that is sent after that may
 * or may not happen, and one that was sent before may lose its answer. This portal refuses the one and waits for the other.
 */
export function sealable(portal: Portal): Sealed {
  let isSealed = false;
  const underWay = new Set<Promise<unknown>>();

  async function pass<T>(method: string, isWrite: boolean, send: () => Promise<T>): Promise<T> {
    if (isSealed) throw refused(method, isWrite);
    const sent = send();
    underWay.add(sent);
    try {
      return await sent;
    } finally {
      underWay.delete(sent);
    }
  }
  return {
    portal: {
      ...portal,
      read: (request) => pass(request.method, false, () => portal.read(request)),
      batch: (requests) => pass('batch', false, () => portal.batch(requests)),
      write: (request) => pass(request.method, true, () => portal.write(request)),
      options: {
        canWrite: portal.options.canWrite,
        read: (key) => pass('app.option.get', false, () => portal.options.read(key)),
        write: (key, value) => pass('app.option.set', true, () => portal.options.write(key, value)),
      },
    },
    async finish() {
      if (isSealed) return;
      isSealed = true;
      await Promise.allSettled(underWay);
      portal.installFinish();
    },
  };
}
