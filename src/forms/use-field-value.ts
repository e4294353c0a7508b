import { useWatch } from 'react-hook-form';
import type { FormValues } from './use-editor-form';

/** The value of another field as it is typed, for inputs that depend on it. */
export function useFieldValue(name: string): unknown {
  return useWatch<FormValues, string>({ name });
}
