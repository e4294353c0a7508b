import { useFormState, type UseFormReturn } from 'react-hook-form';
import type { FormValues } from './use-editor-form';

/** Names of the top-level fields that have a problem now. */
export function useFaultyFields(form: UseFormReturn<FormValues>): readonly string[] {
  const { errors } = useFormState({ control: form.control });
  return Object.keys(errors);
}
