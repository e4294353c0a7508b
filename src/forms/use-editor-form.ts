import { set, useForm, type FieldErrors, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { Judged } from './judge';

export type FormValues = Record<string, unknown>;

interface EditorFormOptions {
  readonly start: FormValues;
  readonly judge: (values: FormValues) => readonly Judged[];
  /** The sentence of a problem in the person's language. */
  readonly sentence: (problem: Judged) => string;
}

/**
 * One form for every kind. A field is judged when it is left and, once judged, with every change; saving judges all.
 * `type` of an error is the text key of its rule (or `refused`), `message` its sentence.
 */
export function useEditorForm(options: EditorFormOptions): UseFormReturn<FormValues> {
  const { judge, sentence } = options;
  const resolver: Resolver<FormValues> = (values) => {
    const problems = judge(values);
    if (problems.length === 0) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    for (const problem of problems) {
      const path = problem.path === '' ? 'root' : problem.path;
      set(errors, path, { type: problem.text.key, message: sentence(problem) });
    }
    return { values: {}, errors };
  };
  return useForm<FormValues>({
    defaultValues: options.start,
    resolver,
    mode: 'onTouched',
    shouldFocusError: false,
  });
}
