import { createContext, use, type ReactNode } from 'react';

/**
 * Every word that the design system shows or announces by itself. The texts room fills it per language, so
 * that no component holds a sentence of its own. Functions take the number or name that the sentence needs.
 */
export interface UiWords {
  /** BCP 47 tag, used for sorting and for numbers. */
  locale: string;
  skipToContent: string;
  close: string;
  clear: string;
  dismiss: string;
  loading: string;
  copy: string;
  copied: string;
  /** Shown when the browser refuses the clipboard: the person copies the shown text by hand. */
  copyRefused: string;
  required: string;
  technicalDetails: string;
  notifications: string;
  info: string;
  warning: string;
  error: string;
  success: string;
  sections: string;
  content: string;
  preview: string;
  sortBy: string;
  sortAscending: string;
  sortDescending: string;
  select: (name: string) => string;
  selectAll: string;
  selectedCount: (count: number) => string;
  actionsFor: (name: string) => string;
  helpFor: (field: string) => string;
  limit: string;
  documentation: string;
  opensInNewTab: string;
  charactersUsed: (used: number, limit: number) => string;
  filterOptions: string;
  onlySelected: string;
  optionsShown: (shown: number, total: number) => string;
  nothingFound: string;
  showOptions: string;
  increase: string;
  decrease: string;
  added: string;
  removed: string;
  before: string;
  after: string;
  emptyValue: string;
}

const WordsContext = createContext<UiWords | null>(null);

/** Gives the words of the current language to every component below it. */
export function WordsProvider(props: { words: UiWords; children: ReactNode }) {
  return <WordsContext value={props.words}>{props.children}</WordsContext>;
}

/** The built-in words of the current language. Throws when no `WordsProvider` stands above. */
export function useWords(): UiWords {
  const words = use(WordsContext);
  if (words === null) throw new Error('WordsProvider is missing above a component of src/ui');
  return words;
}
