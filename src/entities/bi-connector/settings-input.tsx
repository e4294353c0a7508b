import { Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useRows } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/field';
import type { Setting } from './contract';
import { say } from './say';
import { SettingRow } from './setting-row';

function settingOf(row: unknown): Setting {
  const part = (key: string) => {
    const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, key) : '';
    return typeof value === 'string' ? value : '';
  };
  return { code: part('code'), name: part('name'), type: part('type') };
}

/** The parameters of the connection as rows in order. */
export function SettingsInput() {
  const kindText = useKindTexts('bi-connectors');
  const { rows: held, change, leave, attach, frame, cell } = useRows('settings');
  const rows = held.map(settingOf);
  const addId = useId();
  // The row a button just made or moved is only there after the next drawing.
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) document.getElementById(wanted.id)?.focus();
  }, [wanted]);

  function add() {
    change([...rows, { code: '', name: '', type: 'STRING' }]);
    setWanted({ id: `field-settings.${rows.length}.code` });
  }

  function remove(index: number) {
    change(rows.filter((_, at) => at !== index));
    leave();
    const next = Math.min(index, rows.length - 2);
    setWanted({ id: next < 0 ? addId : `field-settings.${next}.code` });
  }

  function move(index: number, to: number) {
    const row = rows[index];
    if (row === undefined || to < 0 || to >= rows.length) return;
    const others = rows.filter((_, at) => at !== index);
    change(others.toSpliced(to, 0, row));
    leave();
    setWanted({ id: `settings-${to < index ? 'up' : 'down'}-${to}` });
  }

  return (
    <FieldFrame {...frame} isGroup>
      {(control, labelId) => (
        <div
          aria-describedby={control['aria-describedby']}
          aria-labelledby={labelId}
          className="flex flex-col gap-3"
          role="group"
        >
          {rows.length === 0 && <p className="text-soft">{kindText(say('settings.empty'))}</p>}
          {rows.length > 0 && (
            <ol className="flex flex-col gap-3">
              {rows.map((row, index) => (
                <SettingRow
                  cell={(key) => cell(index, key)}
                  count={rows.length}
                  index={index}
                  // Rows have no identity but their place; what is typed lives in the form.
                  key={index}
                  row={row}
                  onChange={(next) => change(rows.with(index, next))}
                  onLeave={leave}
                  onMove={(to) => move(index, to)}
                  onRemove={() => remove(index)}
                />
              ))}
            </ol>
          )}
          <div>
            <Button
              icon={Plus}
              id={rows.length === 0 ? control.id : addId}
              ref={attach}
              onClick={add}
            >
              {kindText(say('settings.add'))}
            </Button>
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
