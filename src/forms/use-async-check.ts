import { useEffect, useEffectEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { FormValues } from './use-editor-form';
import { useSettled } from './use-settled';

/** `idle`: nothing to ask, or the person is still typing. `failed`: the question could not be answered; saving is not stopped. */
export type CheckState = 'idle' | 'asking' | 'answered' | 'failed';

interface AsyncCheck<T> {
  /** The field that is judged anew once the answer is there. */
  readonly name: string;
  readonly value: T;
  /** False where there is nothing to ask, e.g. for an empty text or the value the record has already. */
  readonly isWorthAsking: boolean;
  /** Asks, and leaves the answer where the contract finds it. */
  ask(this: void, value: T): Promise<void>;
  readonly delayMs?: number;
}

const pauseMs = 400;

/**
 * Asks somebody else about a value while it is typed: after a pause, once per value. An answer that arrives after the
 * person went on typing is not shown, whatever the order of the answers.
 */
export function useAsyncCheck<T extends string | number>(check: AsyncCheck<T>): CheckState {
  const { name, value, isWorthAsking, delayMs = pauseMs } = check;
  const { trigger } = useFormContext<FormValues>();
  const settled = useSettled(value, delayMs);
  const [told, setTold] = useState<{ readonly value: T; readonly state: CheckState } | null>(null);
  const ask = useEffectEvent(check.ask);
  const judgeAgain = useEffectEvent(() => void trigger(name));
  const isAsked = isWorthAsking && settled === value;

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    ask(settled).then(
      () => {
        if (!isCurrent) return;
        setTold({ value: settled, state: 'answered' });
        judgeAgain();
      },
      () => {
        if (isCurrent) setTold({ value: settled, state: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isAsked, settled]);

  if (!isAsked) return 'idle';
  return told?.value === value ? told.state : 'asking';
}
