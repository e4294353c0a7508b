import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import type { ListProgress } from './list-progress';

/** How far a long reading is, with a way to stop. */
export function ListProgressBar({ progress }: { readonly progress: ListProgress }) {
  const text = useTexts();
  const { done, total, rows } = progress;
  const said =
    total === null
      ? text('list.readingSome', { done, found: rows.length })
      : text('list.reading', { done, total, found: rows.length });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress
        aria-label={said}
        className="h-2 w-48"
        {...(total === null ? {} : { max: total, value: done })}
      />
      <span role="status">{said}</span>
      <Button size="small" onClick={() => progress.stop()}>
        {text('list.stop')}
      </Button>
    </div>
  );
}
