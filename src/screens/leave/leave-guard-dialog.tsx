import { useEffect, useState } from 'react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { goTo, setGuard } from './guarded-location';

/** Asks before unsaved changes are left behind; renders the question. */
export function LeaveGuardDialog({ isDirty }: { readonly isDirty: boolean }) {
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

  function leave(path: string) {
    setTarget(null);
    // The guard is still set; it is released for this one step only.
    const release = setGuard({ mayLeave: () => true });
    goTo(path, { replace: true });
    release();
  }

  if (target === null) return null;
  return (
    <Dialog
      isAlert
      title={text('leave.title')}
      onClose={() => setTarget(null)}
      footer={
        <>
          <Button variant="danger" onClick={() => leave(target)}>
            {text('leave.discard')}
          </Button>
          <Button variant="primary" onClick={() => setTarget(null)}>
            {text('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{text('leave.body')}</p>
    </Dialog>
  );
}
