import type { Kind } from '@/entities/kind';
import type { Revision } from '@/memory/memory';
import { useNames } from '@/texts/use-names';
import { useTexts } from '@/texts/use-texts';
import { peopleOf, spans, type HistoryFilter, type Span } from './filter';

interface HistoryFilterBarProps {
  readonly revisions: readonly Revision[];
  /** Empty where only one kind can appear. */
  readonly kinds: readonly Kind[];
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

const spanTexts = {
  any: 'history.anyTime',
  day: 'history.lastDay',
  week: 'history.lastWeek',
  month: 'history.lastMonth',
} as const;

const selectClass =
  'h-control min-w-0 max-w-full rounded-control border border-control bg-card px-3 text-sm';

function KindOption({ kind }: { readonly kind: Kind }) {
  const names = useNames(kind);
  return <option value={kind.slug}>{names.many}</option>;
}

/** Person, kind and time. */
export function HistoryFilterBar({ revisions, kinds, filter, onChange }: HistoryFilterBarProps) {
  const text = useTexts();
  return (
    <>
      <select
        aria-label={text('history.person')}
        className={selectClass}
        value={filter.person}
        onChange={(event) => onChange({ ...filter, person: event.target.value })}
      >
        <option value="">{text('history.anyone')}</option>
        {peopleOf(revisions).map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
      {kinds.length > 1 && (
        <select
          aria-label={text('history.kind')}
          className={selectClass}
          value={filter.kind}
          onChange={(event) => onChange({ ...filter, kind: event.target.value })}
        >
          <option value="">{text('history.anyKind')}</option>
          {kinds.map((kind) => (
            <KindOption key={kind.slug} kind={kind} />
          ))}
        </select>
      )}
      <select
        aria-label={text('history.time')}
        className={selectClass}
        value={filter.span}
        onChange={(event) => {
          const span: Span = spans.find((each) => each === event.target.value) ?? 'any';
          onChange({ ...filter, span });
        }}
      >
        {spans.map((span) => (
          <option key={span} value={span}>
            {text(spanTexts[span])}
          </option>
        ))}
      </select>
    </>
  );
}
