import { Calendar, ChevronDown, Paperclip, UserRound, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { defaultLines } from './default-value';
import { seenText } from './languages';
import { say } from './say';
import type { PropertyRow } from './values';

interface PreviewFieldProps {
  readonly slug: string;
  readonly row: PropertyRow;
  readonly lang: string;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  date: Calendar,
  datetime: Calendar,
  user: UserRound,
  file: Paperclip,
  select: ChevronDown,
  bool: ChevronDown,
};

/** What stands in the field at first: titles of options, yes and no, everything else as it is. */
function useShownDefault(row: PropertyRow, slug: string): readonly string[] {
  const kindText = useKindTexts(slug);
  return defaultLines(row).map((line) => {
    if (row.type === 'select') {
      return (row.options ?? []).find(({ key }) => key === line)?.title ?? line;
    }
    if (row.type !== 'bool') return line;
    if (line === 'Y') return kindText(say('default.yes'));
    return line === 'N' ? kindText(say('default.no')) : line;
  });
}

/** A picture of one field of the dialog; what it is, is told in words as well. */
export const PreviewField = memo(function PreviewField({ slug, row, lang }: PreviewFieldProps) {
  const kindText = useKindTexts(slug);
  const standard = useShownDefault(row, slug);
  const Icon = icons[row.type];
  const name = seenText(row.name, lang).text;
  const about = seenText(row.description, lang).text;
  const isTall = row.type === 'text';
  const boxes = row.isMultiple && standard.length > 1 ? standard : [standard.join(', ')];
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <span className="font-medium break-words">
        {name === '' ? row.key : name}
        {row.isRequired && (
          <span className="text-danger" title={kindText(say('properties.required'))}>
            {' '}
            *
          </span>
        )}
      </span>
      {boxes.map((text, at) => (
        <span
          className={`flex min-w-0 items-center justify-between gap-2 rounded-control border border-control bg-card px-3 ${
            isTall ? 'min-h-16 items-start py-2' : 'min-h-9'
          }`}
          key={at}
        >
          <span className="min-w-0 break-words">{text}</span>
          {Icon && <Icon aria-hidden className="shrink-0 text-soft" size={16} strokeWidth={1.5} />}
        </span>
      ))}
      {row.isMultiple && row.type !== 'select' && (
        <span className="text-accent">{kindText(say('preview.addValue'))}</span>
      )}
      {about !== '' && <span className="text-xs text-soft break-words">{about}</span>}
    </li>
  );
});
