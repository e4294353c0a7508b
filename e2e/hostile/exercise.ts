/** What the screens do with rows and values; what cannot be used so is a fault of the reader that gave it. */
import type { PortalError } from '@/bitrix24/portal-error';
import type { Editing } from '@/entities/editing';
import type { Listing, Values } from '@/entities/kind';
import { judge } from '@/forms/judge';

export function insist(is: boolean, what: string): void {
  if (!is) throw new TypeError(`Not usable: ${what}`);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string';
}

export function told(error: PortalError | null | undefined): void {
  if (error) throw error;
}

export function exerciseRows(listing: Listing<unknown>, rows: readonly unknown[]): void {
  insist(Array.isArray(rows), 'rows');
  for (const row of rows.slice(0, 60)) {
    insist(isText(listing.id(row)) && isText(listing.title(row)), 'id and title');
    for (const column of listing.columns) {
      insist(isText(column.text(row)), `column ${column.id}`);
      const by = column.sortBy?.(row) ?? '';
      insist(isText(by) || typeof by === 'number', `sorting by ${column.id}`);
    }
    insist(isText(JSON.stringify(listing.code(row).params)), 'code');
    for (const note of listing.notes(row)) insist(isText(note.text.key), 'note');
    if (listing.standing) {
      insist(listing.standings?.includes(listing.standing(row)) === true, 'standing');
    }
    listing.isUsableAt?.(row, { entityTypeId: 2 });
  }
  listing.foot?.(rows);
}

/** Everything a screen does with values and their context. */
export function exerciseValues(
  editing: Editing<Values, unknown>,
  values: Values,
  context: unknown,
  id: string | null,
): void {
  judge(editing.contract(context, id), values);
  editing.warnings(values, context, id);
  insist(isText(editing.title(values)), 'title');
  for (const field of Object.keys(editing.fields)) {
    for (const line of editing.shown(field, values[field], context)) {
      insist(isText(line) || (typeof line === 'object' && isText(line.key)), `shown ${field}`);
    }
  }
  editing.consequences(null, values, context);
  editing.consequences(values, values, context);
  editing.removal(values, context);
  const kept: Values = JSON.parse(JSON.stringify(values));
  insist(editing.revive(kept) !== null, 'a draft of it');
  JSON.stringify(editing.createCall(values).params);
  const all = new Set(Object.keys(editing.fields));
  if (id !== null)
    JSON.stringify(editing.updateCall(id, editing.normal(values), all, values).params);
}
