import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react';

interface RowDragOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels. */
  readonly lineHeight: number;
  /** Places among the shown lines. */
  readonly onDrop: (from: number, to: number) => void;
}

interface Drag {
  readonly from: number;
  readonly to: number;
  readonly pointerId: number;
}

/** This close to an edge the list scrolls by itself, in pixels, and so far with each frame. */
const edge = 36;
const step = 10;

/** Moves a line by its grip, with mouse, pen or finger. Escape lets go of it where it was. */
export function useRowDrag({ scroller, count, lineHeight, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointerY = useRef(0);

  /** The line under the pointer. */
  function placeNow(list: HTMLElement): number {
    const inside = pointerY.current - list.getBoundingClientRect().top + list.scrollTop;
    return Math.max(0, Math.min(count - 1, Math.floor(inside / lineHeight)));
  }

  const follow = useEffectEvent(() => {
    const list = scroller.current;
    if (list === null || drag === null) return;
    const { top, bottom } = list.getBoundingClientRect();
    if (pointerY.current < top + edge) list.scrollBy(0, -step);
    if (pointerY.current > bottom - edge) list.scrollBy(0, step);
    const to = placeNow(list);
    if (to !== drag.to) setDrag({ ...drag, to });
  });

  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    let frame = requestAnimationFrame(function again() {
      follow();
      frame = requestAnimationFrame(again);
    });
    function letGo(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      // Of whatever is around, nothing else should close.
      event.stopPropagation();
      setDrag(null);
    }
    document.addEventListener('keydown', letGo, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', letGo, true);
    };
  }, [isDragging]);

  return {
    drag,
    /** For the list around the lines. */
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const { target, button, pointerId, clientY, currentTarget } = event;
        if (button !== 0 || !(target instanceof Element) || target.closest('[data-grip]') === null)
          return;
        event.preventDefault();
        pointerY.current = clientY;
        const from = placeNow(currentTarget);
        currentTarget.setPointerCapture(pointerId);
        setDrag({ from, to: from, pointerId });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (drag?.pointerId === event.pointerId) pointerY.current = event.clientY;
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (drag?.pointerId !== event.pointerId) return;
        pointerY.current = event.clientY;
        const to = placeNow(event.currentTarget);
        setDrag(null);
        if (to !== drag.from) onDrop(drag.from, to);
      },
      onPointerCancel() {
        setDrag(null);
      },
    },
  };
}
