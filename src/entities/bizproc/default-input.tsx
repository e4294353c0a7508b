import { useState } from 'react';
import type { CellFrame } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { Checkbox } from '@/ui/checkbox';
import { FieldFrame } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { defaultLines, defaultOf, defaultOfLines, isTyped } from './default-value';
import { say } from './say';
import type { PropertyRow } from './values';

interface DefaultInputProps {
  readonly slug: string;
  readonly row: PropertyRow;
  readonly frame: CellFrame;
  readonly onChange: (value: PropertyRow['default']) => void;
  readonly onLeave: () => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The default by the type of the parameter: chosen where there is something to choose, typed otherwise; expressions always. */
export function DefaultInput(props: DefaultInputProps) {
  const { slug, row, frame, onChange, onLeave } = props;
  const kindText = useKindTexts(slug);
  const [isForcedOpen, setForcedOpen] = useState(false);
  const lines = defaultLines(row);
  const label = kindText(say('default.label'));
  const canChoose = row.type === 'bool' || row.type === 'select';
  const isText = !canChoose || isForcedOpen || isTyped(row);
  const choices: readonly Choice[] =
    row.type === 'bool'
      ? [
          { value: 'Y', label: kindText(say('default.yes')) },
          { value: 'N', label: kindText(say('default.no')) },
        ]
      : (row.options ?? [])
          .filter(({ key }) => key !== '')
          .map(({ key, title }) => ({ value: key, label: title === '' ? key : title }));
  const common = { ...frame, label, onBlur: onLeave };

  function value() {
    if (!isText && row.isMultiple) {
      return (
        <FieldFrame {...frame} isGroup label={label}>
          {(control, labelId) => (
            <div
              aria-describedby={control['aria-describedby']}
              aria-labelledby={labelId}
              className="flex flex-wrap gap-x-6 gap-y-2"
              role="group"
            >
              {choices.map((choice, at) => (
                <Checkbox
                  {...(at === 0 ? { id: control.id } : {})}
                  isChecked={lines.includes(choice.value)}
                  key={choice.value}
                  label={choice.label}
                  onBlur={onLeave}
                  onChange={(isOn) => {
                    const chosen = choices
                      .map((each) => each.value)
                      .filter((each) => (each === choice.value ? isOn : lines.includes(each)));
                    onChange(defaultOfLines(chosen));
                  }}
                />
              ))}
            </div>
          )}
        </FieldFrame>
      );
    }
    if (!isText) {
      return (
        <SelectField
          {...common}
          options={choices}
          placeholder={kindText(say('default.none'))}
          value={lines[0] ?? ''}
          onChange={(chosen) => onChange(defaultOf(chosen))}
        />
      );
    }
    if (row.isMultiple) {
      return (
        <TextArea
          {...common}
          hint={kindText(say('default.listHint'))}
          value={lines.join('\n')}
          onChange={(text) => onChange(text === '' ? null : { value: text.split('\n') })}
          // Empty lines are needed while typing and are no values afterwards.
          onBlur={() => {
            onChange(defaultOfLines(lines));
            onLeave();
          }}
        />
      );
    }
    return (
      <TextField
        {...common}
        hint={kindText(say('default.hint'))}
        value={lines[0] ?? ''}
        onChange={(text) => onChange(defaultOf(text))}
      />
    );
  }

  return (
    <div className="flex min-w-0 flex-col gap-2">
      {value()}
      {canChoose && (
        <Checkbox
          isChecked={isText}
          label={kindText(say('default.byExpression'))}
          onChange={(isOn) => {
            setForcedOpen(isOn);
            // What is typed cannot be chosen, so going back to choosing begins anew.
            if (!isOn && isTyped(row)) onChange(null);
          }}
        />
      )}
    </div>
  );
}
