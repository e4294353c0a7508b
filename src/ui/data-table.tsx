import {
  Fragment,
  useCallback,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { CardsHead, DataTableHead, type DataSort } from './data-table-head';
import { DataTableRow, type DataColumn } from './data-table-row';
import { useRowWindow } from './data-table-window';
import { rememberingSorter } from './sorted-rows';
import { toggleRange } from './table-order';
import { NARROW, useMedia } from './use-media';
import { useRowFocus, useTabStop } from './use-row-focus';
import { useWords } from './words';

export type { DataColumn } from './data-table-row';
export type { DataSort } from './data-table-head';

export interface DataTableProps<Row extends object> {
  /** Name of the table, read aloud. */
  label: string;
  /** Already filtered. Keep the array the same between renders when nothing changed. */
  rows: readonly Row[];
  /** The first column is the title of the row and carries its link. Keep the array stable. */
  columns: readonly DataColumn<Row>[];
  rowId: (row: Row) => string;
  /** For "select …" and "actions for …". */
  rowName: (row: Row) => string;
  /** Where the row leads. */
  rowHref?: (row: Row) => string;
  /** The order; without it the table keeps its own, starting with `defaultSort`. */
  sort?: DataSort | null;
  onSort?: (sort: DataSort) => void;
  defaultSort?: DataSort;
  /** Ids of ticked rows. Ticks are shown when this is given together with `onSelect`. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** A small menu at the end of the row. Pass `tabIndex` on to its button. Keep the function stable. */
  rowMenu?: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Heading of the menu column, read aloud. */
  rowMenuLabel?: string;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

const HEAD_HEIGHT = 40;
const ROW_HEIGHT = 44;
const CARD_HEIGHT = 150;

function useSortedRows<Row extends object>(props: DataTableProps<Row>, sort: DataSort | null) {
  const { locale } = useWords();
  const { columns, rows } = props;
  const sorter = useMemo(() => {
    const value = columns.find((column) => column.id === sort?.id)?.sortBy;
    if (sort === null || value === undefined) return null;
    const { isDescending } = sort;
    return rememberingSorter({ value, isDescending }, new Intl.Collator(locale));
  }, [columns, sort, locale]);
  return useMemo(() => (sorter === null ? rows : sorter(rows)), [sorter, rows]);
}

/**
 * A list that stays smooth with 10,000 rows: a real table of which only the rows in sight are drawn as soon as there
 * are more than `PLAIN_ROWS`. It fills the height it is given and scrolls inside. Arrow keys, Page Up, Page Down, Home and End move between rows, Enter opens,
 * Space ticks; Shift with a click ticks a range. Below 640 px each row is a card.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rowId, rowName, selected, onSelect } = props;
  const words = useWords();
  const isCard = useMedia(NARROW);
  const [ownSort, setOwnSort] = useState<DataSort | null>(props.defaultSort ?? null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const rows = useSortedRows(props, sort);
  const { active, setActive, setHeld } = useTabStop(rows, rowId);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const lastTick = useRef<number | null>(null);
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? '' : rowId(row);
    },
    [rows, rowId],
  );
  const drawn = useRowWindow({
    count: rows.length,
    rowHeight: isCard ? CARD_HEIGHT : ROW_HEIGHT,
    head: isCard ? 0 : HEAD_HEIGHT,
    active,
    keyOf: isCard ? keyOf : undefined,
    scroller,
    body,
  });
  const rowFocus = useRowFocus({
    count: rows.length,
    onActive: setActive,
    onHeldChange: setHeld,
    body,
    scroller,
    reveal: drawn.reveal,
  });

  const canSelect = selected !== undefined && onSelect !== undefined;

  function changeSort(next: DataSort) {
    setOwnSort(next);
    lastTick.current = null;
    props.onSort?.(next);
  }

  function tick(index: number, isRange: boolean) {
    if (!canSelect) return;
    const ids = rows.map((row) => rowId(row));
    onSelect(toggleRange(ids, selected, index, isRange ? lastTick.current : null));
    lastTick.current = index;
  }

  function handleClick(event: MouseEvent) {
    if (!(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (row === null) return;
    if (event.target.matches('[data-row-tick]')) {
      tick(Number(row.dataset['index']), event.shiftKey);
      return;
    }
    // A control of its own decides for itself, and a person who marks text does not want to leave.
    if (event.target.closest('a, button, input, label, [popover], dialog')) return;
    if (getSelection()?.isCollapsed === false) return;
    row.querySelector<HTMLElement>('[data-row-link]')?.click();
  }

  const headProps = {
    columns,
    sort,
    onSort: changeSort,
    selectAll: canSelect
      ? {
          count: rows.filter((row) => selected.has(rowId(row))).length,
          total: rows.length,
          onToggle: () => {
            const ids = rows.map((row) => rowId(row));
            const isFull = ids.every((id) => selected.has(id));
            onSelect(new Set(isFull ? [] : ids));
          },
        }
      : undefined,
    menuLabel: props.rowMenu ? (props.rowMenuLabel ?? words.actionsFor(props.label)) : undefined,
  };

  const span = columns.length + (canSelect ? 1 : 0) + (props.rowMenu ? 1 : 0);

  return (
    <div className="flex min-h-48 grow flex-col compact:min-h-96 overflow-hidden rounded-card border border-divider bg-card">
      {isCard && <CardsHead {...headProps} />}
      <div className="relative min-h-0 grow basis-0 overflow-y-auto" ref={scroller}>
        <table
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          className={isCard ? 'block' : 'w-full table-fixed border-collapse text-sm'}
          role={isCard ? 'table' : undefined}
        >
          {!isCard && <DataTableHead {...headProps} />}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links and ticks inside are the controls; the body only listens for all rows at once */}
          <tbody
            className={isCard ? 'block' : undefined}
            ref={body}
            role={isCard ? 'rowgroup' : undefined}
            onClick={handleClick}
            {...rowFocus}
            onKeyDown={(event) => {
              const isLink =
                event.target instanceof HTMLElement && event.target.matches('[data-row-link]');
              if (event.key === ' ' && isLink && canSelect) {
                event.preventDefault();
                tick(active, event.shiftKey);
              } else rowFocus.onKeyDown(event);
            }}
          >
            {drawn.indexes.map((index, at) => {
              const row = rows[index];
              if (row === undefined) return null;
              const id = rowId(row);
              return (
                <Fragment key={id}>
                  <Spacer height={drawn.space.before[at] ?? 0} span={span} />
                  <DataTableRow
                    columns={columns}
                    href={props.rowHref?.(row)}
                    index={index}
                    isActive={index === active}
                    isCard={isCard}
                    isSelected={canSelect ? selected.has(id) : undefined}
                    measure={isCard ? drawn.measure : undefined}
                    name={rowName(row)}
                    row={row}
                    rowMenu={props.rowMenu}
                  />
                </Fragment>
              );
            })}
            <Spacer height={drawn.space.after} span={span} />
          </tbody>
        </table>
        {rows.length === 0 && props.empty}
      </div>
    </div>
  );
}

/** Empty room for the rows that are not drawn; the accessibility tree does not hear of it. */
function Spacer(props: { height: number; span: number }) {
  if (props.height === 0) return null;
  return (
    <tr aria-hidden>
      <td aria-hidden colSpan={props.span} style={{ height: props.height, padding: 0 }} />
    </tr>
  );
}
