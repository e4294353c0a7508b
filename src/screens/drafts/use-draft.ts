import { useEffect, useRef, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind, Values } from '@/entities/kind';
import { dropDraft, findDraft, keepDraft, type Draft, type DraftKey } from '@/memory/drafts';
import { useMemory } from '@/memory/use-memory';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';

/** Typing is written down when it pauses. */
const pause = 600;
/** Ages of drafts are judged from here; a page does not live long enough to matter. */
const pageOpenedAt = Date.now();
let isRefusalSaid = false;

interface DraftOptions {
  readonly kind: Kind;
  readonly id: string | null;
  readonly values: Values;
  readonly start: Values | null;
  readonly isDirty: boolean;
}

/** Keeps what is typed in this browser, and offers what was left here before. */
export function useDraft({ kind, id, values, start, isDirty }: DraftOptions) {
  const portal = usePortal();
  const memory = useMemory();
  const text = useTexts();
  const toasts = useToasts();
  const person = memory?.me.id ?? 0;
  const key = `${portal.memberId}/${person}/${kind.slug}/${id ?? 'new'}`;
  const draftKey: DraftKey = {
    portal: portal.memberId === '' ? portal.domain : portal.memberId,
    person,
    kind: kind.slug,
    id: id ?? 'new',
  };
  const latestKey = useRef(draftKey);
  useEffect(() => {
    latestKey.current = draftKey;
  });
  const [offered, setOffered] = useState<{ readonly key: string; readonly draft: Draft | null }>({
    key: '',
    draft: null,
  });
  const [isKept, setKept] = useState(true);
  // Looked for once per record, and again when it becomes known whose drafts these are.
  if (offered.key !== key && !isDirty)
    setOffered({ key, draft: findDraft(draftKey, pageOpenedAt) });

  useEffect(() => {
    if (!isDirty) return;
    const timer = setTimeout(() => {
      const isDraftKept = keepDraft(latestKey.current, { values, start, at: Date.now() });
      setKept(isDraftKept);
      if (isDraftKept || isRefusalSaid) return;
      isRefusalSaid = true;
      toasts.show({ message: text('draft.refused') });
    }, pause);
    return () => clearTimeout(timer);
  }, [isDirty, values, start, text, toasts]);

  function drop() {
    dropDraft(latestKey.current);
    setOffered((now) => ({ ...now, draft: null }));
  }

  return { offered: isDirty ? null : offered.draft, isKept, drop };
}
