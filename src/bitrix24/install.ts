import type { B24Frame } from '@bitrix24/b24jssdk';

/**
 * The portal answers by reloading itself, so the SDK's promise never settles; outside the install mode the SDK rejects
 * at once and there is nothing to finish (sdk-and-frame A9).
 */
export function finishInstall(frame: Pick<B24Frame, 'installFinish'>): void {
  frame.installFinish().catch(() => undefined);
}
