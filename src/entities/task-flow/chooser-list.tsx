import { Check, ChevronDown, ChevronRight } from 'lucide-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Highlight } from '@/ui/highlight';
import { rowForKey } from '@/ui/table-order';
import { useWords } from '@/ui/words';
import { Avatar } from './avatar';

export interface ChooserRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly note: string;
  readonly photo: string;
  readonly isDepartment: boolean;
  readonly isSelected: boolean;
  readonly level: number;
  readonly isOpen: boolean | null;
  readonly place: number;
  readonly neighbours: number;
}

interface ChooserListProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Null while the row is still being read. */
  readonly row: (at: number) => ChooserRow | null;
  readonly isSingle: boolean;
  readonly query: string;
  readonly onToggle: (at: number) => void;
  readonly onOpen?: (at: number, isOpen: boolean) => void;
  /** The rows in sight, for reading what is missing. */
  readonly onRange?: (from: number, to: number) => void;
}

const rowHeight = 48;

/**
 * A tree of which only the rows in sight are drawn. The focus is on the tree; arrows, Page keys, Home and End move, Left and Right close
 * and open a branch, Space and Enter choose. The row under the cursor is named by `aria-activedescendant`.
 */
export function ChooserList(props: ChooserListProps) {
  const { id, count, row, query, onToggle, onOpen } = props;
  const words = useWords();
  const rowIds = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeAt, setActive] = useState(0);
  const [isFocused, setFocused] = useState(false);
  const active = Math.max(0, Math.min(activeAt, count - 1));

  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off; nothing memoises these functions
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 0, height: 384 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (indexes.includes(active) || active >= range.count) return indexes;
      return [...indexes, active].toSorted((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  // Not the drawn rows: among them is the one under the cursor, however far away it is.
  const from = virtualizer.range?.startIndex ?? 0;
  const to = virtualizer.range?.endIndex ?? 0;
  const tellRange = useEffectEvent((first: number, last: number) => props.onRange?.(first, last));
  useEffect(() => tellRange(from, to), [from, to]);

  function move(at: number) {
    setActive(at);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }

  function fold(key: string): boolean {
    const here = row(active);
    if (here === null || onOpen === undefined) return false;
    if (key === 'ArrowRight') {
      if (here.isOpen === false) onOpen(active, true);
      else if (here.isOpen === true) move(Math.min(active + 1, count - 1));
      return true;
    }
    if (key !== 'ArrowLeft') return false;
    if (here.isOpen === true) onOpen(active, false);
    else {
      let above = active - 1;
      while (above > 0 && (row(above)?.level ?? 0) >= here.level) above -= 1;
      if (above >= 0 && here.level > 1) move(above);
    }
    return true;
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onToggle(active);
      return;
    }
    if (fold(event.key)) {
      event.preventDefault();
      return;
    }
    const next = rowForKey(event.key, active, count, 7);
    if (next === null) return;
    event.preventDefault();
    move(next);
  }

  if (count === 0) return null;
  return (
    <div
      aria-activedescendant={`${rowIds}-${active}`}
      aria-label={props.label}
      aria-multiselectable={props.isSingle ? undefined : true}
      className="relative h-96 max-h-[50dvh] overflow-y-auto rounded-control border border-control bg-card -outline-offset-2"
      id={id}
      ref={scroller}
      role="tree"
      tabIndex={0}
      onBlur={() => setFocused(false)}
      onFocus={() => setFocused(true)}
      onKeyDown={handleKeyDown}
    >
      <div
        className="relative w-full"
        role="presentation"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => {
          const here = row(item.index);
          const isActive = item.index === active && isFocused;
          const place = { height: rowHeight, transform: `translateY(${item.start}px)` };
          const look = `absolute inset-x-0 top-0 flex items-center gap-2 border-b border-divider pe-3 ${isActive ? 'outline-2 -outline-offset-2 outline-accent' : ''}`;
          if (here === null) {
            return (
              <div
                aria-level={1}
                aria-selected={false}
                className={`${look} ps-3 text-soft`}
                id={`${rowIds}-${item.index}`}
                key={item.key}
                role="treeitem"
                style={place}
                tabIndex={-1}
              >
                {words.loading}
              </div>
            );
          }
          const Fold = here.isOpen === true ? ChevronDown : ChevronRight;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around the rows has the focus and hears the keys
            <div
              aria-expanded={here.isOpen ?? undefined}
              aria-level={here.level}
              aria-posinset={here.place}
              aria-selected={here.isSelected}
              aria-setsize={here.neighbours}
              className={`${look} cursor-pointer hover:bg-hover`}
              id={`${rowIds}-${item.index}`}
              key={item.key}
              role="treeitem"
              style={{ ...place, paddingInlineStart: `${0.5 + (here.level - 1) * 1.25}rem` }}
              tabIndex={-1}
              onClick={() => {
                setActive(item.index);
                onToggle(item.index);
              }}
              onMouseDown={(event) => {
                // The tree keeps the focus; a row is only pointed at.
                event.preventDefault();
                scroller.current?.focus({ preventScroll: true });
              }}
            >
              {onOpen !== undefined && (
                <span
                  aria-hidden
                  className="grid size-6 shrink-0 place-items-center rounded-control text-soft"
                  onClick={(event) => {
                    if (here.isOpen === null) return;
                    event.stopPropagation();
                    setActive(item.index);
                    onOpen?.(item.index, !here.isOpen);
                  }}
                >
                  {here.isOpen !== null && <Fold size={16} strokeWidth={1.5} />}
                </span>
              )}
              <span
                aria-hidden
                className={`grid size-4 shrink-0 place-items-center border ${props.isSingle ? 'rounded-full' : 'rounded-sm'} ${here.isSelected ? 'border-accent bg-accent text-on-accent' : 'border-control bg-card'}`}
              >
                {here.isSelected && <Check size={14} strokeWidth={2.5} />}
              </span>
              <Avatar isDepartment={here.isDepartment} photo={here.photo} />
              <span className="min-w-0 grow">
                <span className="block truncate">
                  <Highlight locale={words.locale} query={query} text={here.title} />
                </span>
                {here.detail !== '' && (
                  <span className="block truncate text-xs text-soft">{here.detail}</span>
                )}
              </span>
              {here.note !== '' && <span className="shrink-0 text-xs text-soft">{here.note}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
