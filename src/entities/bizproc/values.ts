/**
 * What the form of a robot or an activity holds. Null stands for "not known, not touched" in a record that the studio
 * did not register: the portal lists codes only (B28), so what stays null is never sent.
 */
import type { Json } from '@/bitrix24/portal';

/** One text for everybody, or one per language id; `*` is what other languages see (B15). */
export type LocalText = string | Readonly<Record<string, string>>;

export interface OptionRow {
  readonly key: string;
  readonly title: string;
}

export interface PropertyRow {
  readonly key: string;
  readonly name: LocalText;
  /** Null where the definition has no such key; an empty text is a text (B15). */
  readonly description: LocalText | null;
  /** Empty where the definition does not say; the portal does not mind (B17). */
  readonly type: string;
  readonly options: readonly OptionRow[] | null;
  /** The definition wrote a list (`["a", "b"]`), whose keys are 0, 1 …; PHP sees no difference, JSON does. */
  readonly isOptionList: boolean;
  readonly isRequired: boolean;
  readonly isMultiple: boolean;
  /** Boxed, because null is a documented default. */
  readonly default: { readonly value: Json } | null;
  /** Keys in the spelling and order of the definition, so that it goes back as it came. */
  readonly written: readonly string[];
  /** Keys that no page names. The portal stores a property whole (B17), so they are sent on. */
  readonly extra: Readonly<Record<string, Json>>;
}

/** A rule of FILTER: an edition, or one to three steps of a document type. */
export type FilterRule = string | readonly string[];

export interface FilterValues {
  readonly include: readonly FilterRule[];
  readonly exclude: readonly FilterRule[];
}

export type BizprocValues = Readonly<{
  code: string;
  name: LocalText;
  description: LocalText | null;
  handler: string;
  authUserId: number | null;
  /** USE_SUBSCRIPTION. Null is "not chosen": the portal takes a blank for yes, so a new record may not leave it. */
  waits: boolean | null;
  properties: readonly PropertyRow[] | null;
  returnProperties: readonly PropertyRow[] | null;
  /** Module, object and type; empty for "none". */
  documentType: readonly string[] | null;
  filter: FilterValues | null;
  usesPlacement: boolean | null;
  placementHandler: string;
  /** Keys of a pasted definition that no page names: kept for its JSON, never sent (the portal ignores them, B11). */
  extra: Readonly<Record<string, Json>>;
}>;

export type BizprocKind = 'robot' | 'activity';

/** How much is known: `unknown` was registered elsewhere, and only what is filled in is sent. */
export type RecordState = 'new' | 'known' | 'unknown';

export const emptyFilter: FilterValues = { include: [], exclude: [] };

/** Of a new record. The run-as user is the administrator who fills it in. */
export function startValues(authUserId: number | null): BizprocValues {
  return {
    code: '',
    name: '',
    description: null,
    handler: '',
    authUserId,
    waits: null,
    properties: [],
    returnProperties: [],
    documentType: [],
    filter: emptyFilter,
    usesPlacement: false,
    placementHandler: '',
    extra: {},
  };
}

/** Of a record that was registered elsewhere: nothing is known but its code. */
export function unknownValues(code: string): BizprocValues {
  return {
    ...startValues(null),
    code,
    properties: null,
    returnProperties: null,
    documentType: null,
    filter: null,
    usesPlacement: null,
  };
}

/** A new row says Required and Multiple explicitly, as the examples of pages 001 and 004 do. */
export function newProperty(key: string): PropertyRow {
  return {
    key,
    name: '',
    description: null,
    type: 'string',
    options: null,
    isOptionList: false,
    isRequired: false,
    isMultiple: false,
    default: null,
    written: ['Name', 'Type', 'Required', 'Multiple'],
    extra: {},
  };
}
