import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { PropertyLine } from './property-line';
import { say } from './say';
import { useRowDrag } from './use-row-drag';
import type { PropertyRow } from './values';

export interface PropertyRowsProps {
  readonly slug: string;
  readonly label: string;
  readonly lang: string;
  readonly rows: readonly PropertyRow[];
  /** Positions that are shown; all without a search. */
  readonly shown: readonly number[];
  readonly current: number | null;
  readonly ticked: ReadonlySet<number>;
  readonly isFaulty: (at: number) => boolean;
  readonly onCurrent: (at: number) => void;
  readonly onTick: (at: number) => void;
  /** One step up or down. */
  readonly onMove: (at: number, by: 1 | -1) => void;
  /** To the place of another row, by drag. */
  readonly onMoveTo: (at: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  /** Into the detail of the current row. */
  readonly onEnter: () => void;
}

const lineHeight = 44;
const pageStep = 8;

/**
 * The list of parameters. Arrow keys choose, Space ticks, Alt with an arrow moves the row, Delete removes it, Enter goes
 * to its fields. Only the lines in sight are drawn, so 500 are as light as ten.
 */
export function PropertyRows(props: PropertyRowsProps) {
  const { rows, shown, current, ticked } = props;
  const kindText = useKindTexts(props.slug);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const place = current === null ? -1 : shown.indexOf(current);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off; nothing memoises these functions
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: shown.length,
    estimateSize: () => lineHeight,
    getScrollElement: () => scroller.current,
    overscan: 4,
    // The current line stays in the document, because the focus points at it.
    rangeExtractor: (range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (place >= 0) indexes.add(place);
      return [...indexes].toSorted((a, b) => a - b);
    },
  });

  // Among the findings of a search places mean nothing.
  const isWhole = shown.length === rows.length && rows.length > 1;
  const { drag, handlers } = useRowDrag({
    scroller,
    count: shown.length,
    lineHeight,
    onDrop: props.onMoveTo,
  });

  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place);
  }, [place, virtualizer]);

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const at = current ?? shown[0];
    if (at === undefined) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      props.onMove(at, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const targets: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + pageStep,
      PageUp: place - pageStep,
      Home: 0,
      End: shown.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = shown[Math.max(0, Math.min(shown.length - 1, target))];
      if (next !== undefined) props.onCurrent(next);
    } else if (event.key === ' ') {
      event.preventDefault();
      props.onTick(at);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onEnter();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      props.onRemove(at);
    }
  }

  return (
    <div
      aria-activedescendant={place >= 0 ? `${id}-${current}` : undefined}
      aria-label={props.label}
      aria-multiselectable
      className="relative max-h-80 overflow-y-auto rounded-control border border-control bg-card -outline-offset-2"
      data-properties
      ref={scroller}
      role="listbox"
      tabIndex={0}
      title={kindText(say('properties.keys'))}
      onKeyDown={handleKeyDown}
      {...handlers}
    >
      <div className="relative" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const at = shown[index];
          const row = at === undefined ? undefined : rows[at];
          if (at === undefined || row === undefined) return null;
          return (
            <PropertyLine
              at={at}
              hasGrip={isWhole}
              id={`${id}-${at}`}
              isCurrent={at === current}
              isDragged={drag?.from === index}
              isFaulty={props.isFaulty(at)}
              isTicked={ticked.has(at)}
              key={at}
              lang={props.lang}
              position={index + 1}
              row={row}
              slug={props.slug}
              start={start}
              total={shown.length}
              onCurrent={props.onCurrent}
              onTick={props.onTick}
            />
          );
        })}
        {drag !== null && drag.to !== drag.from && (
          <div
            aria-hidden
            className="pointer-events-none absolute inset-x-0 h-0.5 bg-accent"
            style={{ top: (drag.to > drag.from ? drag.to + 1 : drag.to) * lineHeight - 1 }}
          />
        )}
      </div>
    </div>
  );
}
