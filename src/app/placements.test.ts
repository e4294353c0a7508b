import { expect, test } from 'vitest';
import { addressFor } from './placements';

test.each<[options: Record<string, string>, address: string | null]>([
  [{}, null],
  [{ kind: '' }, null],
  [{ kind: 'unknown' }, null],
  [{ kind: 'toString' }, null],
  [{ id: '5' }, null],
  [{ kind: 'digital-workplaces' }, '/digital-workplaces'],
  [{ kind: 'digital-workplaces', id: '' }, '/digital-workplaces'],
  [{ kind: 'digital-workplaces', id: '238' }, '/digital-workplaces/238'],
  [{ kind: 'digital-workplaces', id: '../x?y#z' }, '/digital-workplaces/..%2Fx%3Fy%23z'],
  [{ kind: 'digital-workplaces', id: 'a b', other: '1' }, '/digital-workplaces/a%20b'],
])('opened with %j the person begins at %j', (options, address) => {
  expect(addressFor({ code: 'DEFAULT', options, isSliderMode: false })).toBe(address);
});
