import { useDeferredValue, useId, useMemo, useState, type Ref } from 'react';
import { ChecklistBox } from './checklist-box';
import { filterOptions, selectedFirst, type ChecklistOption } from './checklist-state';
import { FieldFrame, splitFieldProps, type FieldProps } from './field';
import { SearchField } from './search-field';
import { useWords } from './words';

export type { ChecklistOption } from './checklist-state';

export interface ChecklistProps extends FieldProps {
  /** Keep the array stable: it is put in order when it changes. */
  options: readonly ChecklistOption[];
  /** Ids of what is ticked. Ids without an option are kept. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: () => void;
  /** Shown where there are no options at all. */
  empty?: string;
  /** The list, to be focused from elsewhere. */
  ref?: Ref<HTMLDivElement>;
}

/**
 * Any number of many options: search, only-selected switch, and a list that stays quick with thousands. What was ticked
 * at the beginning stands first; the order does not change under the person's hand.
 */
export function Checklist(props: ChecklistProps) {
  const words = useWords();
  const statusId = useId();
  const { frame, rest } = splitFieldProps(props);
  const { options, value, onChange, onBlur, empty, ref } = rest;
  const [query, setQuery] = useState('');
  const [isOnlySelected, setOnlySelected] = useState(false);
  const [orderedFor, setOrderedFor] = useState({ options, value });
  // Ordered anew only for new options, not for every tick.
  if (orderedFor.options !== options) setOrderedFor({ options, value });
  const ordered = useMemo(
    () => selectedFirst(orderedFor.options, new Set(orderedFor.value)),
    [orderedFor],
  );
  const selected = useMemo(() => new Set(value), [value]);
  const lateQuery = useDeferredValue(query);
  const shown = useMemo(
    () =>
      filterOptions(ordered, {
        query: lateQuery,
        only: isOnlySelected ? selected : null,
        locale: words.locale,
      }),
    [ordered, lateQuery, isOnlySelected, selected, words.locale],
  );

  return (
    <FieldFrame {...frame} isGroup>
      {(control, labelId) => (
        <div
          className={`flex min-w-0 flex-col overflow-hidden rounded-control border bg-card ${control['aria-invalid'] ? 'border-danger' : 'border-control'}`}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
          }}
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-divider p-2">
            <SearchField
              className="grow basis-48"
              label={words.filterOptions}
              value={query}
              onChange={setQuery}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                document.getElementById(control.id)?.focus();
              }}
            />
            <label className="flex min-h-6 cursor-pointer items-center gap-2">
              <input
                checked={isOnlySelected}
                className="size-4"
                type="checkbox"
                onChange={(event) => setOnlySelected(event.target.checked)}
              />
              {words.onlySelected}
            </label>
          </div>
          <ChecklistBox
            control={control}
            isReadOnly={frame.isReadOnly === true}
            labelId={labelId}
            options={shown}
            query={lateQuery}
            ref={ref}
            selected={selected}
            value={value}
            onChange={onChange}
          />
          {shown.length === 0 && (
            <p className="px-3 py-6 text-center text-soft">
              {options.length === 0 ? (empty ?? words.nothingFound) : words.nothingFound}
            </p>
          )}
          <div
            className="flex flex-wrap justify-between gap-x-4 border-t border-divider px-3 py-1.5 text-xs text-soft"
            id={statusId}
            role="status"
          >
            <span>{words.selectedCount(value.length)}</span>
            <span>{words.optionsShown(shown.length, options.length)}</span>
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
