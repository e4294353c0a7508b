import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { Severity } from '@/entities/kind';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Link } from '@/ui/link';
import { useWords } from '@/ui/words';

export interface AttentionRecord {
  readonly key: string;
  readonly title: string;
  readonly href: string;
}

interface AttentionRowProps {
  readonly severity: Severity;
  readonly text: string;
  readonly why: string;
  /** What kind of thing the records are. */
  readonly name: string;
  readonly records: readonly AttentionRecord[];
  /** What mends it, where that is one press away. */
  readonly fix: ReactNode;
}

const looks = {
  danger: { Icon: CircleAlert, colour: 'text-danger', word: 'error' },
  warning: { Icon: TriangleAlert, colour: 'text-warning', word: 'warning' },
  info: { Icon: Info, colour: 'text-accent', word: 'info' },
} as const;

/** So many records are named at first, and so many at most: all of them are in the list. */
const fewRecords = 3;
const mostRecords = 60;

/** One problem, the records that have it, and the ways to mend or to understand it. Its height is known before it comes. */
export function AttentionRow({ severity, text, why, name, records, fix }: AttentionRowProps) {
  const word = useTexts();
  const words = useWords();
  const id = useId();
  const [isWhyShown, setWhyShown] = useState(false);
  const [areAllShown, setAllShown] = useState(false);
  const look = looks[severity];
  const shown = records.slice(0, areAllShown ? mostRecords : fewRecords);
  const rest = records.length - shown.length;
  return (
    <li className="border-t border-divider py-2 first:border-t-0 max-sm:min-h-36">
      <div className="flex min-h-10 items-center gap-x-3 gap-y-2 max-sm:flex-wrap">
        <look.Icon aria-hidden className={`shrink-0 ${look.colour}`} size={18} strokeWidth={1.5} />
        <div className="min-w-0 grow basis-0 max-sm:basis-3/4">
          <p className="font-medium sm:truncate" id={id}>
            <span className="sr-only">{words[look.word]}: </span>
            {text}
          </p>
          <p
            className={`flex min-w-0 gap-x-3 text-soft ${areAllShown ? 'flex-wrap' : 'max-sm:flex-wrap'}`}
          >
            <span className="shrink-0">
              {name}
              {records.length > 1 && ` · ${records.length}`}
            </span>
            {shown.map(({ key, title, href }) => (
              <Link className="min-w-6 truncate" href={href} key={key}>
                {title}
              </Link>
            ))}
            {rest > 0 && areAllShown && (
              <span className="shrink-0">{word('overview.more', { count: rest })}</span>
            )}
            {rest > 0 && !areAllShown && (
              <button
                className="shrink-0 rounded-xs text-accent hover:underline"
                type="button"
                onClick={() => setAllShown(true)}
              >
                {word('overview.more', { count: rest })}
              </button>
            )}
          </p>
        </div>
        <div className="flex items-center gap-2 max-sm:ms-7 max-sm:flex-wrap sm:shrink-0">
          {fix}
          <Button
            aria-describedby={id}
            aria-expanded={isWhyShown}
            size="small"
            variant="plain"
            onClick={() => setWhyShown(!isWhyShown)}
          >
            {word('overview.reason')}
          </Button>
        </div>
      </div>
      {isWhyShown && <p className="ms-7.5 mt-1 max-w-2xl text-soft">{why}</p>}
    </li>
  );
}
