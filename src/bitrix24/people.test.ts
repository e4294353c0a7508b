import { describe, expect, test } from 'vitest';
import { createPeople } from './people';

/** A dialog of the portal that answers when told to, as a person would. */
function dialogOf() {
  const waiting: ((answer: unknown) => void)[] = [];
  const open = (): Promise<unknown> => new Promise((resolve) => waiting.push(resolve));
  return { selectUser: open, selectUsers: open, waiting };
}

const ann = {
  id: '7',
  name: 'Ann',
  position: 'Lead',
  photo: '',
  url: '/u/7',
  sub: false,
  sup: false,
};

describe('picking people in the portal’s dialog', () => {
  test('gives one person as a list of one, with a number for an id', async () => {
    const dialog = dialogOf();
    const { picked } = createPeople(dialog).pickUsers({ multiple: false });
    dialog.waiting[0]?.(ann);
    expect(await picked).toEqual([{ id: 7, name: 'Ann', position: 'Lead', photo: '' }]);
  });

  test('leaves out whoever has no id, also in a map', async () => {
    const dialog = dialogOf();
    const { picked } = createPeople(dialog).pickUsers({ multiple: true });
    dialog.waiting[0]?.({ 0: ann, 1: { id: 'x', name: 'No id' }, 2: null });
    expect(await picked).toEqual([{ id: 7, name: 'Ann', position: 'Lead', photo: '' }]);
  });

  test('ends with null when given up, and ignores a late answer', async () => {
    const dialog = dialogOf();
    const { picked, abandon } = createPeople(dialog).pickUsers({ multiple: true });
    abandon();
    dialog.waiting[0]?.([ann]);
    expect(await picked).toBeNull();
  });

  test('ends with null when a second dialog takes its place', async () => {
    const dialog = dialogOf();
    const people = createPeople(dialog);
    const first = people.pickUsers({ multiple: true });
    const second = people.pickUsers({ multiple: true });
    dialog.waiting[1]?.([ann]);
    expect(await first.picked).toBeNull();
    expect(await second.picked).toHaveLength(1);
  });

  test('fails with a PortalError when the portal’s answer is broken', async () => {
    const dialog = {
      selectUser: () => Promise.reject(new Error('x')),
      selectUsers: () => Promise.reject(new Error('x')),
    };
    const { picked } = createPeople(dialog).pickUsers({ multiple: false });
    await expect(picked).rejects.toMatchObject({ kind: 'garbled', method: 'selectUser' });
  });
});
