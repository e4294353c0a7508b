import { Search, X } from 'lucide-react';
import { useRef, type ComponentPropsWithRef } from 'react';
import { useWords } from './words';

export interface SearchFieldProps extends Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'type' | 'ref'
> {
  /** Read aloud; shown as the placeholder unless another one is given. */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field to search or filter with. Escape and the cross empty it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, className = '', placeholder = label, ...rest } = props;
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);

  function clear() {
    onChange('');
    input.current?.focus();
  }

  return (
    <div className={`relative min-w-0 ${className}`}>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-soft"
        size={18}
        strokeWidth={1.5}
      />
      <input
        {...rest}
        aria-label={label}
        className="h-control w-full min-w-0 rounded-control border border-control bg-card ps-9 pe-9 text-ellipsis"
        placeholder={placeholder}
        ref={input}
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            // A dialog around the field must not close by the same key press.
            event.preventDefault();
            event.stopPropagation();
            clear();
          }
          rest.onKeyDown?.(event);
        }}
      />
      {value !== '' && (
        <button
          aria-label={words.clear}
          className="absolute inset-y-0 end-1 my-auto grid size-7 place-items-center rounded-control text-soft hover:bg-hover hover:text-ink"
          title={words.clear}
          type="button"
          onClick={clear}
        >
          <X aria-hidden size={16} strokeWidth={1.5} />
        </button>
      )}
    </div>
  );
}
