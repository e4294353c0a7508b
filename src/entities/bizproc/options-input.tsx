import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { CellFrame } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import { moved } from './property-list';
import { say } from './say';
import type { OptionRow } from './values';

interface OptionsInputProps {
  readonly slug: string;
  readonly options: readonly OptionRow[];
  readonly cell: (key: string) => CellFrame;
  readonly onChange: (options: readonly OptionRow[]) => void;
  readonly onLeave: () => void;
}

/** The options of a list: what is stored, and what people read. */
export function OptionsInput(props: OptionsInputProps) {
  const { slug, options, cell, onChange, onLeave } = props;
  const kindText = useKindTexts(slug);
  const rowsId = useId();
  return (
    <FieldFrame {...cell('options')} isGroup label={kindText(say('options.label'))}>
      {(control, labelId) => (
        <div
          aria-describedby={control['aria-describedby']}
          aria-labelledby={labelId}
          className="flex flex-col gap-2"
          role="group"
        >
          <ol className="flex flex-col gap-2" id={rowsId}>
            {options.map((option, at) => (
              // Rows have no identity but their place; what is typed lives in the form.
              <li className="flex min-w-0 items-start gap-2" key={at}>
                <div className="grid min-w-0 grow gap-2 sm:grid-cols-2">
                  <TextField
                    {...cell(`options.${at}.key`)}
                    isRequired
                    label={kindText(say('options.key', { at: at + 1 }))}
                    spellCheck={false}
                    value={option.key}
                    onBlur={onLeave}
                    onChange={(key) => onChange(options.with(at, { ...option, key }))}
                  />
                  <TextField
                    {...cell(`options.${at}.title`)}
                    isRequired
                    label={kindText(say('options.title', { at: at + 1 }))}
                    value={option.title}
                    onBlur={onLeave}
                    onChange={(title) => onChange(options.with(at, { ...option, title }))}
                  />
                </div>
                <div className="flex shrink-0 gap-0.5 pt-7">
                  <IconButton
                    icon={ArrowUp}
                    isDisabled={at === 0}
                    label={kindText(say('options.up', { at: at + 1 }))}
                    onClick={() => onChange(moved(options, at, at - 1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    isDisabled={at === options.length - 1}
                    label={kindText(say('options.down', { at: at + 1 }))}
                    onClick={() => onChange(moved(options, at, at + 1))}
                  />
                  <IconButton
                    icon={Trash2}
                    label={kindText(say('options.remove', { at: at + 1 }))}
                    onClick={() => onChange(options.toSpliced(at, 1))}
                  />
                </div>
              </li>
            ))}
          </ol>
          <div>
            <Button
              icon={Plus}
              id={control.id}
              onClick={() => onChange([...options, { key: '', title: '' }])}
            >
              {kindText(say('options.add'))}
            </Button>
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
