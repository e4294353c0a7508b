/** The localisation grid: every text of a definition, language by language (B15). */
import { languagesOf, ownText, seenText, withText, type SeenText } from './languages';
import type { BizprocValues, LocalText, PropertyRow } from './values';

type Collection = 'properties' | 'returnProperties';
type Part = 'name' | 'description';

/** Where a text lives. `at` is the row of a collection. */
export type TextPlace =
  | { readonly of: 'record'; readonly part: Part }
  | { readonly of: Collection; readonly at: number; readonly part: Part };

export interface TextRow {
  readonly place: TextPlace;
  /** Code of the parameter; empty for the record's own texts. */
  readonly key: string;
  readonly text: LocalText | null;
}

function rowsOf(of: Collection, rows: readonly PropertyRow[] | null): readonly TextRow[] {
  return (rows ?? []).flatMap((row, at) =>
    (['name', 'description'] as const).map((part) => ({
      place: { of, at, part },
      key: row.key,
      text: row[part],
    })),
  );
}

/** All texts in the order of the form. */
export function textRows(values: BizprocValues): readonly TextRow[] {
  return [
    { place: { of: 'record', part: 'name' }, key: '', text: values.name },
    { place: { of: 'record', part: 'description' }, key: '', text: values.description },
    ...rowsOf('properties', values.properties),
    ...rowsOf('returnProperties', values.returnProperties),
  ];
}

/** Whether a text exists in any language; what was never written is no gap. */
export function isSpoken({ place, text }: TextRow): boolean {
  return place.part === 'name' || languagesOf(text).length > 0;
}

export interface Coverage {
  readonly filled: number;
  readonly total: number;
}

/** How many of the texts a language has of its own. */
export function coverage(rows: readonly TextRow[], lang: string): Coverage {
  const spoken = rows.filter(isSpoken);
  return {
    filled: spoken.filter(({ text }) => ownText(text, lang) !== '').length,
    total: spoken.length,
  };
}

/** What a cell shows: its own text, or what a person of that language gets instead. */
export function cellOf(
  row: TextRow,
  lang: string,
): { readonly own: string; readonly seen: SeenText } {
  return { own: ownText(row.text, lang), seen: seenText(row.text, lang) };
}

/** Languages worth a column: those any text speaks, then those of the portal. `*` comes first. */
export function gridLanguages(
  rows: readonly TextRow[],
  portalLanguages: readonly string[],
): readonly string[] {
  const spoken = rows.flatMap(({ text }) => languagesOf(text));
  const rest = [...new Set([...portalLanguages, ...spoken])].filter((id) => id !== '*');
  return ['*', ...rest];
}

type Texts = Pick<PropertyRow, Part>;

function withPart<T extends Texts>(row: T, part: Part, lang: string, said: string): T {
  const text = withText(row[part], lang, said);
  const isGone = part === 'description' && text === '';
  return { ...row, [part]: isGone ? null : text };
}

/** The definition with one cell changed; everything else keeps its identity. */
export function withCell(
  values: BizprocValues,
  place: TextPlace,
  lang: string,
  said: string,
): BizprocValues {
  if (place.of === 'record') return withPart(values, place.part, lang, said);
  const rows = values[place.of];
  const row = rows?.[place.at];
  if (rows === null || row === undefined) return values;
  return { ...values, [place.of]: rows.with(place.at, withPart(row, place.part, lang, said)) };
}
