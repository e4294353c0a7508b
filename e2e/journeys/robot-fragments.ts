/** The values that pages 001 and 004 show beside the fields of an update. */
import type { RobotKind } from '../pages/robots.ts';

/** The three examples of a parameter; the same for parameters and returned values of both kinds. */
export const documentedParameters = {
  select: {
    docType: {
      Name: { de: 'Dokumenttyp', en: 'Document type' },
      Required: 'Y',
      Multiple: 'N',
      Default: 'PDF',
      Type: 'select',
      Options: { pdf: 'PDF', docx: 'DOCX' },
    },
  },
  bool: {
    saveDoc: {
      Name: { de: 'Dokument speichern', en: 'Save document' },
      Description: {
        de: 'Einen fortlaufenden Nummer zuweisen',
        en: 'Assign a sequential number',
      },
      Type: 'bool',
      Required: 'Y',
      Multiple: 'N',
      Default: 'Y',
    },
  },
  string: {
    Parameters: {
      Name: { de: 'Vorlagenparameter', en: "Template's parameters" },
      Description: { de: 'ParamID={=ParamValue}', en: 'ParamID={=ParamValue}' },
      Type: 'string',
      Required: 'N',
      Multiple: 'Y',
    },
  },
} as const;

const crm = 'Bitrix\\Crm\\Integration\\BizProc\\Document\\';
const shared = [
  { choose: 'Leads', value: ['crm', 'CCrmDocumentLead', 'LEAD'] },
  { choose: 'Deals', value: ['crm', 'CCrmDocumentDeal', 'DEAL'] },
  { choose: 'Estimates', value: ['crm', `${crm}Quote`, 'QUOTE'] },
  { choose: 'Invoices', value: ['crm', `${crm}SmartInvoice`, 'SMART_INVOICE'] },
  { choose: 'SPA “Trainings”', value: ['crm', `${crm}Dynamic`, 'DYNAMIC_1036'] },
] as const;

interface DocumentType {
  readonly choose: string;
  /** Typed beside the choice. */
  readonly number?: string;
  readonly value: readonly string[];
}

/** Every documented DOCUMENT_TYPE, by the words a person chooses it with. */
export const documentTypes: Readonly<Record<RobotKind, readonly DocumentType[]>> = {
  robots: shared,
  activities: [
    ...shared,
    { choose: 'Contacts', value: ['crm', 'CCrmDocumentContact', 'CONTACT'] },
    { choose: 'Companies', value: ['crm', 'CCrmDocumentCompany', 'COMPANY'] },
    {
      choose: 'Process in the feed',
      number: '164',
      value: ['lists', 'BizprocDocument', 'iblock_164'],
    },
    {
      choose: 'List in a group',
      number: '12',
      value: ['lists', 'Bitrix\\Lists\\BizprocDocumentLists', 'iblock_12'],
    },
    { choose: 'Drive', number: '7', value: ['disk', 'Bitrix\\Disk\\BizProcDocument', 'STORAGE_7'] },
  ],
};

/** Every documented FILTER, and the texts per language. */
export const documentedFragments: Readonly<
  Record<RobotKind, readonly Readonly<Record<string, unknown>>[]>
> = {
  robots: [
    { FILTER: { EXCLUDE: ['box'] } },
    {
      FILTER: {
        INCLUDE: [
          ['crm', 'CCrmDocumentDeal'],
          ['crm', 'CCrmDocumentLead'],
        ],
      },
    },
    { NAME: { de: 'Robotername', en: 'robot name' } },
    { DESCRIPTION: { de: 'Roboterbeschreibung', en: 'robot description' } },
  ],
  activities: [
    { FILTER: { EXCLUDE: ['box'] } },
    { FILTER: { INCLUDE: [['lists']] } },
    { FILTER: { INCLUDE: [['lists'], ['crm', 'CCrmDocumentDeal']] } },
    { NAME: { de: 'Aktionsname', en: 'action name' } },
    { DESCRIPTION: { de: 'Aktionsbeschreibung', en: 'action description' } },
  ],
};
