import { isSame } from '@/screens/save/changes';
import type { Values } from '@/entities/kind';
import type { Draft } from '@/memory/drafts';
import { useFormats, useNow } from '@/texts/use-formats';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useToasts } from '@/ui/toast';

interface DraftNoticeProps {
  readonly draft: Draft;
  /** What the record is now. */
  readonly start: Values | null;
  /** False when the draft does not fit the form any more. */
  readonly onRestore: (draft: Draft) => boolean;
  readonly onDrop: () => void;
}

/** Offers what was typed here before, with its age, and says when the record has moved on since. */
export function DraftNotice({ draft, start, onRestore, onDrop }: DraftNoticeProps) {
  const text = useTexts();
  const formats = useFormats();
  const now = useNow();
  const toasts = useToasts();
  const hasMoved = draft.start !== null && start !== null && !isSame(draft.start, start);

  function restore() {
    if (onRestore(draft)) return;
    toasts.show({ message: text('draft.useless') });
    onDrop();
  }

  return (
    <Banner
      title={text('draft.title', { ago: formats.relativeTime(draft.at, now) })}
      tone={hasMoved ? 'warning' : 'info'}
      actions={
        <>
          <Button size="small" variant="primary" onClick={restore}>
            {text('draft.restore')}
          </Button>
          <Button size="small" onClick={onDrop}>
            {text('draft.drop')}
          </Button>
        </>
      }
    >
      <p>{text(hasMoved ? 'draft.moved' : 'draft.body')}</p>
    </Banner>
  );
}
