/** Robots and activities as the judge asks about them: both kinds, and a record whose settings are not known. */
import { contract } from '@/entities/bizproc/contract';
import type { BizprocContext } from '@/entities/bizproc/context';
import { RunAsUsers } from '@/entities/bizproc/people';
import {
  startValues,
  unknownValues,
  type BizprocKind,
  type BizprocValues,
  type RecordState,
} from '@/entities/bizproc/values';
import { createCall, filterJson, normal, updateCall } from '@/entities/bizproc/wire';
import { propertiesJson } from '@/entities/bizproc/wire-property';
import { isFilter, isPropertyRows, revive } from '@/entities/bizproc/stored';
import type { Json } from '@/bitrix24/portal';
import type { Values } from '@/entities/kind';
import type { GivenWorld } from '../portal/core/given.ts';
import { at, type TestClient } from '../portal/test-client.ts';
import { columns, isAsSent } from './bizproc-books.ts';
import { fields } from './bizproc-probes.ts';
import { parameter } from './bizproc-property-probes.ts';
import type { Family } from './judge.ts';

const clientId = 'local.agreement';
export const ids: Readonly<Record<BizprocKind, string>> = { robot: 'rob', activity: 'act' };

export const stored: BizprocValues = {
  ...startValues(1),
  name: 'Stored',
  description: 'Before',
  handler: 'https://app.example.com/old',
  waits: true,
  properties: [parameter('before')],
  returnProperties: [parameter('result')],
  documentType: ['crm', 'CCrmDocumentDeal', 'DEAL'],
  filter: { include: ['b24'], exclude: [] },
  usesPlacement: true,
  placementHandler: 'https://app.example.com/settings',
};

function registered(code: string, IS_ROBOT: 'Y' | 'N', APP_ID = clientId) {
  return {
    APP_ID,
    CODE: code,
    IS_ROBOT,
    HANDLER: stored.handler,
    AUTH_USER_ID: 1,
    USE_SUBSCRIPTION: 'Y',
    USE_PLACEMENT: 'Y',
    NAME: { '*': 'Stored' },
    DESCRIPTION: { '*': 'Before' },
    PROPERTIES: { before: { NAME: 'Name', TYPE: 'string', REQUIRED: 'N', MULTIPLE: 'N' } },
    RETURN_PROPERTIES: { result: { NAME: 'Name', TYPE: 'string', REQUIRED: 'N', MULTIPLE: 'N' } },
    DOCUMENT_TYPE: stored.documentType,
    FILTER: { INCLUDE: ['b24'] },
  };
}

function slider(ID: number, code: string, page: string) {
  return {
    ID,
    APP_ID: 7,
    PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG',
    ADDITIONAL: code,
    PLACEMENT_HANDLER: `https://app.example.com/${page}`,
  };
}

/** One of each kind with a settings slider, one that has nothing but an address, and one of another app. */
export const world: GivenWorld = {
  app: { client_id: clientId, id: 7, domain: 'portal.example' },
  user: { id: 1, role: 'admin' },
  entities: {
    users: [1, 4],
    activities: [
      registered('rob', 'Y'),
      registered('act', 'N'),
      registered('other', 'Y'),
      registered('foreign', 'Y', 'local.other'),
    ],
    placements: [
      slider(1, 'rob', 'settings'),
      slider(2, 'act', 'settings-act'),
      slider(3, 'other', 'used'),
    ],
  },
};

export function contextOf(kind: BizprocKind, state: RecordState): BizprocContext {
  const [robots, activities] = [['rob', 'other'], ['act']];
  return {
    kind,
    state,
    ownCodes: kind === 'robot' ? robots : activities,
    otherCodes: kind === 'robot' ? activities : robots,
    spas: [],
    users: new RunAsUsers(),
    userId: 1,
    placements: [],
    languages: [],
    appHost: null,
  };
}

/** What the books have in the column of a field, read from the stand-in's own state: the portal shows codes only (B28). */
export function columnOf(client: TestClient, code: string, field: string): unknown {
  const { activities, placements } = client.portal.state.world.entities;
  if (field === 'placementHandler') {
    return placements.find((row) => row['ADDITIONAL'] === code)?.['PLACEMENT_HANDLER'];
  }
  const row = activities.find((each) => each['CODE'] === code && each['APP_ID'] === clientId);
  return at(row, columns[field] ?? '');
}

/** The judge's values are of any kind; here only what the contract has accepted arrives. */
function typed(values: Values): BizprocValues {
  const revived = revive({ extra: {}, ...values });
  if (revived === null) throw new TypeError('Not accepted.');
  return revived;
}

/** The form gives its rows a prototype of their own; the judge compares what they hold. */
function plainly(values: BizprocValues): Values {
  const rows = (list: BizprocValues['properties']) => list && list.map((row) => ({ ...row }));
  return {
    ...values,
    properties: rows(values.properties),
    returnProperties: rows(values.returnProperties),
  };
}

/** A refused value as a client without a form would send it: in the portal's shape where it has one. */
function rawOf(field: string, value: unknown): unknown {
  if (isPropertyRows(value) && /properties$/i.test(field)) return propertiesJson(value);
  if (field === 'filter' && isFilter(value)) return filterJson(value);
  if (typeof value === 'boolean' && (field === 'waits' || field === 'usesPlacement'))
    return value ? 'Y' : 'N';
  return value;
}

function withJson(entries: readonly (readonly [string, unknown])[]): Record<string, Json> {
  const body: Record<string, Json> = JSON.parse(JSON.stringify(Object.fromEntries(entries)));
  return body;
}

/** `state` of the record that is updated: with `unknown`, all other fields are left alone. */
export function familyOf(
  client: TestClient,
  kind: BizprocKind,
  state: 'known' | 'unknown' = 'known',
): Family {
  const id = ids[kind];
  // What went out last, because the answer of this family is `true` and nothing else.
  let sent: Values = {};
  const right = {
    create: { ...stored, code: 'new', placementHandler: 'https://app.example.com/new' },
    update: state === 'known' ? { ...stored, code: id } : unknownValues(id),
  };
  return {
    name: `${kind}s`,
    world,
    id,
    right,
    fields,
    contract: (operation) => contract(contextOf(kind, operation === 'create' ? 'new' : state)),
    normal: (values) => plainly(normal(typed(values))),
    call(operation, values, changed) {
      sent = values;
      return operation === 'create'
        ? createCall(kind, typed(values))
        : updateCall(kind, id, typed(values), changed);
    },
    rawCall(operation, values) {
      sent = values;
      const { extra: _, ...own } = values;
      const isOfPair = state === 'known' && operation === 'update' && 'placementHandler' in own;
      const entries = Object.entries(isOfPair ? { usesPlacement: true, ...own } : own).map(
        ([field, value]) => [columns[field] ?? field, rawOf(field, value)] as const,
      );
      const body = withJson(entries);
      return operation === 'create'
        ? { method: `bizproc.${kind}.add`, params: body }
        : { method: `bizproc.${kind}.update`, params: { CODE: id, FIELDS: body } };
    },
    createdId: () => String(sent['code']),
    readCall: () => ({ method: `bizproc.${kind}.list`, params: {} }),
    storedField(_result, field) {
      const code = 'code' in sent && sent['code'] !== id ? String(sent['code']) : id;
      const value = field in sent ? sent[field] : undefined;
      const column = columnOf(client, code, field);
      return isAsSent(field, value, column) ? value : { column: column ?? null };
    },
  };
}
