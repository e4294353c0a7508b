import { expect, test } from 'vitest';
import { documentTypeOf } from './document-types';
import { fineValues } from './samples';
import { isUsableAt } from './usable';
import { emptyFilter, type BizprocKind, type FilterValues } from './values';

const deals: FilterValues = { ...emptyFilter, include: [['crm', 'CCrmDocumentDeal']] };
const notDeals: FilterValues = { ...emptyFilter, exclude: [['crm', 'CCrmDocumentDeal', 'DEAL']] };
const oneSpa: FilterValues = {
  ...emptyFilter,
  include: [documentTypeOf({ id: 'spa', number: 156 })],
};
const editionOnly: FilterValues = { ...emptyFilter, include: ['b24'] };

test.each<[BizprocKind, FilterValues | null, string, number, boolean | null]>([
  ['robot', emptyFilter, 'a lead', 1, true],
  ['robot', emptyFilter, 'a deal', 2, true],
  ['robot', emptyFilter, 'a contact', 3, false],
  ['robot', emptyFilter, 'a company', 4, false],
  ['robot', emptyFilter, 'an estimate', 7, true],
  ['robot', emptyFilter, 'an invoice', 31, true],
  ['robot', emptyFilter, 'an SPA', 128, true],
  ['activity', emptyFilter, 'a contact', 3, true],
  ['activity', emptyFilter, 'a company', 4, true],
  ['robot', deals, 'a deal', 2, true],
  ['robot', deals, 'a lead', 1, false],
  ['robot', deals, 'an SPA', 156, false],
  ['robot', notDeals, 'a deal', 2, false],
  ['robot', notDeals, 'a lead', 1, true],
  ['robot', oneSpa, 'that SPA', 156, true],
  ['robot', oneSpa, 'another SPA', 157, false],
  ['robot', editionOnly, 'a deal', 2, true],
  ['robot', null, 'a deal, of a filter nobody knows', 2, null],
  ['robot', null, 'a contact, where no robot lives', 3, false],
  ['activity', emptyFilter, 'a place that is no document', 8, null],
])('%s with %j at %s (%i): %s', (kind, filter, _where, entityTypeId, expected) => {
  expect(isUsableAt(kind, { ...fineValues, filter }, { entityTypeId })).toBe(expected);
});

test('of a record that is not known nothing can be said', () => {
  expect(isUsableAt('activity', null, { entityTypeId: 2 })).toBeNull();
});
