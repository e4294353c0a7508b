import type { Editing } from '@/entities/editing';
import type { Kind, Values } from '@/entities/kind';
import { detailsOf } from '@/screens/failure/details-of';
import { RequestCode } from '@/screens/request/request-code';
import { ConsequenceList } from '@/screens/review/consequence-list';
import { FieldChange } from '@/screens/review/field-change';
import { useShown } from '@/screens/review/use-shown';
import { useMemory } from '@/memory/use-memory';
import { MemoryNotice } from '@/screens/memory/memory-notice';
import { ReasonField } from '@/screens/review/reason-field';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TechnicalDetails } from '@/ui/failure';
import type { Editor } from './use-editor';

interface ReviewDialogProps {
  readonly kind: Kind;
  readonly editing: Editing<Values, unknown>;
  readonly context: unknown;
  readonly editor: Editor;
  readonly isNew: boolean;
}

/** What will change, what it means for people, and the exact request, before anything is sent. */
export function ReviewDialog({ kind, editing, context, editor, isNew }: ReviewDialogProps) {
  const text = useTexts();
  const shown = useShown(kind, editing, context);
  const isSaving = editor.state.phase.is === 'saving';
  const memory = useMemory();
  const isKept = memory?.off === null && memory.canWrite;
  const { journalError } = editor.state;
  const before = editor.state.start;
  const after = editing.normal(editor.values);
  const call = editor.call();
  const consequences = editing.consequences(before, after, context);
  const fields = isNew
    ? Object.keys(editing.fields).filter((name) => shown(name, after).some(Boolean))
    : editor.changed;

  function close() {
    // While the write is under way nobody could tell what became of it.
    if (!isSaving) editor.dispatch({ type: 'back' });
  }

  return (
    <Dialog
      title={
        isNew
          ? text('review.titleNew', { title: editing.title(after) })
          : text('review.title', { count: fields.length, title: editing.title(editor.start) })
      }
      footer={
        <>
          <Button isDisabled={isSaving} onClick={close}>
            {text('review.back')}
          </Button>
          <Button
            isBusy={isSaving}
            variant="primary"
            onClick={() => void editor.saveNow(journalError !== null)}
          >
            {text(
              journalError !== null
                ? 'review.withoutHistory'
                : isNew
                  ? 'review.createNow'
                  : 'review.saveNow',
            )}
          </Button>
        </>
      }
      onClose={close}
    >
      <div className="flex flex-col gap-4">
        <dl>
          {fields.map((field) => (
            <FieldChange
              after={after}
              before={before}
              context={context}
              editing={editing}
              field={field}
              kind={kind}
              key={field}
            />
          ))}
        </dl>
        {consequences.length > 0 && (
          <section>
            <h3 className="mb-2 font-semibold">{text('review.consequences')}</h3>
            <ConsequenceList consequences={consequences} kind={kind} />
          </section>
        )}
        {editor.warnings.length > 0 && (
          <section>
            <h3 className="mb-2 font-semibold">{text('review.warnings')}</h3>
            <ConsequenceList
              consequences={editor.warnings.map((warning) => ({
                severity: 'warning',
                text: warning.text,
              }))}
              kind={kind}
            />
          </section>
        )}
        {call !== null && (
          <details>
            <summary className="w-fit cursor-pointer rounded-control px-1">
              {text('review.request', { method: call.method })}
            </summary>
            <div className="mt-2">
              <RequestCode request={call} />
            </div>
          </details>
        )}
        <MemoryNotice memory={memory} />
        {isKept && <ReasonField value={editor.reason} onChange={editor.setReason} />}
        {journalError !== null && (
          <Banner title={text('notice.noJournalTitle')} tone="warning">
            <p>{text('notice.noJournalBody')}</p>
            <TechnicalDetails text={detailsOf(journalError)} />
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
