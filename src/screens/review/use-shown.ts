import { useCallback } from 'react';
import type { Kind, Values } from '@/entities/kind';
import type { AnyEditing } from '@/screens/save/save';
import { useKindTexts } from '@/texts/use-texts';

/** A field's value in words of the person's language, one line per part; nothing for a record that is not there. */
export function useShown(kind: Kind, editing: AnyEditing, context: unknown) {
  const kindText = useKindTexts(kind.slug);
  return useCallback(
    (field: string, values: Values): readonly string[] =>
      editing
        .shown(field, values[field], context)
        .map((line) => (typeof line === 'string' ? line : kindText(line))),
    [context, editing, kindText],
  );
}
