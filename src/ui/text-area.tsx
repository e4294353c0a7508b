import { useId, type ComponentPropsWithRef } from 'react';
import { counterFoot } from './counter';
import { FieldFrame, hasMessage, inputClass, splitFieldProps, type FieldProps } from './field';

type NativeProps = Omit<
  ComponentPropsWithRef<'textarea'>,
  'value' | 'onChange' | 'id' | 'readOnly' | 'required' | 'className'
>;

export interface TextAreaProps extends FieldProps, NativeProps {
  value: string;
  onChange: (value: string) => void;
  /** Longest text in characters, as in `TextField`. */
  limit?: number;
}

/** Several lines of text. It grows with its content where the browser can do that. */
export function TextArea(props: TextAreaProps) {
  const counterId = useId();
  const { frame, rest } = splitFieldProps(props);
  const { value, onChange, limit, rows = 3, ...native } = rest;
  const foot = counterFoot(counterId, value, limit);
  return (
    <FieldFrame {...frame} {...(foot && { foot })}>
      {(control) => (
        <textarea
          rows={rows}
          {...native}
          {...control}
          className={`${inputClass(hasMessage(frame.error), frame.isReadOnly)} field-sizing-content max-h-96 min-h-20 resize-y py-2`}
          // With its height following the content, `rows` alone would mean nothing.
          style={{ minHeight: `min(${rows}lh + 1rem, 24rem)` }}
          readOnly={frame.isReadOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
