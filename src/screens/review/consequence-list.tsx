import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Consequence, Kind } from '@/entities/kind';
import { useKindTexts } from '@/texts/use-texts';

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert };
const tones = { info: 'text-soft', warning: 'text-warning', danger: 'text-danger' };

interface ConsequenceListProps {
  readonly kind: Kind;
  readonly consequences: readonly Consequence[];
}

/** What happens to people, one line each. */
export function ConsequenceList({ kind, consequences }: ConsequenceListProps) {
  const kindText = useKindTexts(kind.slug);
  if (consequences.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {consequences.map(({ severity, text }) => {
        const Icon = icons[severity];
        return (
          <li
            className={`flex items-start gap-2 ${tones[severity]}`}
            key={`${text.key} ${JSON.stringify(text.values)}`}
          >
            <Icon aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
            <span className="min-w-0 break-words">{kindText(text)}</span>
          </li>
        );
      })}
    </ul>
  );
}
