import type { ReactNode } from 'react';
import { useController, type RefCallBack } from 'react-hook-form';
import type { FieldProps } from '@/ui/field';
import { HelpPopover } from '@/ui/help-popover';
import type { FormValues } from './use-editor-form';
import { useFormWords } from './form-words';

export interface Input {
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly leave: () => void;
  /** Lets the form move the focus here. */
  readonly attach: RefCallBack;
  /** Label, hint, help, error and warning, ready for any control of the design system. */
  readonly frame: FieldProps;
  readonly maxLength: number | null;
}

/** Joins one named value of the form with the words around it. Every input of every kind goes through here. */
export function useInput(name: string): Input {
  const { field, fieldState } = useController<FormValues, string>({ name });
  const words = useFormWords().field(name);
  const { value, onChange: change, onBlur: leave, ref: attach } = field;
  const help: ReactNode = (
    <HelpPopover
      docs={words.docs}
      field={words.label}
      {...(words.limit === null ? {} : { limit: words.limit })}
    >
      {words.help}
    </HelpPopover>
  );
  const { error } = fieldState;
  return {
    value,
    change,
    leave,
    attach,
    maxLength: words.maxLength,
    frame: {
      id: `field-${name}`,
      label: words.label,
      hint: words.hint,
      help,
      isRequired: words.isRequired,
      warning: error === undefined ? words.warning : null,
      ...(error === undefined ? {} : { error: error.message, errorOrigin: error.type }),
    },
  };
}
