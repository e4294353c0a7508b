import { useMemo } from 'react';
import type { Kind } from '@/entities/kind';
import type { Revision } from '@/memory/memory';
import { isSame } from '@/screens/save/changes';
import { useNames } from '@/texts/use-names';
import { useFormats } from '@/texts/use-formats';
import { useHasKindText, useKindTexts, useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty';
import { touchedFields } from './filter';

interface HistoryTableProps {
  readonly kinds: readonly Kind[];
  readonly revisions: readonly Revision[];
}

function KindName({ kind }: { readonly kind: Kind }) {
  const names = useNames(kind);
  return <span className="ms-2 text-soft">{names.one}</span>;
}

function FieldNames({ kind, names }: { readonly kind: Kind; readonly names: readonly string[] }) {
  const kindText = useKindTexts(kind.slug);
  const hasText = useHasKindText(kind.slug);
  const labels = names.map((name) => `fields.${name}.label`).filter((key) => hasText(key));
  return <>{labels.map((key) => kindText({ key })).join(', ')}</>;
}

type Texts = ReturnType<typeof useTexts>;

function operationCell(
  revision: Revision,
  kind: Kind | undefined,
  isKindShown: boolean,
  text: Texts,
) {
  const isLate = revision.state === 'done' && revision.isSettledLater;
  return (
    <>
      {text(`history.operations.${revision.operation}`)}
      {isLate && (
        <span className="ms-2">
          <Badge>{text('history.states.later')}</Badge>
        </span>
      )}
      {revision.state !== 'done' && (
        <span className="ms-2">
          <Badge tone="warning">{text(`history.states.${revision.state}`)}</Badge>
        </span>
      )}
      {kind !== undefined && isKindShown && <KindName kind={kind} />}
    </>
  );
}

function fieldsCell(revision: Revision, kind: Kind | undefined) {
  if (kind === undefined) return null;
  return <FieldNames kind={kind} names={touchedFields(revision, isSame)} />;
}

/** One line per revision; its title leads to what changed. */
export function HistoryTable({ kinds, revisions }: HistoryTableProps) {
  const text = useTexts();
  const formats = useFormats();
  const columns = useMemo((): readonly DataColumn<Revision>[] => {
    function kindOf(revision: Revision) {
      return kinds.find(({ slug }) => slug === revision.object.kind);
    }
    return [
      {
        id: 'what',
        header: text('history.what'),
        sortBy: (revision) => revision.title,
        cell: (revision) => revision.title,
      },
      {
        id: 'operation',
        width: '15rem',
        header: text('history.operation'),
        sortBy: (revision) => revision.operation,
        cell: (revision) => operationCell(revision, kindOf(revision), kinds.length > 1, text),
      },
      {
        id: 'fields',
        header: text('history.fields'),
        isSecondary: true,
        cell: (revision) => fieldsCell(revision, kindOf(revision)),
      },
      {
        id: 'who',
        header: text('history.who'),
        sortBy: (revision) => revision.by.name,
        cell: (revision) => revision.by.name,
      },
      {
        id: 'when',
        width: '12rem',
        header: text('history.when'),
        sortBy: (revision) => Date.parse(revision.at),
        cell: (revision) =>
          formats.dateTime(new Date(revision.at), { dateStyle: 'medium', timeStyle: 'short' }),
      },
      {
        id: 'why',
        header: text('history.why'),
        isSecondary: true,
        cell: (revision) => revision.reason,
      },
    ];
  }, [formats, kinds, text]);

  return (
    <DataTable
      columns={columns}
      defaultSort={{ id: 'when', isDescending: true }}
      empty={<EmptyState title={text('history.noMatch')} />}
      label={text('shell.history')}
      rowHref={(revision) => `#/history/${encodeURIComponent(revision.ref)}`}
      rowId={(revision) => revision.ref}
      rowName={(revision) => revision.title}
      rows={revisions}
    />
  );
}
