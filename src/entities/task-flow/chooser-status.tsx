import type { PortalError } from '@/bitrix24/portal-error';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { say } from './say';

interface ChooserStatusProps {
  readonly count: number;
  readonly isLoading: boolean;
  readonly error: PortalError | null;
  readonly onRetry: () => void;
}

/** How many there are, that they are being read, or why they could not be. */
export function ChooserStatus({ count, isLoading, error, onRetry }: ChooserStatusProps) {
  const kindText = useKindTexts('task-flows');
  if (error !== null) {
    const key = error.kind === 'forbidden' ? 'chooser.mayNot' : 'chooser.failed';
    return (
      <div className="flex flex-wrap items-center gap-2 text-danger" role="alert">
        <span>{kindText(say(key, { code: error.code }))}</span>
        <Button size="small" onClick={onRetry}>
          {kindText(say('chooser.retry'))}
        </Button>
      </div>
    );
  }
  return (
    <p className="text-xs text-soft" role="status">
      {isLoading ? kindText(say('chooser.loading')) : kindText(say('chooser.count', { count }))}
    </p>
  );
}
