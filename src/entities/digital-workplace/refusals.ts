/** Every refusal of crm.automatedsolution.*: pages of the six methods, and C numbers for what the portal adds. */
import type { Refusal } from '../editing';
import type { Key } from './say';

const docs = 'https://apidocs.bitrix24.com/api-reference/crm/automated-solution/';

interface Row extends Refusal {
  readonly text: Key;
}

export const refusals: readonly Row[] = [
  // The same code for the plan without REST and for a missing app context belongs to the system's rules.
  {
    code: 'ACCESS_DENIED',
    reason: 'right',
    field: null,
    text: 'refusals.accessDenied',
    docs: `${docs}index.html`,
  },
  {
    code: 'BX_EMPTY_REQUIRED',
    during: ['create', 'update'],
    field: 'title',
    text: 'refusals.titleEmpty',
    docs: `${docs}crm-automated-solution-update.html`,
  },
  {
    code: 'LIMIT_EXCEEDED',
    during: ['create'],
    field: null,
    text: 'refusals.limit',
    docs: `${docs}crm-automated-solution-add.html`,
  },
  // Listed for get only, possible everywhere but on delete (C2).
  {
    code: 'NOT_FOUND',
    field: null,
    text: 'refusals.notFound',
    docs: `${docs}crm-automated-solution-get.html`,
  },
  {
    code: 'HAS_BOUND_TYPES',
    during: ['remove'],
    field: null,
    text: 'refusals.hasSpas',
    docs: `${docs}crm-automated-solution-delete.html`,
  },
  {
    code: 'INVALID_ARG_VALUE',
    during: ['list'],
    field: null,
    text: 'refusals.listArgument',
    docs: `${docs}crm-automated-solution-list.html`,
  },
];
