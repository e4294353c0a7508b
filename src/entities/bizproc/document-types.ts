/**
 * Document types (both pages, DOCUMENT_TYPE). People choose what they know (leads, an SPA, a list); the class names are
 * written here once, because a wrong backslash is accepted and finds nothing (P15).
 */
import type { BizprocKind } from './values';

export const documentIds = [
  'lead',
  'deal',
  'contact',
  'company',
  'quote',
  'invoice',
  'spa',
  'process',
  'list',
  'drive',
] as const;
export type DocumentId = (typeof documentIds)[number];

interface DocumentForm {
  readonly module: string;
  readonly object: string;
  /** Complete, or what stands before a number. */
  readonly type: string;
  readonly isNumbered: boolean;
  /** Robots live in fewer places. */
  readonly isForRobots: boolean;
}

const crmDocument = 'Bitrix\\Crm\\Integration\\BizProc\\Document\\';

function crm(object: string, type: string, isForRobots = true, isNumbered = false): DocumentForm {
  return { module: 'crm', object, type, isNumbered, isForRobots };
}

const forms: Readonly<Record<DocumentId, DocumentForm>> = {
  lead: crm('CCrmDocumentLead', 'LEAD'),
  deal: crm('CCrmDocumentDeal', 'DEAL'),
  contact: crm('CCrmDocumentContact', 'CONTACT', false),
  company: crm('CCrmDocumentCompany', 'COMPANY', false),
  quote: crm(`${crmDocument}Quote`, 'QUOTE'),
  invoice: crm(`${crmDocument}SmartInvoice`, 'SMART_INVOICE'),
  // The number is `entityTypeId`, never `id` of crm.type.
  spa: crm(`${crmDocument}Dynamic`, 'DYNAMIC_', true, true),
  process: {
    module: 'lists',
    object: 'BizprocDocument',
    type: 'iblock_',
    isNumbered: true,
    isForRobots: false,
  },
  list: {
    module: 'lists',
    object: 'Bitrix\\Lists\\BizprocDocumentLists',
    type: 'iblock_',
    isNumbered: true,
    isForRobots: false,
  },
  drive: {
    module: 'disk',
    object: 'Bitrix\\Disk\\BizProcDocument',
    type: 'STORAGE_',
    isNumbered: true,
    isForRobots: false,
  },
};

/** What a document type means; `number` where it belongs to one SPA, list or drive. */
export interface DocumentMeaning {
  readonly id: DocumentId;
  readonly number: number | null;
}

export function documentsFor(kind: BizprocKind): readonly DocumentId[] {
  return documentIds.filter((id) => kind === 'activity' || forms[id].isForRobots);
}

export function isNumbered(id: DocumentId): boolean {
  return forms[id].isNumbered;
}

export function isForRobots(id: DocumentId): boolean {
  return forms[id].isForRobots;
}

/** Module, object and type. Throws where a number belongs to it and is missing. */
export function documentTypeOf({ id, number }: DocumentMeaning): readonly [string, string, string] {
  const { module, object, type, isNumbered: needsNumber } = forms[id];
  if (needsNumber && number === null)
    throw new TypeError(`A document type "${id}" needs a number.`);
  return [module, object, needsNumber ? `${type}${number}` : type];
}

function numberIn(type: string, before: string): number | null {
  const digits = type.startsWith(before) ? type.slice(before.length) : '';
  return /^[1-9]\d{0,15}$/.test(digits) ? Number(digits) : null;
}

/** The meaning of a complete document type, or null when no page names it. */
export function meaningOf(documentType: readonly string[]): DocumentMeaning | null {
  const [module, object, type] = documentType;
  if (documentType.length !== 3 || type === undefined) return null;
  const id = documentIds.find(
    (each) => forms[each].module === module && forms[each].object === object,
  );
  if (id === undefined) return null;
  if (!forms[id].isNumbered) return type === forms[id].type ? { id, number: null } : null;
  const number = numberIn(type, forms[id].type);
  return number === null ? null : { id, number };
}

/** The document that a module and an object name together, as partial rules of FILTER do. */
export function documentOfObject(module: string, object: string): DocumentId | null {
  return (
    documentIds.find((id) => forms[id].module === module && forms[id].object === object) ?? null
  );
}

export function objectOf(id: DocumentId): readonly [string, string] {
  return [forms[id].module, forms[id].object];
}

/** An SPA of the portal as crm.type.list names it. */
export interface Spa {
  readonly entityTypeId: number;
  readonly title: string;
}

/** Everything that can be chosen without a number of one's own: fixed documents and the portal's SPAs. */
export function choices(
  kind: BizprocKind,
  spas: readonly Spa[],
): readonly { readonly meaning: DocumentMeaning; readonly spa: Spa | null }[] {
  const fixed = documentsFor(kind)
    .filter((id) => !isNumbered(id))
    .map((id) => ({ meaning: { id, number: null }, spa: null }));
  const numbered = spas.map((spa) => ({
    meaning: { id: 'spa' as const, number: spa.entityTypeId },
    spa,
  }));
  return [...fixed, ...numbered];
}
