import { ArrowRight } from 'lucide-react';
import { changedPart } from './changed-part';
import { useWords } from './words';

export interface DiffValueProps {
  /** The old value; null when there was none, so that the new one is an addition. */
  before: string | null;
  /** The new value; null when it is taken away. */
  after: string | null;
}

/**
 * Old value, arrow, new value. What differs is struck through or underlined and announced by a word: the colour alone
 * says nothing.
 */
export function DiffValue(props: DiffValueProps) {
  const words = useWords();
  const { before, after } = props;
  if (before === null || after === null) {
    const isAdded = before === null;
    return (
      <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-2">
        <span className={`text-xs font-medium ${isAdded ? 'text-success' : 'text-danger'}`}>
          {isAdded ? `+ ${words.added}` : `− ${words.removed}`}
        </span>
        {isAdded ? <NewText text={after ?? ''} /> : <OldText text={before} />}
      </span>
    );
  }
  const part = changedPart(before, after);
  return (
    <span className="flex max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      <span className="sr-only">{words.before}: </span>
      <OldText end={part.end} start={part.start} text={before} />
      <ArrowRight
        aria-hidden
        className="shrink-0 text-soft rtl:-scale-x-100"
        size={16}
        strokeWidth={1.5}
      />
      <span className="sr-only">{words.after}: </span>
      <NewText end={part.end} start={part.start} text={after} />
    </span>
  );
}

interface SideProps {
  text: string;
  /** Length of the equal part at the start and at the end. */
  start?: number;
  end?: number;
}

const VALUE = 'min-w-0 rounded-xs px-1 break-words whitespace-pre-wrap';

function OldText(props: SideProps) {
  const words = useWords();
  const { text, start = 0, end = 0 } = props;
  return (
    <span className={`${VALUE} bg-danger-tint text-danger`}>
      {text === '' ? <i>{words.emptyValue}</i> : text.slice(0, start)}
      <del className="decoration-1">{text.slice(start, text.length - end)}</del>
      {text.slice(text.length - end)}
    </span>
  );
}

function NewText(props: SideProps) {
  const words = useWords();
  const { text, start = 0, end = 0 } = props;
  return (
    <span className={`${VALUE} bg-success-tint text-success`}>
      {text === '' ? <i>{words.emptyValue}</i> : text.slice(0, start)}
      <ins className="font-semibold decoration-1 underline-offset-2">
        {text.slice(start, text.length - end)}
      </ins>
      {text.slice(text.length - end)}
    </span>
  );
}
