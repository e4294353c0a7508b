import { useEffect, useState } from 'react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { leaveUnasked, setGuard } from './guarded-location';

interface LeaveGuardDialogProps {
  readonly isDirty: boolean;
  /** The browser keeps drafts, so what was typed can wait there. */
  readonly canKeepDraft: boolean;
  readonly onDiscard: () => void;
}

/** Asks before unsaved changes are left behind; renders the question. */
export function LeaveGuardDialog({ isDirty, canKeepDraft, onDiscard }: LeaveGuardDialogProps) {
  const text = useTexts();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const release = setGuard({
      mayLeave: (path) => {
        setTarget(path);
        return false;
      },
    });
    function warn(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    addEventListener('beforeunload', warn);
    return () => {
      release();
      removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);

  function leave(path: string, isDraftKept: boolean) {
    setTarget(null);
    if (!isDraftKept) onDiscard();
    leaveUnasked(path);
  }

  if (target === null) return null;
  return (
    <Dialog
      isAlert
      title={text('leave.title')}
      onClose={() => setTarget(null)}
      footer={
        <>
          <Button onClick={() => setTarget(null)}>{text('leave.stay')}</Button>
          <Button variant={canKeepDraft ? 'plain' : 'danger'} onClick={() => leave(target, false)}>
            {text('leave.discard')}
          </Button>
          {canKeepDraft && (
            <Button variant="primary" onClick={() => leave(target, true)}>
              {text('leave.keep')}
            </Button>
          )}
        </>
      }
    >
      <p>{text(canKeepDraft ? 'leave.bodyDraft' : 'leave.body')}</p>
    </Dialog>
  );
}
