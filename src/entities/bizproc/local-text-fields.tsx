import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CellFrame } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { anyLanguage, ownText, portalLanguages, withText } from './languages';
import { say } from './say';
import type { LocalText } from './values';

interface LocalTextFieldsProps {
  readonly slug: string;
  /** Name of the text, in front of the language. */
  readonly label: string;
  readonly value: LocalText | null;
  readonly cell: CellFrame;
  readonly isRequired?: boolean;
  readonly onChange: (value: LocalText) => void;
  readonly onLeave: () => void;
}

/** Ids in the spelling of the text; a single text is the one for all languages. */
function spoken(value: LocalText | null): readonly string[] {
  return value === null || typeof value === 'string'
    ? [anyLanguage]
    : Object.keys(value).map((id) => id.toLowerCase());
}

/** One line per language that a text speaks, and a way to add another. */
export function LocalTextFields(props: LocalTextFieldsProps) {
  const { slug, label, value, cell, onChange, onLeave } = props;
  const kindText = useKindTexts(slug);
  // A language that was just added has no text yet, and a blank one is not kept in the value.
  const [added, setAdded] = useState<readonly string[]>([]);
  const here = spoken(value);
  const lines = [...new Set([...here, ...added])];
  const languages = lines.length === 0 ? [anyLanguage] : lines;
  const left = [anyLanguage, ...portalLanguages].filter((id) => !languages.includes(id));
  const languageName = (id: string) =>
    id === anyLanguage ? kindText(say('languages.any')) : id.toUpperCase();

  return (
    <div className="flex min-w-0 flex-col gap-2">
      {languages.map((id, at) => (
        <TextField
          key={id}
          {...(at === 0 ? cell : {})}
          isRequired={at === 0 && props.isRequired === true}
          label={kindText(say('languages.label', { label, language: languageName(id) }))}
          value={ownText(value, id)}
          trailing={
            languages.length > 1 && (
              <IconButton
                icon={Trash2}
                label={kindText(say('languages.remove', { label, language: languageName(id) }))}
                onClick={() => {
                  setAdded(added.filter((each) => each !== id));
                  onChange(withText(value, id, ''));
                }}
              />
            )
          }
          onBlur={onLeave}
          onChange={(said) => {
            if (said === '' && !added.includes(id)) setAdded([...added, id]);
            onChange(withText(value, id, said));
          }}
        />
      ))}
      <div className="max-w-60">
        <SelectField
          label={kindText(say('languages.add', { label }))}
          options={left.map((id) => ({ value: id, label: languageName(id) }))}
          placeholder={kindText(say('languages.choose'))}
          value=""
          onChange={(id) => setAdded([...added, id])}
        />
      </div>
    </div>
  );
}
