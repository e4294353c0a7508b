/** crm.type.*, the reading half: SPAs (rest-contract.md 7.1). Lists know less about an SPA than a single read. */
import { bindArray, bindInteger } from '../core/bind.ts';
import { readFilter, readOrder, takePage } from '../core/list-filter.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { findUser, isCrmAdmin } from '../core/rights.ts';
import type { SpaType, World } from '../core/world.ts';

// Workplaces have other ids here than in crm.automatedsolution.*, and a client that mixes them up must notice.
const SECTION_OFFSET = 1000;

const FLAGS = [
  'isCategoriesEnabled',
  'isStagesEnabled',
  'isBeginCloseDatesEnabled',
  'isClientEnabled',
  'isUseInUserfieldEnabled',
  'isLinkWithProductsEnabled',
  'isMycompanyEnabled',
  'isDocumentsEnabled',
  'isSourceEnabled',
  'isObserversEnabled',
  'isRecyclebinEnabled',
  'isAutomationEnabled',
  'isBizProcEnabled',
  'isSetOpenPermissions',
  'isPaymentsEnabled',
  'isCountersEnabled',
] as const;

const FIELD_TYPES: Readonly<Record<string, string>> = {
  id: 'integer',
  title: 'string',
  code: 'string',
  createdBy: 'user',
  entityTypeId: 'integer',
  customSectionId: 'integer',
  ...Object.fromEntries(FLAGS.map((flag) => [flag, 'boolean'])),
  createdTime: 'datetime',
  updatedTime: 'datetime',
  updatedBy: 'user',
};

const FIELDS = Object.keys(FIELD_TYPES);
const READ_ONLY = ['id', 'createdBy', 'createdTime', 'updatedTime', 'updatedBy'];

function holderOf(world: World, type: SpaType): number | null {
  const holder = world.entities.automatedSolutions.find((one) => one.typeIds.includes(type.id));
  return holder === undefined ? null : holder.id;
}

function rowOf(world: World, type: SpaType): Record<string, unknown> {
  const holder = holderOf(world, type);
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, 'N']));
  return {
    id: type.id,
    title: type.title ?? '',
    code: type.code ?? '',
    createdBy: 1,
    entityTypeId: type.entityTypeId ?? 0,
    customSectionId: holder === null ? null : holder + SECTION_OFFSET,
    ...flags,
    isStagesEnabled: 'Y',
    isAutomationEnabled: type.isAutomationEnabled ?? 'Y',
    isBizProcEnabled: type.isBizProcEnabled ?? 'Y',
    createdTime: '2026-01-12T10:00:00+03:00',
    updatedTime: '2026-01-12T10:00:00+03:00',
    updatedBy: 1,
  };
}

function demandIntranetUser(call: Call): void {
  const type = findUser(call.world, call.userId)?.USER_TYPE ?? 'employee';
  if (type === 'employee') return;
  throw new Refusal(403, 'allowed_only_intranet_user', 'Action allowed only for intranet users');
}

function demandCrmAdmin(call: Call): void {
  demandIntranetUser(call);
  if (isCrmAdmin(call.world, call.userId)) return;
  throw new Refusal(400, 'ACCESS_DENIED', 'Access denied.');
}

function list(call: Call): Answer {
  const filter = bindArray(call.params, 'filter', {});
  const order = bindArray(call.params, 'order', {});
  demandCrmAdmin(call);
  const { world } = call;
  const compare = readOrder(order, FIELDS);
  const rows = world.entities.spaTypes
    .map((type) => rowOf(world, type))
    .filter(readFilter(filter, FIELDS, true))
    .sort(compare);
  const { rows: types, ...paging } = takePage(rows, call.params['start']);
  return { result: { types }, ...paging };
}

/** Anyone who may read the SPA may read this; the stand-in lets every employee read every SPA. */
function read(call: Call, find: (type: SpaType) => boolean, missing: string): Answer {
  demandIntranetUser(call);
  const { world } = call;
  const type = world.entities.spaTypes.find(find);
  // The code is the integer 0 in the samples.
  if (type === undefined) throw new Refusal(400, 0, missing);
  const holder = holderOf(world, type);
  const customSections = world.entities.automatedSolutions.map(({ id, title }) => ({
    id: id + SECTION_OFFSET,
    title,
    isSelected: id === holder,
  }));
  return {
    result: {
      type: {
        ...rowOf(world, type),
        relations: { parent: [], child: [] },
        linkedUserFields: [],
        customSections,
      },
    },
  };
}

function get(call: Call): Answer {
  const id = bindInteger(call.params, 'id');
  return read(call, (type) => type.id === id, 'SPA not found');
}

function getByEntityTypeId(call: Call): Answer {
  const id = bindInteger(call.params, 'entityTypeId');
  return read(call, (type) => type.entityTypeId === id, 'Smart process not found');
}

function fields(call: Call): Answer {
  demandCrmAdmin(call);
  const described = Object.entries(FIELD_TYPES).map(([name, type]) => [
    name,
    {
      type,
      isRequired: name === 'title',
      isReadOnly: READ_ONLY.includes(name),
      isImmutable: name === 'entityTypeId' || name === 'customSectionId',
      isMultiple: false,
      isDynamic: false,
      title: name,
      upperName: name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    },
  ]);
  return { result: { fields: Object.fromEntries(described) } };
}

const scopes = ['crm'];

export const typeMethods: Method[] = [
  { name: 'crm.type.list', scopes, handle: list },
  { name: 'crm.type.get', scopes, handle: get },
  { name: 'crm.type.getByEntityTypeId', scopes, handle: getByEntityTypeId },
  { name: 'crm.type.fields', scopes, handle: fields },
];
