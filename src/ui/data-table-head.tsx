import { ArrowDown, ArrowDownAZ, ArrowUp, ArrowUpAZ, ChevronsUpDown } from 'lucide-react';
import { secondaryClass, type DataColumn } from './data-table-row';
import { IconButton } from './icon-button';
import { useWords } from './words';

export interface DataSort {
  /** Id of a column. */
  id: string;
  isDescending: boolean;
}

export interface SelectAllProps {
  count: number;
  total: number;
  onToggle: () => void;
}

/** Ticks or clears every row of the list as it is filtered now. */
export function SelectAll(props: SelectAllProps) {
  const words = useWords();
  return (
    <input
      aria-label={words.selectAll}
      checked={props.total > 0 && props.count === props.total}
      className="size-4 align-middle"
      ref={(input) => {
        if (input) input.indeterminate = props.count > 0 && props.count < props.total;
      }}
      type="checkbox"
      onChange={props.onToggle}
    />
  );
}

export interface DataTableHeadProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: DataSort | null;
  onSort: (sort: DataSort) => void;
  selectAll: SelectAllProps | undefined;
  menuLabel: string | undefined;
}

/** The heading line. A column that can be sorted has a button, and tells its order by `aria-sort`. */
export function DataTableHead<Row>(props: DataTableHeadProps<Row>) {
  const { sort } = props;
  return (
    <thead className="sticky top-0 z-10 bg-card">
      <tr aria-rowindex={1} className="h-10 shadow-[inset_0_-1px_var(--divider)]">
        {props.selectAll && (
          <td className="w-10 ps-3">
            <SelectAll {...props.selectAll} />
          </td>
        )}
        {props.columns.map((column) => {
          const isSorted = sort?.id === column.id;
          const order = sort?.isDescending === true ? 'descending' : 'ascending';
          const Mark = isSorted ? (order === 'descending' ? ArrowDown : ArrowUp) : ChevronsUpDown;
          return (
            <th
              aria-sort={isSorted ? order : undefined}
              className={`px-3 font-medium text-soft ${column.isEnd === true ? 'text-end' : 'text-start'} ${secondaryClass(column.isSecondary)}`}
              key={column.id}
              scope="col"
              style={{ width: column.width }}
            >
              {column.sortBy === undefined ? (
                column.header
              ) : (
                <button
                  className="group -mx-1 inline-flex max-w-full items-center gap-1 rounded-control px-1 py-1 -outline-offset-2 hover:text-ink"
                  type="button"
                  onClick={() =>
                    props.onSort({
                      id: column.id,
                      isDescending: isSorted && order === 'ascending',
                    })
                  }
                >
                  <span className="truncate">{column.header}</span>
                  <Mark
                    aria-hidden
                    className={`shrink-0 ${isSorted ? 'text-accent' : 'opacity-50 group-hover:opacity-100'}`}
                    size={14}
                    strokeWidth={1.5}
                  />
                </button>
              )}
            </th>
          );
        })}
        {props.menuLabel !== undefined && (
          <td className="w-12">
            <span className="sr-only">{props.menuLabel}</span>
          </td>
        )}
      </tr>
    </thead>
  );
}

/** Order and selection above the cards of a narrow window, where there is no heading line. */
export function CardsHead<Row>(props: DataTableHeadProps<Row>) {
  const words = useWords();
  const { sort } = props;
  const isDescending = sort?.isDescending === true;
  return (
    <div className="flex items-center gap-2 border-b border-divider p-2 ps-4">
      {props.selectAll && <SelectAll {...props.selectAll} />}
      <select
        aria-label={words.sortBy}
        className="h-control min-w-0 grow rounded-control border border-control bg-card px-2"
        value={sort?.id ?? ''}
        onChange={(event) => props.onSort({ id: event.target.value, isDescending })}
      >
        {sort === null && <option value="">{words.sortBy}</option>}
        {props.columns
          .filter((column) => column.sortBy !== undefined)
          .map((column) => (
            <option key={column.id} value={column.id}>
              {column.header}
            </option>
          ))}
      </select>
      <IconButton
        icon={isDescending ? ArrowDownAZ : ArrowUpAZ}
        isDisabled={sort === null}
        label={isDescending ? words.sortDescending : words.sortAscending}
        onClick={() => sort && props.onSort({ id: sort.id, isDescending: !isDescending })}
      />
    </div>
  );
}
