import { expect, test } from 'vitest';
import { nameOfUser, RunAsUsers } from './people';

const anna = { id: 3, name: 'Anna Berg', isActive: true, isAdmin: true };

test('what is learnt later does not forget who is an administrator', () => {
  const users = new RunAsUsers([anna]);
  users.add([{ id: 3, name: '', isActive: false, isAdmin: null }]);
  expect(users.find(3)).toEqual({ ...anna, isActive: false });
  expect(users.find(null)).toBeUndefined();
});

test('whoever shows a name hears of it', () => {
  const users = new RunAsUsers();
  let heard = 0;
  const leave = users.subscribe(() => (heard += 1));
  const before = users.version();
  users.add([anna]);
  leave();
  users.add([anna]);
  expect([heard, users.version() > before]).toEqual([1, true]);
});

test('without a name there is the number', () => {
  expect(nameOfUser(new RunAsUsers([anna]), 3)).toBe('Anna Berg');
  expect(nameOfUser(new RunAsUsers(), 4)).toBe('#4');
});
