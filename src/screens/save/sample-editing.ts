/** A small made-up kind and a portal that keeps its records, for tests of what every kind shares. */
import { fakePortal, type FakeOptions, type FakePortal } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import type { Values } from '@/entities/kind';
import type { Intent, Snapshot } from '@/memory/memory';
import type { AnyEditing, Desk } from './save';

type Record_ = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function failure(kind: FailureKind, code = 'CODE', method = 'note.update'): PortalError {
  const status = kind === 'unreachable' ? 0 : 400;
  return new PortalError({ kind, code, said: '', method, requestId: 'r', status, isWrite: true });
}

/** The record in an answer, or `garbled`. */
function noteIn(result: unknown, method: string): Record_ {
  const note = isRecord(result) ? result['note'] : undefined;
  if (!isRecord(note)) throw failure('garbled', 'unexpected-shape:note', method);
  return note;
}

function valuesOf(note: Record_): Values {
  return { name: note['name'], rows: note['rows'] };
}

function normal(values: Values): Values {
  return { name: String(values['name']).trim(), rows: values['rows'] };
}

/** `name` is sent when changed and trimmed by the portal; `rows` whole. */
export const sampleEditing: AnyEditing = {
  sections: [{ id: 'all', fields: ['name', 'rows'] }],
  fields: {
    name: { send: 'changed', isRequired: true, docs: 'https://example.org/' },
    rows: { send: 'whole', isRequired: false, docs: 'https://example.org/' },
  },
  refusals: [],
  Form: () => null,
  panels: [],
  open: async () => ({ values: { name: '', rows: [] }, context: null }),
  async read(portal, id) {
    const method = 'note.get';
    const answer = await portal.read({ method, params: { id } });
    return valuesOf(noteIn(answer.result, method));
  },
  contract: () => ({ '~standard': { validate: () => ({}) } }),
  warnings: () => [],
  title: (values) => String(values['name']),
  normal,
  copyOf: (values, copyWord) => ({ ...values, name: `${String(values['name'])} ${copyWord}` }),
  revive: (stored) => stored,
  createCall: (values) => ({ method: 'note.add', params: { fields: normal(values) } }),
  updateCall(id, values, changed) {
    const fields = Object.entries(normal(values)).filter(([name]) => changed.has(name));
    return { method: 'note.update', params: { id, fields: Object.fromEntries(fields) } };
  },
  removeCall: (id) => ({ method: 'note.delete', params: { id } }),
  written(answer, operation) {
    const note = noteIn(answer.result, operation === 'create' ? 'note.add' : 'note.update');
    const id = note['id'];
    return { id: typeof id === 'string' ? id : null, values: valuesOf(note) };
  },
  async findCreated(portal, values) {
    const answer = await portal.read({ method: 'note.find', params: { name: values['name'] } });
    return typeof answer.result === 'string' ? answer.result : null;
  },
  consequences: () => [],
  removal: () => ({ consequences: [], blocked: null }),
  shown: () => [],
};

/** A portal that holds note 5, unless a method is scripted otherwise. */
export function portalOfNotes(answers: FakeOptions['answers'] = {}): FakePortal {
  let note: Record_ = { id: '5', name: 'old', rows: [1] };
  return fakePortal({
    answers: {
      'note.get': () => ({ result: { note } }),
      'note.add': ({ fields }) => ({ result: { note: { ...Object(fields), id: '6' } } }),
      'note.update': ({ fields }) => {
        note = { ...note, ...Object(fields) };
        return { result: { note } };
      },
      'note.delete': { result: null },
      ...answers,
    },
  });
}

export const start: Values = { name: 'old', rows: [1] };

/** `via method` of every call in order. */
export function sentTo(portal: FakePortal): readonly string[] {
  return portal.calls.map(({ via, method }) => `${via} ${method}`);
}

export interface Journal {
  readonly intents: Intent[];
  /** What became of them, in order: `done`, `void` or `unclear`, and the record as it was noted. */
  readonly ends: (readonly [end: string, note: unknown])[];
}

interface JournalFaults {
  readonly begin?: PortalError;
  readonly end?: PortalError;
}

/** A desk with a journal that remembers what it was told and fails where it is told to. */
export function deskOf(portal: FakePortal, faults: JournalFaults = {}): Desk & Journal {
  const intents: Intent[] = [];
  const ends: (readonly [string, unknown])[] = [];
  async function end(name: string, note: unknown) {
    if (faults.end) throw faults.end;
    ends.push([name, note]);
  }
  return {
    portal,
    slug: 'notes',
    editing: sampleEditing,
    intents,
    ends,
    journal: {
      async begin(intent) {
        // The order of the steps is part of the promise: no write may have gone out before.
        const writes = portal.calls.filter(({ via }) => via === 'write').length;
        if (writes > intents.length) throw new Error('The write came before its intent.');
        if (faults.begin) throw faults.begin;
        intents.push(intent);
        return {
          ref: String(intents.length),
          nonce: `n${intents.length}`,
          done: (outcome: { readonly id: string; readonly after: Snapshot }) =>
            end('done', outcome),
          void: () => end('void', null),
          unclear: (now: Snapshot) => end('unclear', now),
        };
      },
    },
  };
}
