import { useTexts } from '@/texts/use-texts';
import { TextField } from '@/ui/text-field';

/** Long enough for a sentence and a ticket number; it is kept with each revision. */
const longest = 300;

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why, for those who read the history later. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const text = useTexts();
  return (
    <TextField
      hint={text('review.reasonHint')}
      label={text('review.reason')}
      limit={longest}
      value={value}
      onChange={(typed) => onChange(typed.slice(0, longest))}
    />
  );
}
