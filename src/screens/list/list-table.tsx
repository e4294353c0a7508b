import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Consequence, Kind, Listing } from '@/entities/kind';
import { useNames } from '@/texts/use-names';
import { useKindTexts, useTexts, type KindTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { Highlight } from '@/ui/highlight';
import { recall, remember } from './remembered-view';
import { RowActions } from './row-actions';

interface ListTableProps {
  readonly kind: Kind;
  readonly listing: Listing<unknown>;
  readonly rows: readonly unknown[];
  readonly search: string;
  readonly empty: ReactNode;
}

/** A row is wrapped, since the table wants objects and only the kind knows what a row is. */
interface Item {
  readonly row: unknown;
}

function highlighted(text: string, search: string) {
  return <Highlight query={search} text={text} />;
}

function titleCell(
  title: string,
  notes: readonly Consequence[],
  search: string,
  kindText: KindTexts,
) {
  return (
    <span className="inline-flex max-w-full items-center gap-2 align-middle">
      <span className="truncate">{highlighted(title, search)}</span>
      {notes.map((note) => (
        <span className="shrink-0" key={note.text.key}>
          <Badge tone={note.severity === 'info' ? 'neutral' : note.severity}>
            {kindText(note.text)}
          </Badge>
        </span>
      ))}
    </span>
  );
}

export function ListTable({ kind, listing, rows, search, empty }: ListTableProps) {
  const text = useTexts();
  const names = useNames(kind);
  const kindText = useKindTexts(kind.slug);
  const items = useMemo(() => rows.map((row): Item => ({ row })), [rows]);
  const [sort, setSort] = useState(
    () => recall(kind.slug).sort ?? { id: listing.columns[0]?.id ?? '', isDescending: false },
  );

  const columns = useMemo(
    () =>
      listing.columns.map((column, index): DataColumn<Item> => ({
        id: column.id,
        header: kindText({ key: `columns.${column.id}` }),
        sortBy: ({ row }) => (column.sortBy ? column.sortBy(row) : column.text(row)),
        ...(column.isNumber === true ? { isEnd: true } : {}),
        ...(column.width === undefined ? {} : { width: column.width }),
        ...(column.isSecondary === true ? { isSecondary: true } : {}),
        cell: ({ row }) =>
          index === 0
            ? titleCell(column.text(row), listing.notes(row), search, kindText)
            : highlighted(column.text(row), search),
      })),
    [listing, kindText, search],
  );

  const rowMenu = useCallback(
    ({ row }: Item, tabIndex: 0 | -1) => (
      <RowActions
        code={listing.code(row)}
        id={listing.id(row)}
        kind={kind}
        tabIndex={tabIndex}
        title={listing.title(row)}
      />
    ),
    [kind, listing],
  );

  return (
    <DataTable
      columns={columns}
      empty={empty}
      label={names.many}
      rowHref={({ row }) => `#/${kind.slug}/${encodeURIComponent(listing.id(row))}`}
      rowId={({ row }) => listing.id(row)}
      rowMenu={rowMenu}
      rowMenuLabel={text('list.actions')}
      rowName={({ row }) => listing.title(row)}
      rows={items}
      sort={sort}
      onSort={(next) => {
        setSort(next);
        remember(kind.slug, { sort: next });
      }}
    />
  );
}
