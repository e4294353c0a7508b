/** Numbers of several runs made one, and the shape in which every part of the bench reports. */

export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MB' | '' | '×';
  readonly value: number;
  /** The same of the floor page, measured in the same run. */
  readonly floor?: number;
  /** At most this; see product.md, "Bars". */
  readonly bar?: number;
  /** The bar is about the ratio to the floor, not about the value. */
  readonly isBarOfRatio?: boolean;
  /** Smallest and largest of the runs. */
  readonly range?: readonly [number, number];
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The smallest value that so many of the values do not exceed; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function rangeOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A row of the table without what the runs say. */
export type Row = Omit<Figure, 'group' | 'value' | 'range'>;

/** The median of the runs, with their range. */
export function of(values: readonly number[], row: Row): Omit<Figure, 'group'> {
  return { ...row, value: median(values), range: rangeOf(values) };
}

/** Value divided by the floor's; null without one. */
export function ratioOf({ value, floor }: Figure): number | null {
  return floor === undefined || floor === 0 ? null : value / floor;
}

/** Null when there is no bar. */
export function isMet(figure: Figure): boolean | null {
  if (figure.bar === undefined) return null;
  const judged = figure.isBarOfRatio === true ? ratioOf(figure) : figure.value;
  return judged === null ? null : judged <= figure.bar;
}
