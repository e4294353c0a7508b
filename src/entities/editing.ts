/**
 * What a kind must provide to be edited. Types only; see kind.ts for the rest and for how optional values are typed.
 */
import type { ReactNode } from 'react';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import type { ForbiddenReason } from '@/bitrix24/portal-error';
import type { Consequence, Operation, Recall, Said, Values } from './kind';

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
  /** The app remembers it and the portal does not have it any more: saving creates it anew. */
  readonly isLost?: true;
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

/** A definition read from a text; with problems nothing is taken over. `line` counts from 1. */
export interface Adopted<V extends Values> {
  readonly values: Partial<V>;
  readonly problems: readonly { readonly line: number; readonly text: Said }[];
  /** Worth knowing, no hindrance. */
  readonly notes: readonly Said[];
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
  open(portal: Portal, id: string | null, recall: Recall): Promise<Opened<V, C>>;
  /** One fresh read, for the comparison before a write. @throws PortalError */
  read(portal: Portal, id: string, recall: Recall): Promise<V>;
  /**
   * The portal does not show what it stores: `read` answers what the app remembers, so after a lost answer to an update
   * nobody can tell, and `written` must answer the values that were sent.
   */
  readonly isRemembered?: true;
  /** A definition out of code for a record whose settings are not known; nothing is sent. Texts: `adopt.*`. */
  adopt?(source: string, id: string | null): Adopted<V>;
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
  /** Whether these values are enough to make a removed record anew. True when absent. */
  canRemake?(values: V): boolean;
  /** What was sent, with whatever it left to the portal taken from what is stored now. Only for comparing the two. */
  decided?(sent: V, stored: V): V;

  createCall(values: V): Request;
  /** Only the fields in `changed`; `values` holds everything, `fresh` what the portal had right before. */
  updateCall(id: string, values: V, changed: ReadonlySet<string>, fresh: V): Request;
  removeCall(id: string): Request;
  /** @throws PortalError `garbled` when the answer is not what the docs promise. */
  written(answer: PortalAnswer, operation: 'create' | 'update', sent: V): Written<V>;
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
