import { expect, test } from 'vitest';
import { fakePortal, type FakeOptions } from '@/bitrix24/fake-portal';
import { PortalError, type PortalFailure } from '@/bitrix24/portal-error';
import { codes } from './layout';
import { openMemory } from './open-memory';

function failure(change: Partial<PortalFailure>): PortalError {
  return new PortalError({
    kind: 'refused',
    code: 'X',
    said: '',
    method: 'm',
    requestId: '',
    status: 200,
    isWrite: false,
    ...change,
  });
}

const missing = failure({ kind: 'missing', code: 'ERROR_ENTITY_NOT_FOUND' });
const busy = failure({ kind: 'busy', code: 'OPERATION_TIME_LIMIT' });

const answers = {
  profile: { result: { ID: '1', ADMIN: true, NAME: 'Ann', LAST_NAME: 'Lee' } },
  scope: { result: ['crm', 'entity'] },
  'entity.get': { result: { ID: '3', ENTITY: 'studio_rev', NAME: 'x' } },
  'entity.item.property.get': { result: codes.map((PROPERTY) => ({ PROPERTY, TYPE: 'S' })) },
  'entity.item.get': { result: [], total: 0 },
};

const page = { id: 'page', living: async () => null };

function open(change: FakeOptions['answers'] = {}, isAdmin = true) {
  const portal = fakePortal({ answers: { ...answers, ...change }, facts: { isAdmin } });
  return openMemory(portal, () => 0, page);
}

const employee = { result: { ID: 5, ADMIN: false, NAME: 'Cy', LAST_NAME: '' } };

test.each([
  ['an administrator', {}, null, true],
  ['an employee', { profile: employee }, null, false],
  [
    'an employee before anything was made',
    { profile: employee, 'entity.get': missing },
    'no-right',
    false,
  ],
  ['an administrator before anything was made', { 'entity.get': missing }, null, true],
  ['an app without the scope', { scope: { result: ['crm'] } }, 'no-scope', false],
  [
    'an app without the scope, as a map',
    { scope: { result: { 0: 'crm', 2: 'task' } } },
    'no-scope',
    false,
  ],
  ['an app whose scopes are not told', { scope: busy }, null, true],
  [
    'an app whose scopes are not told, and which lacks this one',
    { scope: busy, 'entity.get': failure({ kind: 'forbidden', reason: 'scope' }) },
    'no-scope',
    false,
  ],
  [
    'a portal that closes storages to this person',
    { 'entity.get': failure({ kind: 'forbidden', reason: 'right' }) },
    'no-right',
    false,
  ],
  [
    'a portal without storages',
    { 'entity.get': failure({ kind: 'forbidden', reason: 'context' }) },
    'not-available',
    false,
  ],
  ['a portal that is busy with the storage', { 'entity.get': busy }, null, true],
  ['a portal that is busy with the columns', { 'entity.item.property.get': busy }, null, true],
  ['a portal that is busy with the items', { 'entity.item.get': busy }, null, true],
])('for %s %#', async (_, change, off, canWrite) => {
  const memory = await open(change);
  expect([memory.off, memory.canWrite]).toEqual([off, canWrite]);
});

test.each([
  ['refused', busy],
  ['empty, as for somebody who left', { result: [] }],
  ['without an id', { result: { NAME: 'Ann' } }],
])(
  'a profile that is %s leaves the person unknown and the frame’s word on rights',
  async (_, profile) => {
    expect(await open({ profile })).toMatchObject({ me: { id: 0, name: '' }, canWrite: true });
    expect(await open({ profile }, false)).toMatchObject({ canWrite: false });
  },
);

test('a person has a name without gaps', async () => {
  expect((await open({ profile: employee })).me).toEqual({ id: 5, name: 'Cy' });
});

test('a portal that cannot be reached at all is told', async () => {
  const lost = failure({ kind: 'unreachable', code: 'NETWORK_ERROR' });
  const portal = { ...fakePortal(), batch: () => Promise.reject(lost) };
  await expect(openMemory(portal, () => 0, page)).rejects.toBe(lost);
});

test('a history that is not a list is garbled, never an empty one', async () => {
  const memory = await open({ 'entity.item.get': { result: 'x' } });
  await expect(memory.history()).rejects.toMatchObject({ kind: 'garbled', code: 'not-a-list' });
});

test('intents that could not be read at the opening are asked for again', async () => {
  let count = 0;
  const memory = await open({
    'entity.item.get': () => {
      count += 1;
      return count === 1 ? busy : { result: [], total: 0 };
    },
  });
  expect(await memory.unsettled()).toEqual([]);
  expect(count).toBe(2);
});
