import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useInput } from '@/forms/use-input';
import { useSettled } from '@/forms/use-settled';
import { useKindTexts } from '@/texts/use-texts';
import { ComboBox, type ComboOption } from '@/ui/combo-box';
import { RadioGroup } from '@/ui/radio-group';
import { nameIn, type Directory, type Named } from './directory';
import { say } from './say';
import { useDirectory } from './use-directory';
import { groupSearchCall, readGroups } from './wire-directory';

interface GroupInputProps {
  readonly directory: Directory;
  readonly isNew: boolean;
}

type Way = 'existing' | 'new' | null;

function optionOf(group: Named): ComboOption {
  return { id: String(group.id), title: group.name || `#${group.id}`, detail: `ID ${group.id}` };
}

/** The group of the flow: an existing one or, on creation, a new one. Nothing is chosen for the person. */
export function GroupInput({ directory, isNew }: GroupInputProps) {
  const kindText = useKindTexts('task-flows');
  const { value, change, leave, attach, frame } = useInput('groupId');
  const chosen = typeof value === 'number' ? value : null;
  const [way, setWay] = useState<Way>(
    value === 'new' ? 'new' : chosen === null ? null : 'existing',
  );
  const now: Way = value === 'new' ? 'new' : chosen === null ? way : 'existing';
  if (!isNew)
    return <GroupBox directory={directory} frame={frame} {...{ chosen, change, leave, attach }} />;
  const { label, hint, help, isRequired, ...judged } = frame;
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        {...(now === 'existing' ? {} : judged)}
        help={help}
        hint={hint}
        isRequired={isRequired === true}
        label={label}
        options={[
          { value: 'existing', label: kindText(say('group.existing')) },
          { value: 'new', label: kindText(say('group.new')), hint: kindText(say('group.newHint')) },
        ]}
        value={now}
        onBlur={leave}
        onChange={(next) => {
          setWay(next === 'new' ? 'new' : 'existing');
          change(next === 'new' ? 'new' : null);
        }}
      />
      {now === 'existing' && (
        <div className="ms-6">
          <GroupBox
            directory={directory}
            frame={{ ...judged, label: kindText(say('group.which')) }}
            {...{ chosen, change, leave, attach }}
          />
        </div>
      )}
    </div>
  );
}

type Input = ReturnType<typeof useInput>;

interface GroupBoxProps extends Pick<Input, 'change' | 'leave' | 'attach' | 'frame'> {
  readonly directory: Directory;
  readonly chosen: number | null;
}

const pauseMs = 300;

function GroupBox({ directory, chosen, change, leave, attach, frame }: GroupBoxProps) {
  const portal = usePortal();
  const { groups } = useDirectory(directory);
  const [typed, setTyped] = useState('');
  const [isVisited, setVisited] = useState(false);
  const sought = useSettled(typed, pauseMs);
  const found = useQuery({
    queryKey: ['task-flow', 'groups', sought],
    // A flow that is only looked at asks for no groups.
    enabled: isVisited,
    queryFn: async () => {
      const rows = readGroups((await portal.read(groupSearchCall(sought))).result);
      groups.add(rows);
      return rows;
    },
  });
  const own = chosen === null ? [] : [{ id: chosen, name: nameIn(groups, chosen) }];
  const byNumber = /^\d{1,9}$/.test(typed.trim()) ? [{ id: Number(typed), name: '' }] : [];
  const all = [...own, ...(found.data ?? []), ...byNumber].filter(({ id }) => id > 0);
  const options = [
    ...new Map(all.toReversed().map((group) => [group.id, optionOf(group)])).values(),
  ];
  return (
    <div onFocus={() => setVisited(true)}>
      <ComboBox
        {...frame}
        isLoading={found.isFetching}
        options={options.toReversed()}
        ref={attach}
        value={chosen === null ? null : String(chosen)}
        onBlur={leave}
        onChange={(id) => change(id === null ? null : Number(id))}
        onQuery={setTyped}
      />
    </div>
  );
}
