import { Plus, X } from 'lucide-react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import type { Fault } from './judge-setting';
import type { Setting } from './read-settings';
import { SettingField } from './setting-field';

interface SettingValuesProps {
  readonly setting: Setting;
  readonly values: readonly string[];
  readonly fault: Fault | null;
  readonly onChange: (values: readonly string[]) => void;
}

/** A setting with one value, or with any number of them. */
export function SettingValues({ setting, values, fault, onChange }: SettingValuesProps) {
  const text = useTexts();
  const error = fault === null ? '' : text(`robotSettings.faults.${fault}`);
  const shown = setting.isMultiple ? values : values.slice(0, 1);

  function labelOf(at: number): string {
    if (at === 0) return setting.name;
    return text('robotSettings.further', { name: setting.name, number: at + 1 });
  }
  return (
    <div className="flex flex-col gap-2">
      {shown.map((value, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- values have no other identity than their place
        <div className="flex min-w-0 items-end gap-2" key={at}>
          <div className="min-w-0 grow">
            <SettingField
              error={at === 0 ? error : ''}
              label={labelOf(at)}
              setting={at === 0 ? setting : { ...setting, isRequired: false, description: '' }}
              value={value}
              onChange={(next) => onChange(shown.map((old, place) => (place === at ? next : old)))}
            />
          </div>
          {shown.length > 1 && (
            <IconButton
              icon={X}
              label={text('robotSettings.removeValue', { name: labelOf(at) })}
              onClick={() => onChange(shown.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      {setting.isMultiple && (
        <div>
          <Button icon={Plus} size="small" onClick={() => onChange([...shown, ''])}>
            {text('robotSettings.addValue', { name: setting.name })}
          </Button>
        </div>
      )}
    </div>
  );
}
