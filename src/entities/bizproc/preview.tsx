import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/select-field';
import type { BizprocContext } from './context';
import { anyLanguage, languagesOf, portalLanguages, seenText } from './languages';
import { PreviewField } from './preview-field';
import { say } from './say';
import type { BizprocValues } from './values';

export interface PreviewProps {
  readonly slug: string;
  readonly values: BizprocValues;
  readonly context: BizprocContext;
  /** The language to begin with: that of the person. */
  readonly lang: string;
}

/** Beyond this many fields a dialog tells nothing more about how it looks. */
const mostFields = 40;

/** The dialog as a manager sees it in the designer, in any language. Its inputs are pictures: nothing can be typed. */
export function Preview({ slug, values, context, lang: first }: PreviewProps) {
  const kindText = useKindTexts(slug);
  const [lang, setLang] = useState(first);
  const rows = values.properties ?? [];
  const spoken = [values.name, ...rows.map(({ name }) => name)].flatMap(languagesOf);
  const used = [...new Set([first, ...context.languages, ...spoken])].filter(
    (id) => id !== anyLanguage,
  );
  const others = portalLanguages.filter((id) => !used.includes(id));
  const title = seenText(values.name, lang).text;
  const about = seenText(values.description, lang).text;

  return (
    <Card headingLevel={2} title={kindText(say('panels.preview'))}>
      <div className="flex flex-col gap-3">
        <SelectField
          label={kindText(say('preview.language'))}
          options={[...used, ...others].map((id) => ({ value: id, label: id.toUpperCase() }))}
          value={lang}
          onChange={setLang}
        />
        <div className="flex min-w-0 flex-col gap-3 rounded-control border border-divider bg-page p-3">
          <h3 className="font-semibold break-words">
            {title === '' ? kindText(say('preview.untitled')) : title}
          </h3>
          {about !== '' && <p className="text-soft break-words">{about}</p>}
          {values.properties === null && (
            <p className="text-soft">{kindText(say('preview.unknown'))}</p>
          )}
          {values.properties !== null && rows.length === 0 && (
            <p className="text-soft">{kindText(say('preview.noParameters'))}</p>
          )}
          <ul className="flex flex-col gap-3">
            {rows.slice(0, mostFields).map((row, at) => (
              <PreviewField key={at} lang={lang} row={row} slug={slug} />
            ))}
          </ul>
          {rows.length > mostFields && (
            <p className="text-soft">
              {kindText(say('preview.more', { count: rows.length - mostFields }))}
            </p>
          )}
          {values.usesPlacement === true && (
            <p className="flex items-center gap-2 text-accent">
              <Settings2 aria-hidden size={16} strokeWidth={1.5} />
              {kindText(say('preview.settings'))}
            </p>
          )}
          {values.waits === true && <p className="text-soft">{kindText(say('preview.waits'))}</p>}
        </div>
      </div>
    </Card>
  );
}
