/** What the external system holds: two small tables with every field type the docs name. */

export interface Column {
  readonly code: string;
  readonly name: string;
  readonly type: 'int' | 'string' | 'double' | 'date' | 'datetime';
}

export type Cell = string | number | null;

export interface Table {
  readonly code: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const TABLES: readonly Table[] = [
  {
    code: 'orders',
    title: 'Orders of the shop',
    columns: [
      { code: 'ID', name: 'Number', type: 'int' },
      { code: 'TITLE', name: 'What was ordered', type: 'string' },
      { code: 'AMOUNT', name: 'Amount', type: 'double' },
      { code: 'ORDERED_ON', name: 'Day', type: 'date' },
      { code: 'CHANGED_AT', name: 'Last change', type: 'datetime' },
    ],
    rows: [
      [1, 'Bolts', 12.5, '2026-03-01', '2026-03-01 08:00:00'],
      [2, 'Гайки', 7, '2026-03-02', '2026-03-02 09:30:00'],
      [3, 'Größe M', 0.99, '2026-03-03', '2026-03-04 17:45:10'],
      [4, '', null, '2026-03-04', '2026-03-04 18:00:00'],
    ],
  },
  {
    code: 'stock',
    title: 'Stock by shelf',
    columns: [
      { code: 'SHELF', name: 'Shelf', type: 'string' },
      { code: 'PIECES', name: 'Pieces', type: 'int' },
    ],
    rows: [
      ['A1', 40],
      ['A2', 0],
    ],
  },
];
