import { Check } from 'lucide-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { toggleId, type ChecklistOption } from './checklist-state';
import type { ControlProps } from './field';
import { Highlight } from './highlight';
import { rowForKey } from './table-order';
import { useWords } from './words';

interface ChecklistBoxProps {
  control: ControlProps;
  labelId: string;
  options: readonly ChecklistOption[];
  value: readonly string[];
  selected: ReadonlySet<string>;
  onChange: (value: string[]) => void;
  query: string;
  isReadOnly: boolean;
  ref: Ref<HTMLDivElement> | undefined;
}

/**
 * The list of a checklist: a multi-selectable listbox of which only the options in sight are drawn. The focus is on the
 * list, the option under the cursor is named by `aria-activedescendant` and therefore always drawn.
 */
export function ChecklistBox(props: ChecklistBoxProps) {
  const { control, options, selected } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeAt, setActive] = useState(0);
  const active = Math.min(activeAt, options.length - 1);
  const [isFocused, setFocused] = useState(false);
  const optionId = (at: number) => `${control.id}-option-${at}`;

  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off; nothing memoises these functions
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: options.length,
    getScrollElement: () => scroller.current,
    getItemKey: (at) => options[at]?.id ?? at,
    estimateSize: () => 52,
    overscan: 5,
    initialRect: { width: 0, height: 320 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
      return [...indexes, active].toSorted((a, b) => a - b);
    },
  });

  function toggle(at: number) {
    const option = options[at];
    if (option === undefined || props.isReadOnly || option.disabledReason !== undefined) return;
    props.onChange(toggleId(props.value, option.id));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      toggle(active);
      return;
    }
    const to = rowForKey(event.key, active, options.length, 5);
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  }

  if (options.length === 0) return null;
  return (
    <div
      {...control}
      aria-activedescendant={optionId(active)}
      aria-labelledby={props.labelId}
      aria-multiselectable
      aria-readonly={props.isReadOnly || undefined}
      className="max-h-80 overflow-y-auto -outline-offset-2"
      ref={(element) => {
        scroller.current = element;
        if (typeof props.ref === 'function') props.ref(element);
        else if (props.ref) props.ref.current = element;
      }}
      role="listbox"
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
        {virtualizer.getVirtualItems().map((item) => {
          const option = options[item.index];
          if (option === undefined) return null;
          const isSelected = selected.has(option.id);
          const isFixed = option.disabledReason !== undefined || props.isReadOnly;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox around the options has the focus and hears the keys
            <div
              aria-disabled={isFixed || undefined}
              aria-posinset={item.index + 1}
              aria-selected={isSelected}
              aria-setsize={options.length}
              className={`absolute inset-x-0 top-0 flex min-h-control items-start gap-3 border-b border-divider px-3 py-1.5 ${isFixed ? '' : 'cursor-pointer hover:bg-hover'} ${item.index === active && isFocused ? 'outline-2 -outline-offset-2 outline-accent' : ''}`}
              data-index={item.index}
              id={optionId(item.index)}
              key={option.id}
              ref={virtualizer.measureElement}
              role="option"
              style={{ transform: `translateY(${item.start}px)` }}
              tabIndex={-1}
              onClick={() => {
                setActive(item.index);
                toggle(item.index);
              }}
              onMouseDown={(event) => {
                // The list keeps the focus; an option is only pointed at.
                event.preventDefault();
                scroller.current?.focus({ preventScroll: true });
              }}
            >
              <span
                aria-hidden
                className={`mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-control bg-card'} ${isFixed ? 'opacity-60' : ''}`}
              >
                {isSelected && <Check size={14} strokeWidth={2.5} />}
              </span>
              <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
                <span className="min-w-0 break-words">
                  <Highlight locale={words.locale} query={props.query} text={option.title} />
                  {option.detail !== undefined && (
                    <span className="block text-xs text-soft">
                      <Highlight locale={words.locale} query={props.query} text={option.detail} />
                    </span>
                  )}
                </span>
                {option.note !== undefined && (
                  <span className="text-xs text-soft">
                    <Highlight locale={words.locale} query={props.query} text={option.note} />
                  </span>
                )}
                {option.disabledReason !== undefined && (
                  <span className="w-full text-xs text-warning">{option.disabledReason}</span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
