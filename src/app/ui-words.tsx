import { useMemo, type ReactNode } from 'react';
import { useLanguage, useTexts } from '@/texts/use-texts';
import { WordsProvider, type UiWords } from '@/ui/words';

/** Fills the design system's own words from the text files. */
export function UiWordsFromTexts({ children }: { readonly children: ReactNode }) {
  const text = useTexts();
  const lang = useLanguage();
  const words = useMemo<UiWords>(
    () => ({
      locale: lang,
      skipToContent: text('ui.skipToContent'),
      close: text('ui.close'),
      clear: text('ui.clear'),
      dismiss: text('ui.dismiss'),
      loading: text('ui.loading'),
      copy: text('ui.copy'),
      copied: text('ui.copied'),
      copyRefused: text('ui.copyRefused'),
      required: text('ui.required'),
      technicalDetails: text('ui.technicalDetails'),
      notifications: text('ui.notifications'),
      info: text('ui.info'),
      warning: text('ui.warning'),
      error: text('ui.error'),
      success: text('ui.success'),
      sections: text('ui.sections'),
      content: text('ui.content'),
      preview: text('ui.preview'),
      sortBy: text('ui.sortBy'),
      sortAscending: text('ui.sortAscending'),
      sortDescending: text('ui.sortDescending'),
      select: (name) => text('ui.select', { name }),
      selectAll: text('ui.selectAll'),
      selectedCount: (count) => text('ui.selectedCount', { count }),
      actionsFor: (name) => text('ui.actionsFor', { name }),
      helpFor: (field) => text('ui.helpFor', { field }),
      limit: text('ui.limit'),
      documentation: text('ui.documentation'),
      opensInNewTab: text('ui.opensInNewTab'),
      charactersUsed: (used, limit) => text('ui.charactersUsed', { used, limit }),
      filterOptions: text('ui.filterOptions'),
      onlySelected: text('ui.onlySelected'),
      optionsShown: (shown, total) => text('ui.optionsShown', { shown, total }),
      nothingFound: text('ui.nothingFound'),
      showOptions: text('ui.showOptions'),
      increase: text('ui.increase'),
      decrease: text('ui.decrease'),
      added: text('ui.added'),
      removed: text('ui.removed'),
      before: text('ui.before'),
      after: text('ui.after'),
      emptyValue: text('ui.emptyValue'),
    }),
    [lang, text],
  );
  return <WordsProvider words={words}>{children}</WordsProvider>;
}
