/**
 * What a kind must provide. Types only: the shared screens are written against this file and never name a kind.
 *
 * The optional values differ per kind, so the members are written as methods: TypeScript compares method parameters
 * bivariantly, which lets `entities.ts` hold kinds of different values in one list without a cast. Screens only ever hand
 * a kind what the same kind gave them.
 */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import type { ForbiddenReason } from '@/bitrix24/portal-error';
import type { Lang } from '@/texts/languages';

/** A text of the kind: a key below its own namespace and the arguments of its message. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the form holds, by field name. */
export type Values = Readonly<Record<string, unknown>>;

export type Operation = 'list' | 'read' | 'create' | 'update' | 'remove';

/**
 * How a field is sent. `changed`: only when it differs from the start. `whole`: the complete new collection when it
 * differs. `always`: in every update, merged over a fresh read. `never`: fixed after creation.
 * Fields with the same `together` name are sent as a group or not at all.
 */
export type Sending = 'changed' | 'whole' | 'always' | 'never' | { readonly together: string };

export interface FieldRule {
  readonly send: Sending;
  readonly isRequired: boolean;
  /** Longest value in characters, shown as a counter near the limit; the contract judges it. */
  readonly maxLength?: number;
  /** The documentation page that describes the field. */
  readonly docs: string;
}

export interface Section {
  /** Also the key of its heading: `sections.<id>`. */
  readonly id: string;
  readonly fields: readonly string[];
}

/** A judged problem of one field; `path` is dotted for rows (`settings.2.code`). */
export interface Problem {
  readonly path: string;
  readonly text: Said;
}

/** The part of the Standard Schema protocol that we need; every zod schema has it. */
export interface Contract {
  readonly '~standard': {
    validate(
      value: unknown,
    ): { readonly issues?: readonly ContractIssue[] | undefined } | Promise<unknown>;
  };
}

/** `message` is the text key of the rule; `maximum` and `minimum` become arguments of the text. */
export interface ContractIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
}

/** One documented refusal. The first that matches wins: those with a sentence stand before those with a code only. */
export interface Refusal {
  readonly code: string;
  /** Matched against the portal's own sentence. */
  readonly said?: RegExp;
  /** For a code that means several things: what the failure was found to lack. */
  readonly reason?: ForbiddenReason;
  readonly during?: readonly Operation[];
  /** The field it belongs to, or null for the top of the form. */
  readonly field: string | null;
  /** Where exactly, when the portal names the culprit only in its sentence or not at all: a dotted path, or null. */
  locate?(said: string, values: Values): string | null;
  readonly text: string;
  readonly docs: string;
}

export type Severity = 'info' | 'warning' | 'danger';

/** What a save means for people. */
export interface Consequence {
  readonly severity: Severity;
  readonly text: Said;
}

/** What stands between a record and its removal. */
export interface Removal<V extends Values> {
  readonly consequences: readonly Consequence[];
  /** Set when the portal would refuse: why, and what to save first so that it will not; null where only people can clear the way. */
  readonly blocked: {
    readonly text: Said;
    readonly clear: { readonly values: V; readonly action: Said } | null;
  } | null;
}

export interface Opened<V extends Values, C> {
  readonly values: V;
  /** What the contract, the form and the words need beside the values, e.g. the SPAs of the portal. */
  readonly context: C;
}

/** What the portal says it stored; null where the answer does not carry it. */
export interface Written<V extends Values> {
  readonly id: string | null;
  readonly values: V | null;
}

export interface FormProps<C> {
  readonly context: C;
  readonly isNew: boolean;
  /** The record's id; null while it is created. */
  readonly id: string | null;
}

export interface PanelProps<V extends Values, C> {
  /** As they are typed, not judged. */
  readonly values: V;
  readonly context: C;
  readonly id: string | null;
}

/** Something beside the form: a preview of what the end user will see, a kit to copy from. */
export interface Panel<V extends Values, C> {
  /** Also the key of its heading: `panels.<id>`. */
  readonly id: string;
  Panel(this: void, props: PanelProps<V, C>): ReactNode;
}

/** A state of the record that the portal only flips, such as "active". Texts: `toggles.<id>.on`, `.off`, `.turnOn`, `.turnOff`, and `.unknown`. */
export interface Toggle<V extends Values> {
  readonly id: string;
  /** Null where the portal does not tell. */
  isOn(values: V): boolean | null;
  /** Reads, flips only if needed, reads again. The state afterwards; null where it cannot be read. @throws PortalError */
  set(portal: Portal, id: string, isOn: boolean): Promise<boolean | null>;
}

export interface Editing<V extends Values, C> {
  readonly toggles?: readonly Toggle<V>[];
  readonly sections: readonly Section[];
  readonly fields: Readonly<Record<string, FieldRule>>;
  readonly refusals: readonly Refusal[];
  /** The inputs in order. No state, no submit, no portal. */
  Form(this: void, props: FormProps<C>): ReactNode;
  /** At the right of the form; the first is the preview. */
  readonly panels: readonly Panel<V, C>[];

  /** Start values and context; `id` null for a new record. At most two requests. @throws PortalError */
  open(portal: Portal, id: string | null): Promise<Opened<V, C>>;
  /** One fresh read, for the comparison before a write. @throws PortalError */
  read(portal: Portal, id: string): Promise<V>;
  /** The context once this record is saved, where a save changes it (who holds what); the same without it. */
  contextAfter?(context: C, id: string, values: V): C;
  contract(context: C, id: string | null): Contract;
  warnings(values: V, context: C, id: string | null): readonly Problem[];
  /** The record's name as people say it. */
  title(values: V): string;
  /** Values that come back from a draft or a revision; null when they are not (any more) what the form holds. */
  revive(stored: Values): V | null;
  /** Values as the portal stores them (trimmed, in order), for comparing an answer with what was sent. */
  normal(values: V): V;
  /** Values of a copy, e.g. with "(copy)" in the name; only what another record may share. */
  copyOf(values: V, copyWord: string): V;

  /** False when saving `before` again would not bring everything back, e.g. what another record lost. True when absent. */
  canUndo?(before: V, after: V, context: C): boolean;
  /** What was sent, with whatever it left to the portal taken from what is stored now. Only for comparing the two. */
  decided?(sent: V, stored: V): V;

  createCall(values: V): Request;
  /** Only the fields in `changed`; `values` holds everything, `fresh` what the portal had right before. */
  updateCall(id: string, values: V, changed: ReadonlySet<string>, fresh: V): Request;
  removeCall(id: string): Request;
  /** @throws PortalError `garbled` when the answer is not what the docs promise. */
  written(answer: PortalAnswer, operation: 'create' | 'update'): Written<V>;
  /**
   * After a lost answer to a creation: the id of the record that was made, if it was. The context tells what was there
   * before; null after a reload, then the newest record with these values counts. @throws PortalError
   */
  findCreated(portal: Portal, values: V, context: C | null): Promise<string | null>;

  consequences(before: V | null, after: V, context: C): readonly Consequence[];
  removal(values: V, context: C): Removal<V>;
  /** A field's value in words for the review, one line per part. */
  shown(field: string, value: unknown, context: C): readonly (string | Said)[];
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
  list(portal: Portal, watch: ListWatch<R>): Promise<readonly R[]>;
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
}
