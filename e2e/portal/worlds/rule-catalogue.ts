/** What the robots and activities of a world are called and ask for. Keys are in capitals, as the portal stores them (B4). */
type Words = Readonly<Record<string, string>>;

interface Rule {
  readonly code: string;
  readonly name: Words;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly returns?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function said(EN: string, RU: string, DE: string): Words {
  return { EN, RU, DE };
}

const PHONE = {
  NAME: said('Phone number', 'Номер телефона', 'Telefonnummer'),
  TYPE: 'string',
  REQUIRED: 'Y',
};
const TEXT = { NAME: said('Text', 'Текст', 'Text'), TYPE: 'text', REQUIRED: 'Y' };
const PERSON = {
  NAME: said('Responsible', 'Ответственный', 'Zuständig'),
  TYPE: 'user',
  MULTIPLE: 'Y',
};
const FORMAT = {
  NAME: said('Format', 'Формат', 'Format'),
  TYPE: 'select',
  OPTIONS: { pdf: 'PDF', docx: 'DOCX' },
  DEFAULT: 'pdf',
};
const DATE = { NAME: said('Due date', 'Срок', 'Fälligkeit'), TYPE: 'date', REQUIRED: 'N' };
const AMOUNT = { NAME: said('Amount', 'Сумма', 'Betrag'), TYPE: 'double', DEFAULT: '0' };
const RESULT = { NAME: said('Result', 'Результат', 'Ergebnis'), TYPE: 'string' };

export const RULES: readonly Rule[] = [
  {
    code: 'send_sms',
    name: said('Send an SMS', 'Отправить СМС', 'SMS senden'),
    properties: { phone: PHONE, text: TEXT },
    returns: { state: RESULT },
  },
  {
    code: 'make_document',
    name: said('Make a document', 'Создать документ', 'Dokument erstellen'),
    properties: { format: FORMAT, signer: PERSON, due: DATE },
    returns: { link: RESULT },
  },
  {
    code: 'check_credit',
    name: said('Check credit & limit', 'Проверить лимит', 'Bonität & Limit prüfen'),
    properties: { amount: AMOUNT },
    returns: { verdict: RESULT },
  },
  {
    code: 'book_stock',
    name: said('Book stock', 'Зарезервировать товар', 'Bestand buchen'),
    properties: { amount: AMOUNT, due: DATE },
  },
  {
    code: 'ask_approval',
    name: said('Ask for approval', 'Запросить согласование', 'Freigabe einholen'),
    properties: { approver: PERSON, text: TEXT },
    returns: { answer: RESULT },
  },
  {
    code: 'notify_partner',
    name: said('Tell the partner', 'Уведомить партнёра', 'Partner benachrichtigen'),
    properties: { text: TEXT },
  },
  {
    code: 'translate_text',
    name: said('Translate a text', 'Перевести текст', 'Text übersetzen'),
    properties: {
      text: TEXT,
      language: {
        NAME: said('Language', 'Язык', 'Sprache'),
        TYPE: 'select',
        OPTIONS: { en: 'English', ru: 'Русский', de: 'Deutsch' },
        DEFAULT: 'en',
      },
    },
    returns: { text: RESULT },
  },
  {
    code: 'plan_visit',
    name: said('Plan a visit', 'Запланировать визит', 'Besuch planen'),
    properties: {
      moment: { NAME: said('Moment', 'Время', 'Zeitpunkt'), TYPE: 'datetime', REQUIRED: 'Y' },
      is_urgent: { NAME: said('Urgent', 'Срочно', 'Dringend'), TYPE: 'bool', DEFAULT: 'N' },
    },
  },
];

export const DOCUMENT_TYPES: readonly (readonly string[])[] = [
  ['crm', 'CCrmDocumentDeal', 'DEAL'],
  ['crm', 'CCrmDocumentLead', 'LEAD'],
  ['crm', String.raw`Bitrix\Crm\Integration\BizProc\Document\SmartInvoice`, 'SMART_INVOICE'],
  ['crm', String.raw`Bitrix\Crm\Integration\BizProc\Document\Dynamic`, 'DYNAMIC_192'],
];

export const FILTERS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { EXCLUDE: ['box'] },
  { INCLUDE: [['crm', 'CCrmDocumentDeal']] },
  { INCLUDE: [['crm']], EXCLUDE: [['crm', 'CCrmDocumentLead']] },
];
