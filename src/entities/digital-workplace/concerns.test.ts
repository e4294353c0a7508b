import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { concerns } from './concerns';

const hr = { id: 238, title: 'HR', typeIds: [14, 158] };
const archive = { id: 241, title: 'Archive', typeIds: [] };

test('a workplace without SPAs is told, with the way to its editor, and no request is made', async () => {
  const portal = fakePortal();
  expect(await concerns.find(portal, [hr, archive])).toMatchObject([
    { id: '241', title: 'Archive', severity: 'warning', isRestorable: false },
  ]);
  expect(portal.calls).toEqual([]);
});

test('a portal whose workplaces all have SPAs is left in peace', async () => {
  expect(await concerns.find(fakePortal(), [hr])).toEqual([]);
});
