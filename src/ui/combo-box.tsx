import { ChevronDown, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { FieldFrame, hasMessage, inputClass, splitFieldProps, type FieldProps } from './field';
import { Highlight } from './highlight';
import { isMatch, queryWords } from './match';
import { usePopover } from './use-popover';
import { useWords } from './words';

export interface ComboOption {
  id: string;
  title: string;
  /** Second line: code, e-mail, place. Searched too. */
  detail?: string;
}

export interface ComboBoxProps extends FieldProps {
  options: readonly ComboOption[];
  /** Id of the chosen option, null for none. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Called while typing when the options come from elsewhere; they are then shown as they are given. */
  onQuery?: (query: string) => void;
  isLoading?: boolean;
  placeholder?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
}

/** More lines help nobody to choose; the person types another letter. */
const MOST = 100;

/**
 * One of many options, found by typing. The arrow keys move, Enter chooses, Escape closes and puts the old choice
 * back. The focus never leaves the field, which names the option under the cursor.
 */
export function ComboBox(props: ComboBoxProps) {
  const words = useWords();
  const listId = useId();
  const { frame, rest } = splitFieldProps(props);
  const { options, value, onChange, onQuery, isLoading = false, placeholder, onBlur, ref } = rest;
  const { isOpen, open, close, anchor, popoverProps } = usePopover<HTMLDivElement>({
    mode: 'manual',
    isAnchorWide: true,
  });
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const chosen = options.find((option) => option.id === value);
  const wanted = queryWords(query ?? '', words.locale);
  const found = onQuery
    ? options
    : options.filter((option) =>
        isMatch(`${option.title} ${option.detail ?? ''}`, wanted, words.locale),
      );
  const shown = found.slice(0, MOST);
  const isFixed = frame.isReadOnly === true;
  const optionId = (at: number) => `${listId}-${at}`;

  function show() {
    if (isFixed || isOpen) return;
    setActive(shown.findIndex((option) => option.id === value));
    open();
  }

  function finish() {
    setQuery(null);
    setActive(-1);
    close();
  }

  function choose(option: ComboOption | undefined) {
    if (option === undefined) return;
    onChange(option.id);
    finish();
  }

  function move(to: number) {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) move(active + (event.key === 'ArrowDown' ? 1 : -1));
      else show();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      // The dialog around the field stays.
      event.preventDefault();
      event.stopPropagation();
      finish();
    }
  }

  return (
    <FieldFrame {...frame}>
      {(control, labelId) => (
        <div className="relative" ref={anchor}>
          <input
            {...control}
            aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
            aria-autocomplete="list"
            aria-controls={isOpen ? listId : undefined}
            aria-expanded={isOpen}
            autoComplete="off"
            className={`${inputClass(hasMessage(frame.error), isFixed)} pe-16 text-ellipsis`}
            placeholder={placeholder}
            readOnly={isFixed}
            ref={ref}
            role="combobox"
            value={query ?? chosen?.title ?? value ?? ''}
            onBlur={() => {
              finish();
              onBlur?.();
            }}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
              onQuery?.(event.target.value);
              open();
            }}
            onClick={show}
            onKeyDown={handleKeyDown}
          />
          {value !== null && !isFixed && frame.isRequired !== true && (
            <button
              aria-label={words.clear}
              className="absolute inset-y-0 end-9 my-auto grid size-7 place-items-center rounded-control text-soft hover:bg-hover"
              tabIndex={-1}
              title={words.clear}
              type="button"
              onClick={() => onChange(null)}
            >
              <X aria-hidden size={16} strokeWidth={1.5} />
            </button>
          )}
          {!isFixed && (
            <button
              aria-label={words.showOptions}
              className="absolute inset-y-0 end-1 my-auto grid size-7 place-items-center rounded-control text-soft hover:bg-hover"
              tabIndex={-1}
              type="button"
              onClick={(event) => {
                event.currentTarget.parentElement?.querySelector('input')?.focus();
                show();
              }}
              onMouseDown={(event) => event.preventDefault()}
            >
              <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
            </button>
          )}
          {isOpen && (
            // The press must not take the focus out of the field.
            <div
              {...popoverProps}
              className="flex max-w-[calc(100vw-1rem)] flex-col rounded-card border border-divider bg-raised p-1 text-ink shadow-raised"
              role="presentation"
              onMouseDown={(event) => event.preventDefault()}
            >
              {shown.length > 0 && (
                <div
                  aria-labelledby={labelId}
                  className="max-h-80 min-h-0 overflow-y-auto"
                  id={listId}
                  role="listbox"
                >
                  {shown.map((option, at) => (
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and hears the keys
                    <div
                      aria-selected={option.id === value}
                      className={`cursor-pointer rounded-control px-3 py-1.5 ${at === active ? 'bg-accent-tint outline-2 -outline-offset-2 outline-accent' : 'hover:bg-hover'} ${option.id === value ? 'font-semibold' : ''}`}
                      id={optionId(at)}
                      key={option.id}
                      role="option"
                      tabIndex={-1}
                      onClick={() => choose(option)}
                    >
                      <Highlight locale={words.locale} query={query ?? ''} text={option.title} />
                      {option.detail !== undefined && (
                        <div className="text-xs font-normal text-soft">
                          <Highlight
                            locale={words.locale}
                            query={query ?? ''}
                            text={option.detail}
                          />
                        </div>
                      )}
                    </div>
                  ))}
                </div>
              )}
              <div className="shrink-0 px-3 py-1.5 text-xs text-soft empty:hidden" role="status">
                {isLoading && words.loading}
                {!isLoading && shown.length === 0 && words.nothingFound}
                {shown.length > 0 && shown.length < found.length
                  ? words.optionsShown(shown.length, found.length)
                  : null}
              </div>
            </div>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
