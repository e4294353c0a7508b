import { useId, type ReactNode } from 'react';
import { FieldFrame, splitFieldProps, type FieldProps } from './field';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps extends FieldProps {
  /** `''` or null when nothing is chosen yet. */
  value: string | null;
  onChange: (value: string) => void;
  options: readonly RadioOption[];
  onBlur?: () => void;
  /** Side by side where there is room. */
  isInline?: boolean;
}

/** One of a few options that should all be in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const name = useId();
  const { frame, rest } = splitFieldProps(props);
  const { value, onChange, options, onBlur, isInline = false } = rest;
  return (
    <FieldFrame {...frame} isGroup>
      {(control, labelId) => (
        <div
          {...control}
          aria-labelledby={labelId}
          className={`flex gap-x-6 gap-y-2 ${isInline ? 'flex-row flex-wrap' : 'flex-col'}`}
          role="radiogroup"
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
          }}
        >
          {options.map((option, at) => {
            const hintId = `${name}-${at}`;
            return (
              <label
                className="flex min-h-6 cursor-pointer items-start gap-2 pointer-coarse:min-h-control"
                key={option.value}
              >
                <input
                  aria-describedby={option.hint === undefined ? undefined : hintId}
                  checked={value === option.value}
                  className="mt-0.5 size-4 shrink-0"
                  disabled={option.isDisabled === true || frame.isReadOnly === true}
                  name={name}
                  type="radio"
                  value={option.value}
                  onChange={() => onChange(option.value)}
                />
                <span className="flex min-w-0 flex-col">
                  {option.label}
                  {option.hint !== undefined && (
                    <span aria-hidden className="text-soft" id={hintId}>
                      {option.hint}
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </div>
      )}
    </FieldFrame>
  );
}
