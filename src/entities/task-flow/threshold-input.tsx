import { useState } from 'react';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { NumberField } from '@/ui/number-field';
import { Switch } from '@/ui/switch';
import { say } from './say';

interface ThresholdInputProps {
  readonly name: string;
  /** What the number starts with when the warning is switched on. */
  readonly usual: number;
  readonly most: number;
  readonly unit?: string;
}

/** A warning that is off or comes from a number on; the form holds null for off. */
export function ThresholdInput({ name, usual, most, unit }: ThresholdInputProps) {
  const kindText = useKindTexts('task-flows');
  const { value, change, leave, attach, frame } = useInput(name);
  const number = typeof value === 'number' ? value : null;
  // Kept while the warning is off, so that switching off and on again loses nothing.
  const [last, setLast] = useState(number ?? usual);
  const { id = name, label, hint, help, ...judged } = frame;
  return (
    <div className="flex flex-col gap-2">
      <Switch
        help={help}
        hint={hint}
        id={number === null ? id : `${id}-switch`}
        isChecked={number !== null}
        label={label}
        ref={number === null ? attach : undefined}
        onBlur={leave}
        onChange={(isOn) => {
          if (number !== null && Number.isInteger(number)) setLast(number);
          change(isOn ? last : null);
        }}
      />
      {number !== null && (
        <div className="ms-6">
          <NumberField
            {...judged}
            id={id}
            label={kindText(say('alarms.number'))}
            max={most}
            min={1}
            ref={attach}
            value={number}
            onBlur={leave}
            // An emptied field is no number yet, and not the same as off.
            onChange={(typed) => change(typed ?? Number.NaN)}
            {...(unit === undefined ? {} : { unit })}
          />
        </div>
      )}
    </div>
  );
}
