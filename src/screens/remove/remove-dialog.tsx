import { useNames } from '@/texts/use-names';
import { useTexts } from '@/texts/use-texts';
import type { Kind } from '@/entities/kind';
import { KindFailure } from '@/screens/failure/kind-failure';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { RemoveQuestion } from './remove-question';
import { useOpened } from '@/screens/editor/use-opened';

interface RemoveDialogProps {
  readonly kind: Kind;
  readonly id: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Reads the record as it is now, then asks. */
export function RemoveDialog({ kind, id, onClose, onRemoved }: RemoveDialogProps) {
  const text = useTexts();
  const names = useNames(kind);
  const record = useOpened(kind, id, null);
  if (record.data) {
    return (
      <RemoveQuestion
        id={id}
        // A record that was read again is a new question.
        key={record.dataUpdatedAt}
        kind={kind}
        record={record.data}
        onClose={onClose}
        onReread={() => void record.refetch()}
        onRemoved={onRemoved}
      />
    );
  }
  return (
    <Dialog title={text('remove.opening', { name: names.one })} onClose={onClose}>
      {record.isPending ? (
        <Skeleton lines={3} />
      ) : (
        <KindFailure
          error={record.error}
          kind={kind}
          operation="read"
          onRetry={() => void record.refetch()}
        />
      )}
    </Dialog>
  );
}
