import { useWords } from './words';

export interface SkeletonProps {
  /** How many lines to draw; give it the number that the loaded content will have, so that nothing jumps. */
  lines?: number;
  /** CSS height of one line: the height of what will stand there. */
  lineHeight?: string;
}

/**
 * The shape of what is being loaded. It takes its room at once and becomes visible after 200 ms, so that a quick
 * answer does not flash.
 */
export function Skeleton(props: SkeletonProps) {
  const words = useWords();
  const { lines = 3, lineHeight = '1.25rem' } = props;
  return (
    <div role="status">
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden className="flex animate-late flex-col gap-3">
        {Array.from({ length: lines }, (_, line) => (
          <div
            className="rounded-control bg-hover"
            key={line}
            style={{ blockSize: lineHeight, inlineSize: line === lines - 1 ? '60%' : '100%' }}
          />
        ))}
      </div>
    </div>
  );
}
