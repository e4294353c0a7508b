import type { Kind } from '@/entities/kind';
import type { FormWords } from '@/forms/form-words';
import { detailsOf } from '@/screens/failure/details-of';
import { BusyCountdown } from '@/screens/failure/busy-countdown';
import { DraftNotice } from '@/screens/drafts/draft-notice';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { TechnicalDetails } from '@/ui/failure';
import { Link } from '@/ui/link';
import { handOver } from './handed-over';
import type { Editor } from './use-editor';

interface EditorNoticesProps {
  readonly editor: Editor;
  readonly kind: Kind;
  readonly fields: FormWords;
  /** A lost record: saving makes it anew. */
  readonly isToRestore: boolean;
}

/** What stands above the form: a refusal that fits no field, a lost answer, fields the portal kept as they were. */
export function EditorNotices({ editor, kind, fields, isToRestore }: EditorNoticesProps) {
  const text = useTexts();
  const sentenceOf = useRefusalSentence(kind);
  const { phase, refusal, kept, isKnownUnsaved, isUntold } = editor.state;
  const isGone = editor.state.isGone || refusal?.error.kind === 'missing';
  const isLost = phase.is === 'unknown' || phase.is === 'checking';

  function createAgain() {
    handOver({ slug: kind.slug, id: null, values: editor.values, reason: '' });
    editor.leaveFreely(`/${kind.slug}/new`);
  }

  return (
    <>
      {isLost && (
        <Banner title={text('notice.lostTitle')} tone="warning">
          <p>{text('notice.lostBody')}</p>
          <TechnicalDetails text={detailsOf(phase.error)} />
        </Banner>
      )}
      {editor.draft.offered !== null && (
        <DraftNotice
          draft={editor.draft.offered}
          start={editor.state.start}
          onDrop={editor.draft.drop}
          onRestore={editor.typeDraft}
        />
      )}
      {isGone && (
        <Banner
          title={text('notice.goneTitle')}
          tone={refusal === null ? 'warning' : 'danger'}
          actions={<Button onClick={createAgain}>{text('notice.createAgain')}</Button>}
        >
          {refusal !== null && <p data-refusal-step={refusal.step}>{sentenceOf(refusal)}</p>}
          <p>{text('notice.goneBody')}</p>
          <p>
            <Link className="inline-block py-0.5" href={`#/${kind.slug}`}>
              {text('editor.backToList')}
            </Link>
          </p>
          {refusal !== null && <TechnicalDetails text={detailsOf(refusal.error)} />}
        </Banner>
      )}
      {isToRestore && (
        <Banner title={text('notice.restoreTitle')} tone="info">
          <p>{text('notice.restoreBody')}</p>
        </Banner>
      )}
      {isUntold && (
        <Banner title={text('notice.untoldTitle')} tone="warning">
          <p>{text('notice.untoldBody')}</p>
        </Banner>
      )}
      {isKnownUnsaved && (
        <Banner title={text('notice.notSavedTitle')} tone="info">
          <p>{text('notice.notSavedBody')}</p>
        </Banner>
      )}
      {kept.length > 0 && (
        <Banner title={text('notice.keptTitle')} tone="warning">
          <p>
            {text('notice.keptBody', {
              count: kept.length,
              fields: kept.map((name) => fields.field(name).label).join(', '),
            })}
          </p>
        </Banner>
      )}
      {refusal !== null && !isGone && (
        <Banner
          title={text(refusal.field === null ? 'notice.refusedTitle' : 'notice.refusedOnField')}
          tone="danger"
        >
          <p data-refusal-step={refusal.step}>{sentenceOf(refusal)}</p>
          {refusal.error.kind === 'busy' && <BusyCountdown error={refusal.error} />}
          {refusal.docs !== null && (
            <p>
              <Link className="inline-block py-0.5" isExternal href={refusal.docs}>
                {text('failures.documentation')}
              </Link>
            </p>
          )}
          <TechnicalDetails text={detailsOf(refusal.error)} />
        </Banner>
      )}
    </>
  );
}
