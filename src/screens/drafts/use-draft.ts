import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind, Values } from '@/entities/kind';
import { dropDraft, findDraft, keepDraft, type Draft, type DraftKey } from '@/memory/drafts';
import { memoryQuery } from '@/memory/use-memory';
import { isSame } from '@/screens/save/changes';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';

/** Typing is written down when it pauses. */
const pause = 600;
/** Ages of drafts are judged from here; a page does not live long enough to matter. */
const pageOpenedAt = Date.now();
/** Whose drafts these are when the portal does not say. */
const nobody = 0;
let isRefusalSaid = false;

interface DraftOptions {
  readonly kind: Kind;
  readonly id: string | null;
  readonly values: Values;
  /** What the record is; the values a new one begins with. */
  readonly start: Values;
  readonly isDirty: boolean;
}

interface Offered {
  readonly key: string | null;
  readonly draft: Draft | null;
}

/** Keeps what is typed in this browser, and offers what was left here before. */
export function useDraft({ kind, id, values, start, isDirty }: DraftOptions) {
  const portal = usePortal();
  const text = useTexts();
  const toasts = useToasts();
  const memory = useQuery(memoryQuery(portal));
  // Until it is known who sits here nothing is read or written: one person's draft is no business of another.
  const person = memory.isPending ? null : (memory.data?.me.id ?? nobody);
  const portalId = portal.memberId === '' ? portal.domain : portal.memberId;
  const draftKey: DraftKey | null =
    person === null ? null : { portal: portalId, person, kind: kind.slug, id: id ?? 'new' };
  const key = draftKey === null ? null : JSON.stringify(draftKey);
  const latestKey = useRef(draftKey);
  useEffect(() => {
    latestKey.current = draftKey;
  });
  const [offered, setOffered] = useState<Offered>({ key: null, draft: null });
  const [isKept, setKept] = useState(true);
  // Looked for once per record, as soon as it is known whose drafts these are.
  if (draftKey !== null && offered.key !== key) {
    setOffered({ key, draft: worthOffering(draftKey, start) });
  }

  /** Typed, and not written down yet. */
  const unwritten = useRef<Typed | null>(null);
  useEffect(() => {
    if (!isDirty || key === null) {
      unwritten.current = null;
      return;
    }
    unwritten.current = { values, start };
    const timer = setTimeout(() => {
      const isWritten = writeDown(latestKey.current, unwritten.current);
      unwritten.current = null;
      setKept(isWritten);
      if (isWritten || isRefusalSaid) return;
      isRefusalSaid = true;
      toasts.show({ message: text('draft.refused') });
    }, pause);
    return () => clearTimeout(timer);
  }, [isDirty, key, values, start, text, toasts]);

  // Whoever leaves within the pause keeps the last letters too.
  useEffect(() => {
    function flush() {
      writeDown(latestKey.current, unwritten.current);
      unwritten.current = null;
    }
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);

  function drop() {
    unwritten.current = null;
    if (latestKey.current !== null) dropDraft(latestKey.current);
    setOffered((now) => ({ ...now, draft: null }));
  }

  return { offered: isDirty ? null : offered.draft, isKept, drop };
}

interface Typed {
  readonly values: Values;
  readonly start: Values;
}

/** False when the browser refused. */
function writeDown(key: DraftKey | null, typed: Typed | null): boolean {
  if (key === null || typed === null) return true;
  return keepDraft(key, { ...typed, at: Date.now() });
}

/** The draft, unless it says what the record says already: then it has done its work. */
function worthOffering(key: DraftKey, start: Values): Draft | null {
  const draft = findDraft(key, pageOpenedAt);
  if (draft === null || !isSame(draft.values, start)) return draft;
  dropDraft(key);
  return null;
}
