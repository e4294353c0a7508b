/** Robots and activities: our values to requests. Pages 001 and 004, add pages; B9 to B25. */
import type { Json, Request } from '@/bitrix24/portal';
import type { BizprocKind, BizprocValues, FilterValues } from './values';
import { propertiesJson } from './wire-property';

type Fields = Readonly<Record<string, Json>>;

export function methodOf(kind: BizprocKind, verb: 'add' | 'update' | 'list' | 'delete'): string {
  return `bizproc.${kind}.${verb}`;
}

/** Exactly `Y` or `N`: true, 1 and y are a no to the portal (B14). */
function yesNo(is: boolean): 'Y' | 'N' {
  return is ? 'Y' : 'N';
}

/** An empty object clears the filter: available everywhere (B19). */
export function filterJson({ include, exclude }: FilterValues): Fields {
  return {
    ...(include.length > 0 ? { INCLUDE: include } : {}),
    ...(exclude.length > 0 ? { EXCLUDE: exclude } : {}),
  };
}

/** With N the handler stays out: the portal would judge it, bind it and delete it again (B20). */
function placementJson({ usesPlacement, placementHandler }: BizprocValues): Fields {
  if (usesPlacement === null) return {};
  if (!usesPlacement) return { USE_PLACEMENT: 'N' };
  return {
    USE_PLACEMENT: 'Y',
    ...(placementHandler === '' ? {} : { PLACEMENT_HANDLER: placementHandler }),
  };
}

function given(key: string, value: Json | undefined): Fields {
  return value === undefined ? {} : { [key]: value };
}

/** What is empty stays out: an empty DOCUMENT_TYPE that is present is refused on add (B24). */
function addFields(values: BizprocValues): Fields {
  const { properties, returnProperties, documentType, filter, description } = values;
  const hasDescription = description !== null && description !== '';
  return {
    CODE: values.code,
    HANDLER: values.handler,
    ...given('AUTH_USER_ID', values.authUserId ?? undefined),
    ...given('USE_SUBSCRIPTION', values.waits === null ? undefined : yesNo(values.waits)),
    NAME: values.name,
    ...(hasDescription ? { DESCRIPTION: description } : {}),
    ...(properties?.length ? { PROPERTIES: propertiesJson(properties) } : {}),
    ...(returnProperties?.length ? { RETURN_PROPERTIES: propertiesJson(returnProperties) } : {}),
    ...(documentType?.length ? { DOCUMENT_TYPE: documentType } : {}),
    ...(filter && filter.include.length + filter.exclude.length > 0
      ? { FILTER: filterJson(filter) }
      : {}),
    ...(values.usesPlacement === true ? placementJson(values) : {}),
  };
}

export function createCall(kind: BizprocKind, values: BizprocValues): Request {
  return { method: methodOf(kind, 'add'), params: addFields(values) };
}

/** Each field of the form as FIELDS takes it; nothing for what is not known. */
function updateFields(values: BizprocValues): ReadonlyMap<string, Fields> {
  const { name, properties, returnProperties, documentType, filter } = values;
  return new Map<string, Fields>([
    ['handler', values.handler === '' ? {} : { HANDLER: values.handler }],
    // Zero is what the portal keeps when nobody was named (B24); null would count as not passed (B10).
    ['authUserId', { AUTH_USER_ID: values.authUserId ?? 0 }],
    // An empty name would be skipped silently (B15).
    ['name', name === '' ? {} : { NAME: name }],
    ['description', { DESCRIPTION: values.description ?? '' }],
    ['waits', values.waits === null ? {} : { USE_SUBSCRIPTION: yesNo(values.waits) }],
    ['properties', properties === null ? {} : { PROPERTIES: propertiesJson(properties) }],
    [
      'returnProperties',
      returnProperties === null ? {} : { RETURN_PROPERTIES: propertiesJson(returnProperties) },
    ],
    // An empty list clears it (B18).
    ['documentType', documentType === null ? {} : { DOCUMENT_TYPE: documentType }],
    ['filter', filter === null ? {} : { FILTER: filterJson(filter) }],
    ['usesPlacement', placementJson(values)],
    ['placementHandler', placementJson(values)],
  ]);
}

/** Only what changed, collections whole, the settings pair together. The order is that of the pages' examples. */
export function updateCall(
  kind: BizprocKind,
  code: string,
  values: BizprocValues,
  changed: ReadonlySet<string>,
): Request {
  const sent = [...updateFields(values)].filter(([name]) => changed.has(name));
  const fields: Fields = Object.assign({}, ...sent.map(([, part]) => part));
  return { method: methodOf(kind, 'update'), params: { CODE: code, FIELDS: fields } };
}

export function removeCall(kind: BizprocKind, code: string): Request {
  return { method: methodOf(kind, 'delete'), params: { CODE: code } };
}

/** The whole definition as JSON: what was pasted goes back with the keys that no page names. */
export function definitionJson(values: BizprocValues): Fields {
  return { ...addFields(values), ...values.extra };
}

/** As the portal keeps it: nothing is trimmed (B5), and without a settings slider its address is deleted (B14). */
export function normal(values: BizprocValues): BizprocValues {
  if (values.usesPlacement !== false || values.placementHandler === '') return values;
  return { ...values, placementHandler: '' };
}
