import { useState } from 'react';
import { useFieldValue } from '@/forms/use-field-value';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { RadioGroup } from '@/ui/radio-group';
import type { Directory } from './directory';
import { everyone, includesEveryone, memberOf, userPair, type Pair } from './pairs';
import { PeopleBox } from './people-box';
import { say } from './say';

interface PeopleInputProps {
  readonly directory: Directory;
}

function pairsOf(value: unknown): readonly Pair[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) =>
    Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'string'
      ? [[each[0], each[1]] as const]
      : [],
  );
}

/** Who gets the tasks: one moderator when they are handed out by hand, else people and departments. */
export function ResponsiblesInput({ directory }: PeopleInputProps) {
  const kindText = useKindTexts('task-flows');
  const isManual = useFieldValue('distributionType') === 'manually';
  const { value, change, leave, attach, frame } = useInput('responsibleList');
  return (
    <PeopleBox
      attach={attach}
      directory={directory}
      frame={isManual ? { ...frame, label: kindText(say('people.moderator')) } : frame}
      isSingle={isManual}
      pairs={pairsOf(value)}
      onChange={change}
      onLeave={leave}
    />
  );
}

/** The administrator of the flow; without one the creator is it, which only a new flow can say. */
export function OwnerInput({ directory }: PeopleInputProps) {
  const { value, change, leave, attach, frame } = useInput('ownerId');
  return (
    <PeopleBox
      attach={attach}
      directory={directory}
      frame={frame}
      isSingle
      pairs={typeof value === 'number' ? [userPair(value)] : []}
      onChange={([pair]) => {
        const member = pair === undefined ? null : memberOf(pair);
        change(member?.is === 'user' ? member.id : null);
      }}
      onLeave={leave}
    />
  );
}

/** Who may add tasks: everyone, or people and departments. */
export function CreatorsInput({ directory }: PeopleInputProps) {
  const kindText = useKindTexts('task-flows');
  const { value, change, leave, attach, frame } = useInput('taskCreators');
  const pairs = pairsOf(value);
  const isOpen = includesEveryone(pairs);
  // Kept while everyone may, so that looking at the other choice loses nobody.
  const [last, setLast] = useState<readonly Pair[]>(isOpen ? [] : pairs);
  const { label, hint, help, ...judged } = frame;
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        {...(isOpen ? judged : {})}
        help={help}
        hint={hint}
        label={label}
        options={[
          { value: 'everyone', label: kindText(say('people.everyone')) },
          { value: 'some', label: kindText(say('people.onlySome')) },
        ]}
        value={isOpen ? 'everyone' : 'some'}
        onBlur={leave}
        onChange={(next) => {
          if (!isOpen) setLast(pairs);
          change(next === 'everyone' ? [everyone] : last);
        }}
      />
      {!isOpen && (
        <PeopleBox
          attach={attach}
          directory={directory}
          frame={{ ...judged, label: kindText(say('people.whoCreates')) }}
          pairs={pairs}
          onChange={change}
          onLeave={leave}
        />
      )}
    </div>
  );
}
