import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { counterFoot } from './counter';
import { FieldFrame, hasMessage, inputClass, splitFieldProps, type FieldProps } from './field';

type NativeProps = Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'id' | 'readOnly' | 'required' | 'className'
>;

export interface TextFieldProps extends FieldProps, NativeProps {
  value: string;
  onChange: (value: string) => void;
  /** Longest text in characters. Typing beyond it is possible and judged, so that a paste is never cut silently. */
  limit?: number;
  /** At the end of the line: a button, a unit. */
  trailing?: ReactNode;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const counterId = useId();
  const { frame, rest } = splitFieldProps(props);
  const { value, onChange, limit, trailing, ...native } = rest;
  const foot = counterFoot(counterId, value, limit);
  return (
    <FieldFrame {...frame} {...(foot && { foot })}>
      {(control) => (
        <div className="flex min-w-0 items-center gap-2">
          <input
            autoComplete="off"
            {...native}
            {...control}
            className={inputClass(hasMessage(frame.error), frame.isReadOnly)}
            readOnly={frame.isReadOnly}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {trailing}
        </div>
      )}
    </FieldFrame>
  );
}
