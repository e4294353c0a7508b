import { Minus, Plus } from 'lucide-react';
import { useState, type ComponentPropsWithRef } from 'react';
import { FieldFrame, hasMessage, inputClass, splitFieldProps, type FieldProps } from './field';
import { IconButton } from './icon-button';
import { formatNumber, parseNumber } from './number-text';
import { useWords } from './words';

type NativeProps = Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'id' | 'readOnly' | 'required' | 'className' | 'min' | 'max' | 'step'
>;

export interface NumberFieldProps extends FieldProps, NativeProps {
  /** Null when empty, NaN when what was typed is no number. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** Bounds of the two buttons and the arrow keys only; typed numbers are judged by the form. */
  min?: number;
  max?: number;
  step?: number;
  /** Behind the number: "minutes". */
  unit?: string;
}

/** A number, written as in the person's language, with buttons and arrow keys for small steps. */
export function NumberField(props: NumberFieldProps) {
  const words = useWords();
  const { frame, rest } = splitFieldProps(props);
  const { value, onChange, min = -Infinity, max = Infinity, step = 1, unit, ...native } = rest;
  // What is being typed ("1,") says more than its number; it counts as long as it still means the value.
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null && Object.is(parseNumber(typed, words.locale), value);
  const text = isTyped ? typed : formatNumber(value, words.locale);
  const isFixed = frame.isReadOnly === true;

  function stepBy(direction: 1 | -1) {
    const from = value === null || Number.isNaN(value) ? 0 : value;
    setTyped(null);
    onChange(Math.min(max, Math.max(min, from + direction * step)));
  }

  return (
    <FieldFrame {...frame}>
      {(control) => (
        <div className="flex min-w-0 items-center gap-1">
          <input
            autoComplete="off"
            inputMode={step % 1 === 0 ? 'numeric' : 'decimal'}
            {...native}
            {...control}
            className={`${inputClass(hasMessage(frame.error), isFixed)} max-w-40 tabular-nums`}
            readOnly={isFixed}
            value={text}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(parseNumber(event.target.value, words.locale));
            }}
            onKeyDown={(event) => {
              native.onKeyDown?.(event);
              if (isFixed || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              stepBy(event.key === 'ArrowUp' ? 1 : -1);
            }}
          />
          {!isFixed && (
            <>
              {/* Out of the tab order: the arrow keys do the same from inside the field. */}
              <IconButton
                icon={Minus}
                label={words.decrease}
                tabIndex={-1}
                onClick={() => stepBy(-1)}
              />
              <IconButton
                icon={Plus}
                label={words.increase}
                tabIndex={-1}
                onClick={() => stepBy(1)}
              />
            </>
          )}
          {unit !== undefined && <span className="text-soft">{unit}</span>}
        </div>
      )}
    </FieldFrame>
  );
}
