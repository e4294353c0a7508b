import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import type { Run } from './use-run';

interface SetupFootProps {
  readonly isInstalling: boolean;
  /** What a run needs to know is there. */
  readonly isReady: boolean;
  /** Something could not be read; trying again reads it. */
  readonly isUnread: boolean;
  readonly lost: number;
  readonly steps: Run;
  readonly onRun: () => void;
  readonly onFinish: () => void;
}

/** Run, try again, finish: whichever is next stands out. */
export function SetupFoot(props: SetupFootProps) {
  const { isInstalling, isReady, isUnread, lost, steps, onRun, onFinish } = props;
  const text = useTexts();
  const { isRunning, isComplete, hasFailed } = steps;
  const isNextFinish = isInstalling && isComplete;

  function state(): string {
    if (isRunning) return text('setup.foot.running');
    if (hasFailed) return text('setup.foot.failed');
    if (!isComplete) return '';
    if (isInstalling && lost > 0) return text('setup.foot.lost', { count: lost });
    return text(isInstalling ? 'setup.foot.ready' : 'setup.foot.done');
  }

  return (
    <>
      <p className="min-w-0 grow" role="status">
        {state()}
      </p>
      {isInstalling && (
        <Button
          isDisabled={isRunning}
          variant={isNextFinish ? 'primary' : 'secondary'}
          onClick={onFinish}
        >
          {text(isNextFinish ? 'setup.foot.finish' : 'setup.foot.finishAnyway')}
        </Button>
      )}
      <Button
        isBusy={isRunning}
        isDisabled={!isReady}
        variant={isNextFinish ? 'secondary' : 'primary'}
        onClick={onRun}
      >
        {text(hasFailed || isUnread ? 'failures.tryAgain' : 'setup.foot.run')}
      </Button>
    </>
  );
}
