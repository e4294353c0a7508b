import { CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Kind } from '@/entities/kind';
import { useLanguage, useTexts } from '@/texts/use-texts';
import { useTextsOf } from '@/texts/use-texts-of';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { KindRow, MemoryRow, UnsettledRow } from './attention-rows';
import { rankOf } from './group-concerns';
import type { Findings, Found } from './use-findings';
import type { useRecent } from './use-recent';

interface AttentionProps {
  readonly findings: Findings;
  readonly recent: ReturnType<typeof useRecent>;
}

interface Row {
  readonly key: string;
  readonly rank: number;
  readonly count: number;
  readonly row: ReactNode;
}

/** The room of so many problems is kept free while they are looked for, so that nothing below moves. */
const rowsAtFirst = 3;

/** Kinds that live from what is remembered tell by themselves that a save is unclear. */
const unclearKey = 'concerns.unclear.text';

function isTold(found: Found | undefined, id: string | null): boolean {
  const groups = found?.groups.filter(({ text }) => text.key === unclearKey) ?? [];
  return groups.some(({ records }) => records.some((record) => record.id === id));
}

function rowsOf({ findings, recent }: AttentionProps): readonly Row[] {
  const rows: Row[] = [...findings.found.values()].flatMap(({ kind, groups }) =>
    groups.map((group, at) => ({
      key: `${kind.slug}/${at}`,
      rank: rankOf(group),
      count: group.records.length,
      row: <KindRow group={group} kind={kind} />,
    })),
  );
  const unsettled = (recent.data?.unsettled ?? []).filter(
    ({ object }) => !isTold(findings.found.get(object.kind), object.id),
  );
  if (unsettled.length > 0) {
    rows.push({
      key: 'unsettled',
      rank: rankOf({ severity: 'warning', isRestorable: true }),
      count: unsettled.length,
      row: <UnsettledRow revisions={unsettled} />,
    });
  }
  const off = recent.data?.off ?? null;
  if (off !== null) {
    const severity = off === 'no-right' ? 'info' : 'warning';
    rows.push({
      key: 'memory',
      rank: rankOf({ severity, isRestorable: false }),
      count: 1,
      row: <MemoryRow off={off} />,
    });
  }
  return rows.toSorted((a, b) => a.rank - b.rank);
}

/** What needs attention, the worst first; or that all is well, as far as anybody can know. */
export function Attention(props: AttentionProps) {
  const { findings, recent } = props;
  const text = useTexts();
  const lang = useLanguage();
  const [areAllShown, setAllShown] = useState(false);
  const troubled = [...findings.found.values()].filter(({ count }) => count > 0);
  const areWordsThere = useTextsOf(troubled.map(({ kind }) => kind));
  const isPending = findings.isPending || recent.isPending || !areWordsThere;
  const rows = isPending ? [] : rowsOf(props);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const namesOf = (some: readonly Kind[]) => some.map(({ names }) => names[lang].many).join(', ');

  function content() {
    if (isPending) return <Skeleton lineHeight="2.75rem" lines={rowsAtFirst} />;
    if (rows.length === 0) {
      const isSure = findings.unchecked.length === 0 && !recent.isError;
      return (
        <p className="flex grow items-center justify-center gap-3 text-base" role="status">
          <CircleCheck aria-hidden className="shrink-0 text-success" size={28} strokeWidth={1.5} />
          {text(isSure ? 'overview.well' : 'overview.wellPartly')}
        </p>
      );
    }
    const shown = areAllShown ? rows : rows.slice(0, rowsAtFirst);
    return (
      <ul>
        {shown.map(({ key, row }) => (
          <Keyed key={key}>{row}</Keyed>
        ))}
      </ul>
    );
  }

  return (
    <Card
      title={
        <span className="flex items-center gap-3">
          {text('overview.attention')}
          {count > 0 && <Badge tone="warning">{count}</Badge>}
        </span>
      }
    >
      <div className="flex flex-col max-sm:min-h-110 sm:min-h-43">{content()}</div>
      <div className="mt-1 flex min-h-7 flex-wrap max-sm:min-h-20 max-sm:content-start items-center gap-x-4 gap-y-1 text-soft">
        {!isPending && findings.unchecked.length > 0 && (
          <span>{text('overview.unchecked', { kinds: namesOf(findings.unchecked) })}</span>
        )}
        {!isPending && findings.retry !== null && (
          <Button size="small" onClick={findings.retry}>
            {text('failures.tryAgain')}
          </Button>
        )}
        {!isPending && findings.partly.length > 0 && (
          <span>{text('overview.partly', { kinds: namesOf(findings.partly) })}</span>
        )}
        {rows.length > rowsAtFirst && (
          <Button
            aria-expanded={areAllShown}
            className="ms-auto"
            size="small"
            onClick={() => setAllShown(!areAllShown)}
          >
            {areAllShown
              ? text('overview.showFewer')
              : text('overview.showAll', { count: rows.length })}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Keyed({ children }: { readonly children: ReactNode }) {
  return children;
}
