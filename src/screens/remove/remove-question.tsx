import { useState } from 'react';
import type { Kind } from '@/entities/kind';
import { detailsOf } from '@/screens/failure/details-of';
import type { OpenedRecord } from '@/screens/editor/use-opened';
import { placeRefusal } from '@/screens/refusals/place';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { useMemory } from '@/memory/use-memory';
import { MemoryNotice } from '@/screens/memory/memory-notice';
import { ReasonField } from '@/screens/review/reason-field';
import { ConsequenceList } from '@/screens/review/consequence-list';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TechnicalDetails } from '@/ui/failure';
import { useRemoval } from './use-removal';

interface RemoveQuestionProps {
  readonly kind: Kind;
  readonly id: string;
  readonly record: OpenedRecord;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
  /** Reads the record again after somebody else changed it. */
  readonly onReread: () => void;
}

/** What goes with the record, what is in the way, and what happened when it did not work. */
export function RemoveQuestion({
  kind,
  id,
  record,
  onClose,
  onRemoved,
  onReread,
}: RemoveQuestionProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const sentenceOf = useRefusalSentence(kind);
  const { phase, removal, title, canUndo, removeNow, checkNow } = useRemoval(
    kind,
    id,
    record,
    onRemoved,
  );
  const memory = useMemory();
  const [reason, setReason] = useState('');
  const clearAction = removal.blocked?.clear?.action ?? null;
  const canRemove = removal.blocked === null || removal.blocked.clear !== null;
  const isBusy = phase.is === 'removing' || phase.is === 'checking';
  const placed =
    phase.is === 'failed'
      ? placeRefusal(
          phase.error,
          phase.step === 'remove' ? 'remove' : 'update',
          record.editing.refusals,
        )
      : null;

  function close() {
    if (!isBusy) onClose();
  }

  const act = {
    conflict: (
      <Button variant="primary" onClick={onReread}>
        {text('remove.readAgain')}
      </Button>
    ),
    unknown: (
      <Button variant="primary" onClick={() => void checkNow()}>
        {text('foot.check')}
      </Button>
    ),
  };
  const removeButton = (
    <Button
      isBusy={isBusy}
      variant="danger"
      onClick={() => void removeNow(reason, phase.is === 'no-journal')}
    >
      {phase.is === 'no-journal'
        ? text('remove.withoutHistory')
        : clearAction
          ? kindText(clearAction)
          : text('remove.now')}
    </Button>
  );

  return (
    <Dialog
      isAlert
      size="small"
      title={text('remove.title', { title })}
      footer={
        <>
          <Button isDisabled={isBusy} onClick={close}>
            {text('remove.keep')}
          </Button>
          {phase.is === 'conflict' || phase.is === 'unknown'
            ? act[phase.is]
            : canRemove && removeButton}
        </>
      }
      onClose={close}
    >
      <div className="flex flex-col gap-3">
        {removal.blocked && <p>{kindText(removal.blocked.text)}</p>}
        <ConsequenceList consequences={removal.consequences} kind={kind} />
        {canRemove && canUndo && (
          <p className="text-soft">
            {text(record.editing.isRemembered ? 'remove.canUndoSame' : 'remove.canUndo')}
          </p>
        )}
        {canRemove && <MemoryNotice memory={memory} />}
        {canRemove && memory?.off === null && memory.canWrite && (
          <ReasonField value={reason} onChange={setReason} />
        )}
        {phase.is === 'no-journal' && (
          <Banner title={text('notice.noJournalTitle')} tone="warning">
            <p>{text('notice.noJournalBody')}</p>
            <TechnicalDetails text={detailsOf(phase.error)} />
          </Banner>
        )}
        {phase.is === 'conflict' && <Banner tone="warning">{text('remove.conflict')}</Banner>}
        {phase.is === 'still-blocked' && (
          <Banner tone="danger">{text('remove.stillBlocked')}</Banner>
        )}
        {phase.is === 'still-there' && <Banner tone="info">{text('remove.stillThere')}</Banner>}
        {phase.is === 'unknown' && (
          <Banner title={text('notice.lostTitle')} tone="warning">
            <p>{text('remove.lost')}</p>
            <TechnicalDetails text={detailsOf(phase.error)} />
          </Banner>
        )}
        {placed !== null && (
          <Banner title={text('remove.refused')} tone="danger">
            <p data-refusal-step={placed.step}>{sentenceOf(placed)}</p>
            <TechnicalDetails text={detailsOf(placed.error)} />
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
