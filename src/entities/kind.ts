/**
 * What a kind must provide. Types only: the shared screens are written against this file and never name a kind.
 *
 * The optional values differ per kind, so the members are written as methods: TypeScript compares method parameters
 * bivariantly, which lets `entities.ts` hold kinds of different values in one list without a cast. Screens only ever hand
 * a kind what the same kind gave them.
 */
import type { LucideIcon } from 'lucide-react';
import type { Portal, Request } from '@/bitrix24/portal';
import type { PortalError } from '@/bitrix24/portal-error';
import type { Lang } from '@/texts/languages';
import type { Editing, Refusal } from './editing';

/** A text of the kind: a key below its own namespace and the arguments of its message. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the form holds, by field name. */
export type Values = Readonly<Record<string, unknown>>;

export type Operation = 'list' | 'read' | 'create' | 'update' | 'remove';

export type Severity = 'info' | 'warning' | 'danger';

/** What a save means for people. */
export interface Consequence {
  readonly severity: Severity;
  readonly text: Said;
}

/** What the app remembers of a record: the newest revision of it that happened. */
export interface Remembered {
  readonly slug: string;
  readonly id: string;
  /** Form values as they were stored, for `revive`; null when the record was removed. */
  readonly values: Values | null;
  /** Who saved it. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** A newer save ended without anybody knowing whether it happened. */
  readonly isUnclear: boolean;
}

/** The app's memory as a kind sees it that cannot be read from the portal: one request among its own, and its reader. */
export interface Memories {
  /** Of all records of these kinds, or of the one with this id. A list with pages. */
  request(slugs: readonly string[], id?: string): Request;
  /** Rows as they came, of all pages together; each record once. */
  read(rows: readonly unknown[]): readonly Remembered[];
  /** Whether this failure only means that nothing is remembered yet, or that nothing can be. */
  isNone(error: PortalError): boolean;
}

/** Fetched only by kinds that need it. */
export type Recall = () => Promise<Memories>;

/** A place in CRM from which the app was opened: 2 for deals, 128 and more for SPAs (`entityTypeId` of crm.type). */
export interface CrmPlace {
  readonly entityTypeId: number;
}

/** Something that needs attention, told on the overview. */
export interface Concern {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly text: Said;
  /** Why it matters, and what to do; shown on demand. */
  readonly why: Said;
  /** `restore`: making lost records anew mends it; otherwise the record's editor does. */
  readonly isRestorable: boolean;
}

/** What of a kind needs attention. In a chunk of its own: only the overview asks. */
export interface Concerns<R> {
  /** `rows` null: the list is costly and was not read. At most two requests. @throws PortalError */
  find(portal: Portal, rows: readonly R[] | null): Promise<readonly Concern[]>;
}

export interface Column<R> {
  /** Also the key of its heading: `columns.<id>`. */
  readonly id: string;
  /** What is shown, searched and, without `sortBy`, sorted. */
  text(row: R): string;
  sortBy?(row: R): string | number;
  /** For counts and ids: right-aligned, tabular figures. */
  readonly isNumber?: boolean;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  /** Left out as a column on a narrow window. */
  readonly isSecondary?: boolean;
}

/** For lists that take long: what is there so far, how far it is, and whether the person asked to stop. */
export interface ListWatch<R> {
  isStopped(): boolean;
  show(
    rows: readonly R[],
    progress: { readonly done: number; readonly total: number | null },
  ): void;
}

export interface Listing<R> {
  readonly columns: readonly Column<R>[];
  /** Which refusals the list can meet. */
  readonly refusals: readonly Refusal[];
  /** All rows, in at most two requests for what one portal usually holds. @throws PortalError */
  list(portal: Portal, watch: ListWatch<R>, recall: Recall): Promise<readonly R[]>;
  /** How the list came about and what it cannot show; null when there is nothing to say. */
  foot?(rows: readonly R[]): Said | null;
  /** For kinds without a complete list: the id of a record the person names by id or link (`list.find` is the label). */
  find?(portal: Portal, typed: string): Promise<string | null>;
  id(row: R): string;
  title(row: R): string;
  /** The call that would make this record anew, for "copy as code". */
  code(row: R): Request;
  /** Things worth saying on the row, such as "not in the menu". */
  notes(row: R): readonly Consequence[];
  /** States a row can be in, to filter by. Texts: `standing.<state>.label` and `.hint`. */
  readonly standings?: readonly string[];
  standing?(row: R): string;
  /** Form values to create a lost record anew with; null for every other row. */
  restoreValues?(row: R): Values | null;
  /** Whether a refused creation means that the record is there already. */
  isThere?(error: PortalError): boolean;
  /** Whether the record can be used at this place; null when the app cannot know. */
  isUsableAt?(row: R, place: CrmPlace): boolean | null;
}

export interface Kind<V extends Values = Values, C = unknown, R = unknown> {
  /** Name in addresses; fixed for ever, links are shared. */
  readonly slug: string;
  readonly Icon: LucideIcon;
  /** How people call one and many of it; known before any other text of the kind is loaded. */
  readonly names: Readonly<Record<Lang, { readonly one: string; readonly many: string }>>;
  /** The scope the app needs for this kind. */
  readonly scope: string;
  /** The overview page of the family in the documentation. */
  readonly docs: string;
  /** The list takes many requests, so nothing reads it before the person asks for it. */
  readonly hasCostlyList?: boolean;
  /** Whether a removed record can be made anew with all that the form shows. */
  readonly canUndoRemoval: boolean;
  loadTexts(lang: Lang): Promise<unknown>;
  loadListing(): Promise<Listing<R>>;
  loadEditing(): Promise<Editing<V, C>>;
  loadConcerns?(): Promise<Concerns<R>>;
}
