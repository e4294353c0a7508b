import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { useToasts } from '@/ui/toast';
import { useFaultyFields } from '@/forms/use-faulty-fields';
import type { Editor } from './use-editor';

interface EditorFootProps {
  readonly editor: Editor;
  readonly isDirty: boolean;
  readonly isNew: boolean;
}

/** What changed, and the ways out: Discard, Review, or Check after a lost answer. */
export function EditorFoot({ editor, isDirty, isNew }: EditorFootProps) {
  const text = useTexts();
  const toasts = useToasts();
  const problems = useFaultyFields(editor.form).length;
  const { phase } = editor.state;
  const isLost = phase.is === 'unknown' || phase.is === 'checking';

  function discard() {
    const bringBack = editor.discard();
    toasts.show({
      message: text('toast.discarded'),
      action: { label: text('toast.undo'), onAction: bringBack },
    });
  }

  const parts = [
    isNew ? text('foot.new') : text('foot.changes', { count: editor.changed.length }),
    editor.warnings.length > 0 ? text('foot.warnings', { count: editor.warnings.length }) : '',
    problems > 0 ? text('foot.problems', { count: problems }) : '',
  ];

  return (
    <>
      <span className="grow text-soft" role="status">
        {parts.filter((part) => part !== '').join(' · ')}
      </span>
      {isLost ? (
        <Button
          isBusy={phase.is === 'checking'}
          variant="primary"
          onClick={() => void editor.checkNow()}
        >
          {text('foot.check')}
        </Button>
      ) : (
        <>
          <Button isDisabled={editor.changed.length === 0} onClick={discard}>
            {text('foot.discard')}
          </Button>
          <Button isDisabled={!isDirty} variant="primary" onClick={() => void editor.review()}>
            {text(isNew ? 'foot.reviewNew' : 'foot.review')}
          </Button>
        </>
      )}
    </>
  );
}
