import { useQuery } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Editing, Opened } from '@/entities/editing';
import type { Kind, Values } from '@/entities/kind';
import { recall } from '@/screens/memory/recall';
import { useTexts } from '@/texts/use-texts';

export interface OpenedRecord {
  readonly editing: Editing<Values, unknown>;
  readonly opened: Opened<Values, unknown>;
}

/** The query of one opened record. */
export function openKey(slug: string, id: string) {
  return ['open', slug, id] as const;
}

/** Opens a record for editing, or start values: those of a copy when `copyFrom` is given. */
export function useOpened(kind: Kind, id: string | null, copyFrom: string | null) {
  const portal = usePortal();
  const text = useTexts();
  return useQuery({
    queryKey: openKey(kind.slug, id ?? `new:${copyFrom ?? ''}`),
    queryFn: async (): Promise<OpenedRecord> => {
      const editing = await kind.loadEditing();
      const opened = await editing.open(portal, id ?? copyFrom, recall);
      if (id !== null || copyFrom === null) return { editing, opened };
      const values = editing.copyOf(opened.values, text('editor.copyWord'));
      return { editing, opened: { ...opened, values } };
    },
    // A form must not change under the hands of the person who fills it in.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
