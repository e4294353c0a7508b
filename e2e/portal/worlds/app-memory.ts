/**
 * What the demo's application has kept in its own storage over time: one item per change, as an administrator would find them
 * in the portal. Written from the description in `src/memory/README.md`, not with its code.
 */
import type { Row, StoredEntity } from '../core/world.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Change {
  readonly kind: string;
  readonly id: string;
  readonly operation: 'create' | 'update';
  readonly title: string;
  readonly before: Fields | null;
  readonly after: Fields;
  readonly call: { readonly method: string; readonly params: Fields };
  readonly by: { readonly id: number; readonly name: string };
}

const HOUR = 3_600_000;
const LETTERS = 15_000;
const columns = [
  ...'KIND OBJECT STATE NONCE OP AT BY BYNAME TITLE LATER PART AFTERPART LATEST'.split(' '),
  ...Array.from({ length: 20 }, (_none, at) => dataCode(at)),
];

function dataCode(at: number): string {
  return `DATA${String(at + 1).padStart(2, '0')}`;
}

/** The storage with these changes, an hour between them, the last one at `end` (ISO time). */
export function storageOf(appId: string, changes: readonly Change[], end: string): StoredEntity {
  const last = new Map(changes.map(({ kind, id }, at) => [`${kind}/${id}`, at]));
  return {
    ID: 1,
    appId,
    ENTITY: 'studio_rev',
    NAME: 'Automation Studio',
    ACCESS: { G1: 'X', AU: 'R', U1: 'X' },
    properties: Object.fromEntries(
      columns.map((code) => [code, { NAME: code, TYPE: 'S', SORT: 500 }]),
    ),
    items: changes.map((change, at) => {
      const made = new Date(Date.parse(end) - (changes.length - 1 - at) * HOUR).toISOString();
      const isLatest = last.get(`${change.kind}/${change.id}`) === at;
      return {
        ID: at + 1,
        NAME: `demo.${at}`,
        PROPERTY_VALUES: valuesOf(change, `demo.${at}`, made, isLatest),
        DATE_CREATE: made,
        CREATED_BY: change.by.id,
      };
    }),
  };
}

function valuesOf(
  { kind, id, operation, title, before, after, call, by }: Change,
  nonce: string,
  at: string,
  isLatest: boolean,
): Record<string, string> {
  const text = JSON.stringify({ v: 1, before, after, reason: '', call });
  const parts = partsOf(text);
  return {
    KIND: kind,
    OBJECT: `${kind}/${encodeURIComponent(id)}`,
    STATE: 'done',
    NONCE: nonce,
    OP: operation,
    AT: at,
    BY: String(by.id),
    BYNAME: JSON.stringify(by.name),
    TITLE: JSON.stringify(title),
    LATER: 'N',
    PART: `${parts.length}.${text.length}-${fnv(text)}`,
    AFTERPART: '-',
    LATEST: isLatest ? 'Y' : 'N',
    ...Object.fromEntries(parts.map((part, index) => [dataCode(index), `|${part}|`])),
  };
}

/** Parts that fit a column: three bytes a letter at most. */
function partsOf(text: string): string[] {
  const count = Math.ceil(text.length / LETTERS);
  return Array.from({ length: count }, (_none, at) => text.slice(at * LETTERS, (at + 1) * LETTERS));
}

/** FNV-1a, 32 bit. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** The registration of a robot or an activity, as the application wrote it down. */
export function registrationOf(rule: Row, placementHandler: string, by: Change['by']): Change {
  const kind = rule['IS_ROBOT'] === 'Y' ? 'robot' : 'activity';
  const code = String(rule['CODE']);
  const name = texts(rule['NAME']);
  const after = {
    code,
    name,
    description: texts(rule['DESCRIPTION']),
    handler: rule['HANDLER'],
    authUserId: Number(rule['AUTH_USER_ID']) > 0 ? Number(rule['AUTH_USER_ID']) : null,
    waits: rule['USE_SUBSCRIPTION'] === 'Y',
    properties: rows(rule['PROPERTIES']),
    returnProperties: rows(rule['RETURN_PROPERTIES']),
    documentType: rule['DOCUMENT_TYPE'] ?? [],
    filter: {
      include: listOf(fieldsOf(rule['FILTER'])['INCLUDE']),
      exclude: listOf(fieldsOf(rule['FILTER'])['EXCLUDE']),
    },
    usesPlacement: rule['USE_PLACEMENT'] === 'Y',
    placementHandler: rule['USE_PLACEMENT'] === 'Y' ? placementHandler : '',
    extra: {},
  };
  return {
    kind: kind === 'robot' ? 'robots' : 'activities',
    id: code,
    operation: 'create',
    title: typeof name === 'string' ? name : (name['en'] ?? code),
    before: null,
    after,
    call: { method: `bizproc.${kind}.add`, params: { CODE: code } },
    by,
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `{"*": …}` is one text for everybody; the portal keeps language ids in capitals. */
function texts(value: unknown): string | Record<string, string> {
  const said = Object.entries(fieldsOf(value)).map(([lang, text]) => [lang, String(text)] as const);
  const [only] = said;
  if (only === undefined) return typeof value === 'string' ? value : '';
  if (said.length === 1 && only[0] === '*') return only[1];
  return Object.fromEntries(said.map(([lang, text]) => [lang.toLowerCase(), text]));
}

const spelled: Readonly<Record<string, string>> = {
  NAME: 'Name',
  DESCRIPTION: 'Description',
  TYPE: 'Type',
  OPTIONS: 'Options',
  REQUIRED: 'Required',
  MULTIPLE: 'Multiple',
  DEFAULT: 'Default',
};

function rows(value: unknown): readonly Fields[] {
  return Object.entries(fieldsOf(value)).map(([key, given]) => {
    const rule = fieldsOf(given);
    const options = Object.entries(fieldsOf(rule['OPTIONS']));
    return {
      key,
      name: texts(rule['NAME']),
      description: null,
      type: rule['TYPE'] ?? '',
      options: options.length === 0 ? null : options.map(([id, title]) => ({ key: id, title })),
      isOptionList: false,
      isRequired: rule['REQUIRED'] === 'Y',
      isMultiple: rule['MULTIPLE'] === 'Y',
      default: rule['DEFAULT'] === undefined ? null : { value: rule['DEFAULT'] },
      written: Object.keys(rule).flatMap((name) => spelled[name] ?? []),
      extra: {},
    };
  });
}

/** A title that was changed one day. */
export function renaming(
  id: string,
  from: string,
  to: string,
  typeIds: readonly number[],
  by: Change['by'],
): Change {
  return {
    kind: 'digital-workplaces',
    id,
    operation: 'update',
    title: to,
    before: { title: from, typeIds },
    after: { title: to, typeIds },
    call: {
      method: 'crm.automatedsolution.update',
      params: { id: Number(id), fields: { title: to } },
    },
    by,
  };
}
