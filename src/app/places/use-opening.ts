import { useEffect, useRef, useEffectEvent } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';

export type OpenRecord = (kind: Kind, id: string | null, title: string) => boolean;

/** The pages that are the app's own; everywhere else the frame is a part of somebody else's page. */
const ownPages: ReadonlySet<string> = new Set(['DEFAULT', 'LEFT_MENU']);

/**
 * Opens a record over the portal's page, where this frame is too small to edit in. False: this is the app's own page, and
 * the link leads there by itself. `onBack` is called when the slider was closed; as some portals never tell (sdk-and-frame
 * B), also when the person comes back to this frame.
 */
export function useOpening(onBack: () => void): OpenRecord {
  const portal = usePortal();
  const openSliders = useRef(0);
  const back = useEffectEvent(onBack);

  useEffect(() => {
    function look() {
      if (openSliders.current > 0 && document.visibilityState === 'visible') back();
    }
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  return (kind, id, title) => {
    if (ownPages.has(portal.placement.code)) return false;
    openSliders.current += 1;
    const { closed } = portal.window.openSlider(
      { kind: kind.slug, ...(id === null ? {} : { id }) },
      { title },
    );
    void closed.then(() => {
      openSliders.current -= 1;
      onBack();
    });
    return true;
  };
}
