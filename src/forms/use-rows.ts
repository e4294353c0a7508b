import { get, useFormState } from 'react-hook-form';
import type { FieldProps } from '@/ui/field';
import type { FormValues } from './use-editor-form';
import { useInput, type Input } from './use-input';

/** What a cell of a row shows of the form's judgement; spread it into a control of the design system. */
export type CellFrame = Pick<FieldProps, 'id' | 'error' | 'errorOrigin'>;

export interface Rows extends Omit<Input, 'value' | 'maxLength'> {
  readonly rows: readonly unknown[];
  /** Id and messages of `<name>.<index>.<key>`; refusals of the portal arrive there as well. */
  readonly cell: (index: number, key: string) => CellFrame;
  /** Null instead of a list: nobody knows what it holds. */
  readonly isMissing: boolean;
  /** Whether anything of the row has a problem. */
  readonly isFaulty: (index: number) => boolean;
}

/** A list of rows held by the form as one value: judged whole, shown cell by cell. */
export function useRows(name: string): Rows {
  const { value, maxLength: _, ...input } = useInput(name);
  const { errors } = useFormState<FormValues>({ name });
  return {
    ...input,
    rows: Array.isArray(value) ? value : [],
    isMissing: value === null,
    isFaulty: (index) => get(errors, `${name}.${index}`) !== undefined,
    cell(index, key) {
      const path = `${name}.${index}.${key}`;
      const error: unknown = get(errors, path);
      const id = `field-${path}`;
      if (!isMessage(error)) return { id };
      return { id, error: error.message, errorOrigin: error.type };
    },
  };
}

function isMessage(error: unknown): error is { readonly message: string; readonly type: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    typeof Reflect.get(error, 'message') === 'string' &&
    typeof Reflect.get(error, 'type') === 'string'
  );
}
