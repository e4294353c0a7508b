import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import { listQuery, type Listed } from '@/screens/list/use-listing';
import { useLanguage, useTexts } from '@/texts/use-texts';
import type { Lang } from '@/texts/languages';
import { kinds } from '../entities';
import { commandsFor, contextOf, type PaletteEntry } from './commands';
import { indexEntries, type Index } from './search';

function recordsOf(kind: Kind, { listing, rows }: Listed, lang: Lang): readonly PaletteEntry[] {
  const context = contextOf(kind);
  const detail = kind.names[lang].one;
  return rows.map((row) => {
    const id = listing.id(row);
    const title = listing.title(row);
    const cells = listing.columns.map((column) => column.text(row));
    return {
      key: `${kind.slug}/${id}`,
      title: title === '' ? id : title,
      words: [id, ...cells.filter((cell) => cell !== title)],
      context,
      isCommand: false,
      Icon: kind.Icon,
      detail: title === id || title === '' ? detail : `${detail} · ${id}`,
      act: { is: 'go', to: `/${kind.slug}/${encodeURIComponent(id)}` },
    };
  });
}

interface PaletteEntries {
  readonly index: Index<PaletteEntry>;
  /** Lists are still being read; their records follow. */
  readonly isReading: boolean;
  /** Kinds whose records are not among the entries. */
  readonly missing: readonly Kind[];
}

/** Every command and every record of the lists, which are read now unless they are known. A costly list is taken as it is. */
export function usePaletteEntries(): PaletteEntries {
  const portal = usePortal();
  const text = useTexts();
  const lang = useLanguage();
  const lists = useQueries({
    queries: kinds.map((kind) => ({
      ...listQuery(kind, portal),
      enabled: kind.hasCostlyList !== true,
    })),
  });
  const states = lists.map(({ data }) => data);
  const index = useMemo(
    () =>
      indexEntries([
        ...commandsFor(kinds, lang, text),
        ...kinds.flatMap((kind, at) => {
          const listed = states[at];
          return listed === undefined ? [] : recordsOf(kind, listed, lang);
        }),
      ]),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `states` is a new array each time; what counts is what is in it
    [lang, text, ...states],
  );
  return {
    index,
    isReading: lists.some(({ isLoading }) => isLoading),
    missing: kinds.filter((_kind, at) => lists[at]?.data === undefined && !lists[at]?.isLoading),
  };
}
