import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { placePopover } from './popover-place';

export interface PopoverOptions {
  /** Which edge of the button the popover keeps to; `start` is the left one in left-to-right languages. */
  align?: 'start' | 'end';
  /** `auto` closes by itself on Escape and on a press elsewhere; `manual` leaves that to the caller. */
  mode?: 'auto' | 'manual';
  /** At least as wide as the anchor. */
  isAnchorWide?: boolean;
}

export interface PopoverState<Anchor extends HTMLElement> {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  anchor: RefObject<Anchor | null>;
  /** Spread on the popover, which is rendered only while `isOpen`. */
  popoverProps: {
    popover: 'auto' | 'manual';
    ref: RefObject<HTMLDivElement | null>;
    style: { position: 'fixed'; inset: 'auto'; margin: 0 };
  };
  /** Spread on the button that opens: a press on it while the popover is open must not open it again. */
  triggerProps: { onPointerDown: () => void; onClick: () => void; 'aria-expanded': boolean };
}

const STYLE = { position: 'fixed', inset: 'auto', margin: 0 } as const;

/**
 * A popover in the browser's top layer, placed beside its anchor. It stays where it is in the document, so that it
 * also works inside a modal dialog, and follows its anchor while the page scrolls.
 */
export function usePopover<Anchor extends HTMLElement>(
  options: PopoverOptions = {},
): PopoverState<Anchor> {
  const { align = 'start', mode = 'auto', isAnchorWide = false } = options;
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<Anchor>(null);
  const popover = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);

  useLayoutEffect(() => {
    const panel = popover.current;
    const button = anchor.current;
    if (!isOpen || panel === null || button === null) return;

    function place() {
      if (panel === null || button === null) return;
      const rect = button.getBoundingClientRect();
      if (isAnchorWide) panel.style.minWidth = `${rect.width}px`;
      panel.style.maxHeight = '';
      const isRtl = getComputedStyle(button).direction === 'rtl';
      const spot = placePopover(
        rect,
        { width: panel.offsetWidth, height: panel.offsetHeight },
        { width: innerWidth, height: innerHeight },
        { align: (align === 'start') === isRtl ? 'right' : 'left', gap: 4, margin: 8 },
      );
      panel.style.top = `${spot.top}px`;
      panel.style.left = `${spot.left}px`;
      panel.style.maxHeight = `${spot.maxHeight}px`;
    }
    function follow(event: ToggleEvent) {
      if (event.newState === 'closed' && event.target === panel) setOpen(false);
    }

    panel.showPopover();
    place();
    const observer = new ResizeObserver(place);
    observer.observe(panel);
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    panel.addEventListener('toggle', follow);
    return () => {
      observer.disconnect();
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
      panel.removeEventListener('toggle', follow);
      if (panel.matches(':popover-open')) panel.hidePopover();
    };
  }, [isOpen, align, isAnchorWide]);

  return {
    isOpen,
    open,
    close,
    anchor,
    popoverProps: { popover: mode, ref: popover, style: STYLE },
    triggerProps: {
      // The press closes the popover before the click arrives.
      onPointerDown: () => {
        wasOpen.current = isOpen;
      },
      onClick: () => {
        setOpen(!wasOpen.current);
        wasOpen.current = false;
      },
      'aria-expanded': isOpen,
    },
  };
}
