import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { sealable } from './seal';

test('after the end of the installation nothing is sent any more, and it ends once', async () => {
  const raw = fakePortal({
    answers: { profile: { result: {} }, 'app.option.set': { result: true } },
  });
  const { portal, finish } = sealable(raw);
  await portal.read({ method: 'profile', params: {} });
  await portal.options.write('a', 1);
  await finish();
  await finish();
  const calls = [
    portal.read({ method: 'profile', params: {} }),
    portal.write({ method: 'app.option.set', params: {} }),
    portal.batch({ one: { method: 'profile', params: {} } }),
    portal.options.read('a'),
    portal.options.write('a', 2),
  ];
  for (const call of calls) {
    await expect(call).rejects.toMatchObject({ code: 'installation-finished' });
  }
  expect(raw.calls).toHaveLength(1);
  expect(raw.acts).toEqual([['options.write', 'a', 1], ['installFinish']]);
});

test('what was sent before the end is waited for', async () => {
  let answer: (value: { result: unknown; total: null; next: null }) => void = () => undefined;
  const raw = {
    ...fakePortal(),
    write: () =>
      new Promise<{ result: unknown; total: null; next: null }>((resolve) => (answer = resolve)),
  };
  const { portal, finish } = sealable(raw);
  const written = portal.write({ method: 'placement.bind', params: {} });
  const finished = finish();
  await Promise.resolve();
  expect(raw.acts).toEqual([]);
  answer({ result: true, total: null, next: null });
  await written;
  await finished;
  expect(raw.acts).toEqual([['installFinish']]);
});
