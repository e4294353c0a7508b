/** The CRM entities that the portal has pages for, and what they are called. */
import { text } from './texts.js';

/** @typedef {import('./types.ts').About} About */

/** Part of the address of an entity's pages, by the entity's part of a placement code. */
const paths = {
  LEAD: 'lead',
  DEAL: 'deal',
  CONTACT: 'contact',
  COMPANY: 'company',
  QUOTE: 'type/7',
  SMART_INVOICE: 'type/31',
};

/** @typedef {keyof typeof paths} CrmEntity */

/** @type {CrmEntity[]} in the order of the menu */
export const crmEntities = ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE'];

/** @type {Record<CrmEntity, [import('./texts.js').TextKey, import('./texts.js').TextKey]>} one, many */
const words = {
  LEAD: ['lead', 'leads'],
  DEAL: ['deal', 'deals'],
  CONTACT: ['contact', 'contacts'],
  COMPANY: ['company', 'companies'],
  QUOTE: ['quote', 'quotes'],
  SMART_INVOICE: ['invoice', 'invoices'],
};

/** @param {string} entity @returns {entity is CrmEntity} */
function isCrmEntity(entity) {
  return Object.hasOwn(paths, entity);
}

/** Has list and card: the six of CRM, and SPAs by number. @param {string} entity */
export function hasPages(entity) {
  return isCrmEntity(entity) || /^DYNAMIC_[0-9]+$/.test(entity);
}

/** Has a robot designer: contacts and companies have none. @param {string} entity */
export function hasRobots(entity) {
  return hasPages(entity) && entity !== 'CONTACT' && entity !== 'COMPANY';
}

/** @param {string} entity @returns {string} e.g. `deal` of `/crm/deal/details/1/` */
export function entityPath(entity) {
  return isCrmEntity(entity) ? paths[entity] : `type/${entity.replace('DYNAMIC_', '')}`;
}

/** @param {string} entity @param {About} about @param {'one' | 'many'} number */
export function entityName(entity, about, number) {
  if (isCrmEntity(entity)) return text(words[entity][number === 'one' ? 0 : 1]);
  const spa = about.spas.find((one) => entity === `DYNAMIC_${one.entityTypeId}`);
  return spa?.title ?? entity;
}
