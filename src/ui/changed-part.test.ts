import { expect, test } from 'vitest';
import { changedPart } from './changed-part';

test('only what differs is marked when most of the value stayed', () => {
  const before = 'https://old.example.com/hook';
  const after = 'https://new.example.com/hook';
  const { start, end } = changedPart(before, after);
  expect(before.slice(start, before.length - end)).toBe('old');
  expect(after.slice(start, after.length - end)).toBe('new');
});

test('values with little in common are marked whole', () => {
  expect(changedPart('Create invoice', 'Cancel')).toEqual({ start: 0, end: 0 });
});

test('a repeated letter is not counted from both ends', () => {
  const { start, end } = changedPart('aaa', 'aaaa');
  expect(start + end).toBe(3);
});

test('an emoji is never cut in half', () => {
  const before = 'status 😀';
  const after = 'status 😁';
  const { start, end } = changedPart(before, after);
  expect(before.slice(start, before.length - end)).toBe('😀');
});
