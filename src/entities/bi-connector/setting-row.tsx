import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { CellFrame } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { longestSetting, settingTypes, type Setting } from './contract';
import { say } from './say';
import { isPlainCode } from './warnings';

interface SettingRowProps {
  readonly row: Setting;
  readonly index: number;
  readonly count: number;
  readonly cell: (key: keyof Setting) => CellFrame;
  readonly onChange: (row: Setting) => void;
  /** The focus went to something outside this row. */
  readonly onLeave: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One parameter. A half-filled row is judged when the person leaves it, not between its cells. */
export function SettingRow(props: SettingRowProps) {
  const { row, index, count, cell, onChange, onMove } = props;
  const kindText = useKindTexts('bi-connectors');
  const number = index + 1;
  const isKnown = settingTypes.some((type) => type === row.type);
  const codeCell = cell('code');
  const warning =
    codeCell.error === undefined && !isPlainCode(row.code)
      ? { warning: kindText(say('warnings.code')) }
      : {};

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the focus leave, acts on nothing
    <li
      aria-label={kindText(say('settings.row', { row: number }))}
      className="flex flex-col gap-2 rounded-control border border-divider p-3 sm:flex-row sm:items-start"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onLeave();
      }}
    >
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-[1fr_1fr_10rem]">
        <TextField
          {...codeCell}
          {...warning}
          isRequired
          label={kindText(say('settings.code'))}
          limit={longestSetting}
          spellCheck={false}
          value={row.code}
          onChange={(code) => onChange({ ...row, code })}
        />
        <TextField
          {...cell('name')}
          isRequired
          label={kindText(say('settings.name'))}
          limit={longestSetting}
          value={row.name}
          onChange={(name) => onChange({ ...row, name })}
        />
        <SelectField
          {...cell('type')}
          isRequired
          label={kindText(say('settings.type'))}
          value={row.type}
          options={[
            ...settingTypes.map((type) => ({
              value: type,
              label: kindText(say(`settings.${type}`)),
            })),
            ...(isKnown
              ? []
              : [
                  {
                    value: row.type,
                    label: kindText(say('settings.unknownType', { type: row.type })),
                  },
                ]),
          ]}
          onChange={(type) => onChange({ ...row, type })}
        />
      </div>
      <div className="flex shrink-0 gap-0.5 sm:pt-7">
        <IconButton
          icon={ArrowUp}
          id={`settings-up-${index}`}
          isDisabled={index === 0}
          label={kindText(say('settings.up', { row: number }))}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          id={`settings-down-${index}`}
          isDisabled={index === count - 1}
          label={kindText(say('settings.down', { row: number }))}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          icon={Trash2}
          label={kindText(say('settings.remove', { row: number }))}
          onClick={props.onRemove}
        />
      </div>
    </li>
  );
}
