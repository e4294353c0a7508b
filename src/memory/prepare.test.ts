import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import { codes } from './layout';
import { prepareMemory } from './prepare';

const columns = codes.map((code) => ({ PROPERTY: code }));

function missing(code: string): PortalError {
  const method = 'entity.item.property.get';
  return new PortalError({
    kind: 'missing',
    code,
    said: '',
    method,
    requestId: '',
    status: 400,
    isWrite: false,
  });
}

interface Story {
  /** What each look at the columns finds. */
  readonly looks: readonly (PortalError | readonly { readonly PROPERTY: string }[])[];
  /** Refusals of the batch, by command. */
  readonly refusals?: Readonly<Record<string, { error: string; error_description: string }>>;
}

function portalOf({ looks, refusals = {} }: Story) {
  let at = 0;
  return fakePortal({
    answers: {
      'entity.item.property.get': () => {
        const look = looks[Math.min(at, looks.length - 1)] ?? [];
        at += 1;
        return look instanceof PortalError ? look : { result: look };
      },
      batch: ({ cmd }) => {
        const names = Object.keys(cmd ?? {}).filter((name) => !(name in refusals));
        const result = Object.fromEntries(names.map((name) => [name, true]));
        return {
          result: {
            result,
            result_error: refusals,
            result_total: [],
            result_next: [],
            result_time: [],
          },
        };
      },
    },
  });
}

function batches(portal: ReturnType<typeof portalOf>): readonly string[][] {
  return portal.calls
    .filter(({ method }) => method === 'batch')
    .map(({ params }) => Object.keys(params['cmd'] ?? {}));
}

test('a storage that is there is only looked at', async () => {
  const portal = portalOf({ looks: [columns] });
  await expect(prepareMemory(portal)).resolves.toBe('there');
  expect(batches(portal)).toEqual([]);
});

test('a new storage is made whole, in one request that is sent once', async () => {
  const portal = portalOf({ looks: [missing('ERROR_ENTITY_NOT_FOUND'), columns] });
  await expect(prepareMemory(portal)).resolves.toBe('made');
  expect(batches(portal)).toEqual([['store', ...codes.map((code) => `has${code}`)]]);
});

test('a half made storage is completed, also when somebody else does the same at that moment', async () => {
  const there = { error: 'ERROR_PROPERTY_ALREADY_EXISTS', error_description: '' };
  const portal = portalOf({
    looks: [columns.slice(1), columns],
    refusals: { [`has${codes[0] ?? ''}`]: there },
  });
  await expect(prepareMemory(portal)).resolves.toBe('made');
  expect(batches(portal)).toEqual([[`has${codes[0] ?? ''}`]]);
});

test('a refusal is told, and a yes after which the storage is not whole is none', async () => {
  const refused = portalOf({
    looks: [missing('ERROR_ENTITY_NOT_FOUND')],
    refusals: { store: { error: 'ACCESS_DENIED', error_description: 'Access denied!' } },
  });
  await expect(prepareMemory(refused)).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
  const portal = portalOf({ looks: [columns.slice(1)] });
  await expect(prepareMemory(portal)).rejects.toMatchObject({ code: 'not-kept' });
  const denied = portalOf({ looks: [missing('ACCESS_DENIED')] });
  await expect(prepareMemory(denied)).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
});
