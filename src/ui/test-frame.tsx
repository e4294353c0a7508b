import type { ReactNode } from 'react';
import './app.css';
import { WordsProvider, type UiWords } from './words';

/** Words for the tests of this room; the real ones come from the texts room. */
const words: UiWords = {
  locale: 'en',
  skipToContent: 'Skip to content',
  close: 'Close',
  clear: 'Clear',
  dismiss: 'Dismiss',
  loading: 'Loading',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'Copy by hand',
  required: 'required',
  technicalDetails: 'Technical details',
  notifications: 'Notifications',
  info: 'Note',
  warning: 'Warning',
  error: 'Error',
  success: 'Done',
  sections: 'Sections',
  content: 'Settings',
  preview: 'Preview',
  sortBy: 'Sort by',
  sortAscending: 'Ascending',
  sortDescending: 'Descending',
  select: (name) => `Select ${name}`,
  selectAll: 'Select all',
  selectedCount: (count) => `${count} selected`,
  actionsFor: (name) => `Actions for ${name}`,
  helpFor: (field) => `Help: ${field}`,
  limit: 'Limit',
  documentation: 'Documentation',
  opensInNewTab: 'opens in a new tab',
  charactersUsed: (used, limit) => `${used} of ${limit}`,
  filterOptions: 'Filter options',
  onlySelected: 'Only selected',
  optionsShown: (shown, total) => `${shown} of ${total}`,
  nothingFound: 'Nothing found',
  showOptions: 'Show options',
  increase: 'Increase',
  decrease: 'Decrease',
  added: 'added',
  removed: 'removed',
  before: 'before',
  after: 'after',
  emptyValue: 'empty',
};

/** What a component needs around it, in a box of a known height. */
export function TestFrame(props: { children: ReactNode }) {
  return (
    <WordsProvider words={words}>
      <div className="flex h-dvh flex-col overflow-y-auto p-4">{props.children}</div>
    </WordsProvider>
  );
}
