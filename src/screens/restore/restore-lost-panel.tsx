import type { Kind } from '@/entities/kind';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { detailsOf } from '@/screens/failure/details-of';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { TechnicalDetails } from '@/ui/failure';
import type { Restored } from './restore-lost';
import { useRestore } from './use-restore';

interface RestoreLostPanelProps {
  /** Their texts must be loaded. */
  readonly kinds: readonly Kind[];
  /** How many are lost now, as far as the lists show. */
  readonly count: number;
}

function Line({ kind, item }: { readonly kind: Kind; readonly item: Restored }) {
  const text = useTexts();
  const sentenceOf = useRefusalSentence(kind);
  const { record, verdict, refusal } = item;
  const isBad = verdict === 'failed' || verdict === 'unsure';
  return (
    <li className="flex min-w-0 flex-wrap gap-x-2">
      <span className="font-semibold break-all">{record.title}</span>
      <span className={isBad ? 'text-danger' : 'text-soft'}>{text(`restore.${verdict}`)}</span>
      {refusal !== null && (
        <span className="min-w-0 basis-full">
          {sentenceOf(refusal)}
          <TechnicalDetails text={detailsOf(refusal.error)} />
        </span>
      )}
    </li>
  );
}

/** What was lost, one click that makes all of it anew, how far that is, and an honest list of what was done. */
export function RestoreLostPanel({ kinds, count }: RestoreLostPanelProps) {
  const text = useTexts();
  const { phase, run, stop } = useRestore(kinds);
  const isBusy = phase.is === 'reading' || phase.is === 'running';
  const done = phase.is === 'running' || phase.is === 'over' ? phase.done : [];
  const total = phase.is === 'running' || phase.is === 'over' ? phase.total : 0;
  const restored = done.filter(({ verdict }) => verdict === 'restored').length;
  // When each was restored, the number says it all.
  const notable = restored === done.length ? [] : done;
  if (count === 0 && phase.is === 'idle') return null;

  return (
    <Banner
      title={count > 0 ? text('restore.title', { count }) : text('restore.none')}
      tone={count > 0 ? 'danger' : 'success'}
      actions={
        phase.is === 'running' ? (
          <Button onClick={stop}>{text('restore.stop')}</Button>
        ) : (
          count > 0 && (
            <Button isBusy={isBusy} variant="primary" onClick={() => void run()}>
              {text('restore.all', { count })}
            </Button>
          )
        )
      }
    >
      {count > 0 && phase.is === 'idle' && <p>{text('restore.body')}</p>}
      {phase.is === 'running' && (
        <progress
          aria-label={text('restore.progress', { done: done.length, total })}
          className="h-2 w-48"
          max={total}
          value={done.length}
        />
      )}
      <p role="status">
        {phase.is === 'running' && text('restore.progress', { done: done.length, total })}
        {phase.is === 'over' && text('restore.over', { restored, total })}
      </p>
      {phase.is === 'unreadable' && (
        <>
          <p>{text('restore.unreadable')}</p>
          <TechnicalDetails text={detailsOf(phase.error)} />
        </>
      )}
      {phase.is === 'over' && notable.length > 0 && (
        <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto pt-1">
          {notable.map((item) => {
            const kind = kinds.find(({ slug }) => slug === item.record.slug);
            return kind && <Line item={item} key={`${kind.slug}/${item.record.id}`} kind={kind} />;
          })}
        </ul>
      )}
    </Banner>
  );
}
