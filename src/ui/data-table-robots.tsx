import { DataTable, type DataColumn } from './data-table';
import { TestFrame } from './test-frame';

/** Rows, cells and looks for the tests of the limit between plain and virtual rows. */
export interface Robot {
  id: number;
  name: string;
  note: string;
}

export const robots: readonly Robot[] = Array.from({ length: 10_000 }, (_, id) => ({
  id,
  name: `Robot ${id}`,
  // Cards of different heights: an estimate is wrong for nearly all of them.
  note: 'Waits for the answer of a person. '.repeat(1 + (id % 5)),
}));

const columns: readonly DataColumn<Robot>[] = [
  { id: 'name', header: 'Name', cell: (robot) => robot.name, sortBy: (robot) => robot.id },
  { id: 'note', header: 'Note', cell: (robot) => robot.note },
];
const rowId = (robot: Robot) => String(robot.id);
const rowName = (robot: Robot) => robot.name;
const rowHref = (robot: Robot) => `#/robots/${robot.id}`;

export function Robots(props: { rows: readonly Robot[] }) {
  return (
    <TestFrame>
      <DataTable
        columns={columns}
        empty={<p>No robot is called so</p>}
        label="Robots"
        rowHref={rowHref}
        rowId={rowId}
        rowName={rowName}
        rows={props.rows}
      />
    </TestFrame>
  );
}

/** How many rows stand in the document. */
export function drawnCount(): number {
  return document.querySelectorAll('tbody [data-index]').length;
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`Nothing in the table is ${selector}.`);
  return element;
}

/** The element that scrolls. */
export function scroller(): HTMLElement {
  const box = found('table').parentElement;
  if (box === null) throw new Error('The table stands nowhere.');
  return box;
}

export function linkTo(id: number): HTMLElement {
  return found(`a[href="#/robots/${id}"]`);
}
