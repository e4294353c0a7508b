import { createContext, use, type ReactNode } from 'react';

/** All that stands around an input; the screen makes it from the kind's rules and texts. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
  readonly help: string;
  /** The limit in words, for the help. */
  readonly limit: string | null;
  /** Address of the docs page. */
  readonly docs: string;
  readonly isRequired: boolean;
  readonly maxLength: number | null;
  /** Never blocks. */
  readonly warning: string | null;
}

export interface FormWords {
  field(name: string): FieldWords;
  /** Heading of a section. */
  section(id: string): string;
}

const FormWordsContext = createContext<FormWords | null>(null);

interface FormWordsProviderProps {
  readonly words: FormWords;
  readonly children: ReactNode;
}

export function FormWordsProvider({ words, children }: FormWordsProviderProps) {
  return <FormWordsContext value={words}>{children}</FormWordsContext>;
}

/** Throws when no `FormWordsProvider` stands above. */
export function useFormWords(): FormWords {
  const words = use(FormWordsContext);
  if (words === null) throw new Error('FormWordsProvider is missing above a form input');
  return words;
}
