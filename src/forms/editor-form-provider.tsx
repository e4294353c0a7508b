import type { ReactNode } from 'react';
import { FormProvider, useWatch, type UseFormReturn } from 'react-hook-form';
import type { FormValues } from './use-editor-form';

interface EditorFormProviderProps {
  readonly form: UseFormReturn<FormValues>;
  readonly children: ReactNode;
}

/** Lets inputs find their form. */
export function EditorFormProvider({ form, children }: EditorFormProviderProps) {
  return <FormProvider {...form}>{children}</FormProvider>;
}

/** The values as they are typed. */
export function useTypedValues(form: UseFormReturn<FormValues>): FormValues {
  return useWatch({ control: form.control, compute: (values: FormValues) => values });
}
