import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useAsyncCheck, type CheckState } from '@/forms/use-async-check';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { TextField } from '@/ui/text-field';
import { isNameTaken } from './client';
import { longestName, type FlowContext } from './contract';
import { say, type Key } from './say';

interface NameInputProps {
  readonly context: FlowContext;
  readonly id: string | null;
}

const states: Readonly<Record<CheckState, Key | null>> = {
  idle: null,
  asking: 'nameCheck.asking',
  answered: 'nameCheck.free',
  failed: 'nameCheck.failed',
};

/** The name, asked about at the portal while it is typed (isExists); the flow's own name is fine. */
export function NameInput({ context, id }: NameInputProps) {
  const kindText = useKindTexts('task-flows');
  const portal = usePortal();
  const { value, change, leave, attach, frame } = useInput('name');
  const name = typeof value === 'string' ? value : '';
  const [own] = useState(id === null ? '' : name);
  const state = useAsyncCheck({
    name: 'name',
    value: name,
    isWorthAsking: name !== own && name.trim() !== '' && name.length <= longestName,
    async ask(asked) {
      if (await isNameTaken(portal, asked, id)) context.takenNames.add(asked);
      else context.takenNames.delete(asked);
    },
  });
  const isTaken = context.takenNames.has(name);
  const key = isTaken ? null : states[state];
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TextField
        {...frame}
        limit={longestName}
        ref={attach}
        value={name}
        onBlur={leave}
        onChange={change}
      />
      <p className="text-xs text-soft empty:hidden" role="status">
        {key === null ? null : kindText(say(key))}
      </p>
    </div>
  );
}
