import type { PortalError } from '@/bitrix24/portal-error';
import type { Memory } from '@/memory/memory';
import { useTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import { MemoryNotice } from '@/screens/memory/memory-notice';
import { StepFailure } from './step-failure';
import type { Step } from './use-run';

interface MemorySectionProps {
  /** Null while it is opened, or when it could not be. */
  readonly memory: Memory | null;
  /** Why it could not be opened. */
  readonly error: PortalError | null;
  readonly step: Step;
}

/** The storage in the portal that history and known definitions live in. */
export function MemorySection({ memory, error, step }: MemorySectionProps) {
  const text = useTexts();
  return (
    <Card title={text('setup.memory.title')}>
      <div className="flex flex-col gap-2">
        <p className="text-soft">{text('setup.memory.intro')}</p>
        <MemoryNotice memory={memory} />
        {error !== null && (
          <StepFailure error={error} scope="entity" title={text('setup.memory.unread')} />
        )}
        {step.error === null ? (
          <p role="status">
            {(step.is === 'done' || step.is === 'running') && text(`setup.memory.${step.is}`)}
          </p>
        ) : (
          <StepFailure error={step.error} scope="entity" title={text('setup.memory.failed')} />
        )}
      </div>
    </Card>
  );
}
