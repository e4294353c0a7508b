import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { FieldFrame, hasMessage, inputClass, splitFieldProps, type FieldProps } from './field';

export interface SelectOption {
  value: string;
  label: string;
  isDisabled?: boolean;
}

type NativeProps = Omit<
  ComponentPropsWithRef<'select'>,
  'value' | 'onChange' | 'id' | 'required' | 'className' | 'children' | 'multiple'
>;

export interface SelectFieldProps extends FieldProps, NativeProps {
  /** `''` when nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  options: readonly SelectOption[];
  /** The line that stands for "nothing chosen". Without it the first option is what an empty value shows. */
  placeholder?: string;
}

/** One of a few options, by the browser's own menu: light, and at home on a phone. For long lists see `ComboBox`. */
export function SelectField(props: SelectFieldProps) {
  const { frame, rest } = splitFieldProps(props);
  const { value, onChange, options, placeholder, disabled, ...native } = rest;
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <div className="relative">
          <select
            {...native}
            {...control}
            className={`${inputClass(hasMessage(frame.error), frame.isReadOnly)} appearance-none pe-9 text-ellipsis`}
            disabled={disabled === true || frame.isReadOnly === true}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option disabled={option.isDisabled} key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-3 my-auto text-soft"
            size={16}
            strokeWidth={1.5}
          />
        </div>
      )}
    </FieldFrame>
  );
}
