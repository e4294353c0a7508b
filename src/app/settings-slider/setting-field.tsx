import { UserRound } from 'lucide-react';
import { usePortal } from '@/bitrix24/portal-context';
import { useTexts } from '@/texts/use-texts';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import type { Setting } from './read-settings';

interface SettingFieldProps {
  readonly setting: Setting;
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly onChange: (value: string) => void;
}

/**
 * One value. Numbers, days and people are lines of text on purpose: any of them may be an expression that the portal fills
 * in later. Choices keep a value that is not among their options, for the same reason.
 */
export function SettingField({ setting, label, value, error, onChange }: SettingFieldProps) {
  const text = useTexts();
  const portal = usePortal();
  const { type, isRequired, description } = setting;
  const frame = { label, isRequired, error, value, onChange };
  const hint = description;

  if (type === 'text') return <TextArea {...frame} hint={hint} />;
  if (type === 'bool' || (type === 'select' && setting.options.length > 0)) {
    const known =
      type === 'bool'
        ? [['Y', text('robotSettings.yes')] as const, ['N', text('robotSettings.no')] as const]
        : setting.options;
    const isKnown = value === '' || known.some(([key]) => key === value);
    const options = isKnown ? known : [...known, [value, value] as const];
    return (
      <SelectField
        {...frame}
        hint={hint}
        options={options.map(([key, title]) => ({ value: key, label: title }))}
        placeholder={text('robotSettings.notSet')}
      />
    );
  }
  function pick() {
    // The dialog may never answer; nothing waits for it.
    void portal.people.pickUsers({ multiple: false }).picked.then((users) => {
      const [user] = users ?? [];
      if (user !== undefined) onChange(`user_${user.id}`);
    });
  }
  const isShaped = type === 'date' || type === 'datetime' || type === 'user';
  const shape = isShaped ? text(`robotSettings.shapes.${type}`) : '';
  return (
    <TextField
      {...frame}
      hint={[hint, shape].filter(Boolean).join(' ')}
      inputMode={type === 'int' ? 'numeric' : type === 'double' ? 'decimal' : 'text'}
      trailing={
        type === 'user' && (
          <IconButton
            icon={UserRound}
            label={text('robotSettings.choosePerson', { name: label })}
            onClick={pick}
          />
        )
      }
    />
  );
}
