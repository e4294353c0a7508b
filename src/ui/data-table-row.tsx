import { memo, type ReactNode } from 'react';
import type { SortValue } from './table-order';
import { useWords } from './words';

export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  sortBy?: (row: Row) => SortValue;
  /** CSS width; columns without one share what is left. */
  width?: string;
  /** Numbers stand at the end of their column. */
  isEnd?: boolean;
  /** Not shown as a column below 1100 px. Cards always show it. */
  isSecondary?: boolean;
}

export interface DataTableRowProps<Row> {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  name: string;
  href: string | undefined;
  isCard: boolean;
  /** The one row whose controls are in the tab order. */
  isActive: boolean;
  /** Undefined when rows cannot be selected. */
  isSelected: boolean | undefined;
  rowMenu: ((row: Row, tabIndex: 0 | -1) => ReactNode) | undefined;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

function ignore() {
  // The table body hears clicks on ticks itself, because it needs to know about the Shift key.
}

/** The class of a cell that a narrower window leaves out. */
export function secondaryClass(isSecondary: boolean | undefined) {
  return isSecondary === true ? 'max-wide:hidden' : '';
}

function Row<R>(props: DataTableRowProps<R>) {
  const words = useWords();
  const { row, index, columns, name, href, isCard, isSelected, rowMenu, measure } = props;
  const tabIndex = props.isActive ? 0 : -1;
  // Cards change `display`, which costs a table its roles in some browsers; so cards name them.
  const role = (name: string) => (isCard ? name : undefined);
  const cellClass = isCard ? 'flex gap-2 break-words' : 'h-11 truncate px-3';

  const tick = isSelected !== undefined && (
    <input
      aria-label={words.select(name)}
      checked={isSelected}
      className="size-4 align-middle"
      data-row-tick
      tabIndex={tabIndex}
      type="checkbox"
      onChange={ignore}
    />
  );

  return (
    <tr
      aria-rowindex={index + 2}
      className={`cursor-pointer border-b border-divider ${isSelected === true ? 'bg-accent-tint' : 'bg-card hover:bg-hover'} ${
        isCard ? 'relative flex flex-col gap-1 p-3 ps-4' : ''
      }`}
      data-index={index}
      ref={measure}
      role={role('row')}
    >
      {isSelected !== undefined && (
        <td className={isCard ? 'absolute end-3 bottom-3' : 'ps-3'} role={role('cell')}>
          {tick}
        </td>
      )}
      {columns.map((column, at) => {
        if (at === 0) {
          return (
            <th
              className={`${cellClass} text-start font-normal ${isCard && rowMenu ? 'pe-10' : ''}`}
              key={column.id}
              role={role('rowheader')}
              scope="row"
            >
              {href === undefined ? (
                column.cell(row)
              ) : (
                <a
                  className="rounded-xs font-medium text-accent -outline-offset-1 hover:underline"
                  data-row-link
                  href={href}
                  tabIndex={tabIndex}
                >
                  {column.cell(row)}
                </a>
              )}
            </th>
          );
        }
        return (
          <td
            className={`${cellClass} ${isCard ? '' : secondaryClass(column.isSecondary)} ${column.isEnd === true && !isCard ? 'text-end tabular-nums' : ''}`}
            key={column.id}
            role={role('cell')}
          >
            {isCard && <span className="min-w-24 shrink-0 text-soft">{column.header}</span>}
            {isCard ? <span className="min-w-0">{column.cell(row)}</span> : column.cell(row)}
          </td>
        );
      })}
      {rowMenu && (
        <td className={isCard ? 'absolute end-2 top-2' : 'px-1 text-end'} role={role('cell')}>
          {rowMenu(row, tabIndex)}
        </td>
      )}
    </tr>
  );
}

/** One row, drawn again only when something of its own changed: scrolling passes here 60 times a second. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter; the props stay the same
export const DataTableRow = memo(Row) as typeof Row;
