/** Types of a parameter (pages 001 and 004, section PROPERTY; `file` is of the newer pages). */

export const baseTypes = [
  'bool',
  'date',
  'datetime',
  'double',
  'file',
  'int',
  'select',
  'string',
  'text',
  'user',
] as const;

/** Beyond the base types the pages name only this one, for documents of the CRM (rest-contract 3.1). */
const crmTypes: readonly string[] = ['UF:address'];

/** What a parameter can be when the robot belongs to this document type (its first part is the module). */
export function typesFor(documentType: readonly string[] | null): readonly string[] {
  return documentType?.[0] === 'crm' ? [...baseTypes, ...crmTypes] : baseTypes;
}

/** Types that only a document type brings: the portal does not judge them (B17), so any is taken once there is one. */
export function isTypeAllowed(type: string, documentType: readonly string[] | null): boolean {
  if (type === '' || isBaseType(type)) return true;
  return documentType !== null && documentType.length > 0;
}

/** A value of the document or the workflow, filled in when the step runs: `{=Document:TITLE}`. */
export function isExpression(value: unknown): boolean {
  return typeof value === 'string' && /\{=[^{}]+\}/.test(value);
}

export type BaseType = (typeof baseTypes)[number];

export function isBaseType(type: string): type is BaseType {
  return baseTypes.some((each) => each === type);
}
