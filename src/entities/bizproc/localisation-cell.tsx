import { useKindTexts } from '@/texts/use-texts';
import { inputClass } from '@/ui/field';
import { anyLanguage } from './languages';
import { cellOf, isSpoken, type TextRow } from './localisation';
import { say } from './say';

interface LocalisationCellProps {
  readonly slug: string;
  readonly row: TextRow;
  readonly lang: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Several cells of a spreadsheet; a single text is pasted as usual. */
  readonly onPaste: (text: string) => void;
}

/** One text in one language. Empty, it shows in grey what people of that language get instead. */
export function LocalisationCell(props: LocalisationCellProps) {
  const { row, lang } = props;
  const kindText = useKindTexts(props.slug);
  const { own, seen } = cellOf(row, lang);
  const isGap = own === '' && seen.from === null && isSpoken(row) && lang !== anyLanguage;
  const instead = own === '' && lang !== anyLanguage ? seen.text : '';
  return (
    <td className="p-1">
      <input
        aria-label={props.label}
        autoComplete="off"
        className={`${inputClass(false)} placeholder:text-soft ${isGap ? 'bg-warning-tint' : ''}`}
        placeholder={isGap ? kindText(say('grid.gap')) : instead}
        value={own}
        onChange={(event) => props.onChange(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/[\t\n]/.test(text.trimEnd())) return;
          event.preventDefault();
          props.onPaste(text);
        }}
      />
    </td>
  );
}
