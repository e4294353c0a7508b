import { describe, expect, test } from 'vitest';
import { fakePortal, type FakeOptions, type FakePortal } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import { keptAnswer, recall, rememberedOf } from './fake-memories';
import { findCreated, open, read } from './family-client';
import { emptyContext, fineValues, knownOf } from './samples';
import { unknownValues } from './values';

function refusal(code: string, kind: FailureKind = 'forbidden'): PortalError {
  const about = { said: '', method: 'x', requestId: '', status: 403, isWrite: false };
  return new PortalError({ kind, code, ...about });
}

const me = { ID: '3', ADMIN: true, NAME: 'Anna', LAST_NAME: 'Berg' };
const known = knownOf('robot', 'a', { authUserId: 7 });
const kept = [
  known,
  knownOf('robot', 'gone', { authUserId: 3, properties: null }),
  knownOf('robot', 'partly', { authUserId: 3, properties: null }),
  knownOf('robot', 'moved', { authUserId: 3 }),
  knownOf('activity', 'act', {
    name: { ru: 'Имя' },
    usesPlacement: true,
    placementHandler: 'https://app.example.com/settings',
  }),
];

function portalOf(answers: FakeOptions['answers'] = {}) {
  const sizes: number[] = [];
  const fake = fakePortal({
    answers: {
      'bizproc.robot.list': { result: ['a', 'x', 'partly'] },
      'bizproc.activity.list': { result: ['act', 'moved'] },
      'crm.type.list': { result: { types: [{ entityTypeId: '156', title: 'Visits' }] }, total: 1 },
      profile: { result: me },
      'user.get': { result: [{ ID: '7', NAME: 'Boris', LAST_NAME: 'Lang', ACTIVE: false }] },
      ...keptAnswer(kept.map(rememberedOf)),
      ...answers,
    },
  });
  const portal: FakePortal = {
    ...fake,
    batch(requests) {
      sizes.push(Object.keys(requests).length);
      return fake.batch(requests);
    },
  };
  const requests = () => sizes.length + fake.calls.filter(({ via }) => via === 'read').length;
  return { portal, requests };
}

describe('opening', () => {
  test('a new robot: empty, run by the person who fills it in, in one request', async () => {
    const { portal, requests } = portalOf();
    const { values, context, isLost } = await open('robot', portal, null, recall);
    expect(values).toMatchObject({ code: '', authUserId: 3, waits: null, properties: [] });
    expect(context).toMatchObject({
      kind: 'robot',
      state: 'new',
      ownCodes: ['a', 'x', 'partly'],
      otherCodes: ['act', 'moved'],
      spas: [{ entityTypeId: 156, title: 'Visits' }],
      languages: ['en', 'ru'],
      placements: [{ kind: 'activity', code: 'act', address: 'https://app.example.com/settings' }],
    });
    expect(context.users.find(3)).toMatchObject({ name: 'Anna Berg', isAdmin: true });
    expect(isLost).toBeUndefined();
    expect(requests()).toBe(1);
  });

  test('a known robot comes with all its settings and the name of its run-as user, in two requests', async () => {
    const { portal, requests } = portalOf();
    const { values, context } = await open('robot', portal, 'a', recall);
    expect(values).toEqual(known.values);
    expect(context.state).toBe('known');
    expect(context.users.find(7)).toEqual({
      id: 7,
      name: 'Boris Lang',
      isActive: false,
      isAdmin: null,
    });
    expect(requests()).toBe(2);
  });

  test('one that was registered elsewhere has nothing but its code', async () => {
    const { portal, requests } = portalOf();
    const { values, context } = await open('robot', portal, 'x', recall);
    expect(values).toEqual(unknownValues('x'));
    expect(context.state).toBe('unknown');
    expect(requests()).toBe(1);
  });

  test('of one that was registered elsewhere and changed here, the changes are known', async () => {
    const { values, context } = await open('robot', portalOf().portal, 'partly', recall);
    expect(values).toMatchObject({ handler: fineValues.handler, properties: null });
    expect(context.state).toBe('unknown');
  });

  test('a lost one is a new one with its old settings, gaps are empty lists', async () => {
    const { values, context, isLost } = await open('robot', portalOf().portal, 'gone', recall);
    expect(isLost).toBe(true);
    expect(values).toMatchObject({ code: 'gone', properties: [] });
    expect(context.state).toBe('new');
  });

  test('one whose code the other kind took is lost as well; the code has to be another', async () => {
    const { context, isLost } = await open('robot', portalOf().portal, 'moved', recall);
    expect(isLost).toBe(true);
    expect(context.otherCodes).toContain('moved');
  });

  test('a code that nobody knows is missing', async () => {
    const opened = open('robot', portalOf().portal, 'nowhere', recall);
    await expect(opened).rejects.toMatchObject({
      kind: 'missing',
      code: 'ERROR_ACTIVITY_NOT_FOUND',
    });
  });

  test('without the scopes for SPAs and people, and without a memory, the form still opens', async () => {
    const { portal } = portalOf({
      'crm.type.list': refusal('insufficient_scope'),
      'user.get': refusal('insufficient_scope'),
      profile: { result: {} },
      'entity.item.get': refusal('ERROR_ENTITY_NOT_FOUND', 'refused'),
    });
    const { values, context } = await open('robot', portal, 'a', recall);
    expect(values).toEqual(unknownValues('a'));
    expect(context).toMatchObject({ spas: [], placements: [], userId: null, state: 'unknown' });
  });

  test('a memory that cannot be read now is a failure, never "unknown"', async () => {
    const { portal } = portalOf({ 'entity.item.get': refusal('INTERNAL_ERROR', 'refused') });
    await expect(open('robot', portal, 'a', recall)).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
    });
  });

  test.each(['bizproc.robot.list', 'bizproc.activity.list'])(
    'a refusal of %s is told as it is',
    async (method) => {
      const { portal } = portalOf({ [method]: refusal('ACCESS_DENIED') });
      await expect(open('robot', portal, null, recall)).rejects.toMatchObject({
        code: 'ACCESS_DENIED',
      });
    },
  );

  test('120 SPAs are all there to choose, still in two requests', async () => {
    const types = Array.from({ length: 120 }, (_none, at) => ({
      entityTypeId: 200 + at,
      title: `SPA ${at}`,
    }));
    const { portal, requests } = portalOf({
      'crm.type.list': ({ start }) => ({
        result: { types: types.slice(Number(start ?? 0), Number(start ?? 0) + 50) },
        total: types.length,
      }),
    });
    const { context } = await open('robot', portal, 'a', recall);
    expect(context.spas.map(({ title }) => title)).toEqual(types.map(({ title }) => title));
    expect(requests()).toBe(2);
  });
});

describe('reading before a save', () => {
  test('answers what is remembered, in one request', async () => {
    const { portal, requests } = portalOf();
    expect(await read('robot', portal, 'a', recall)).toEqual(known.values);
    expect(requests()).toBe(1);
  });

  test('answers what is known of an unknown one', async () => {
    expect(await read('robot', portalOf().portal, 'x', recall)).toEqual(unknownValues('x'));
  });

  test('a lost one is missing, however well it is remembered', async () => {
    const reading = read('robot', portalOf().portal, 'gone', recall);
    await expect(reading).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('after a creation without an answer', () => {
  const values = { ...fineValues, code: 'a' };

  test('it was made when the code is listed now and was not before', async () => {
    const { portal } = portalOf();
    expect(await findCreated('robot', portal, values, emptyContext)).toBe('a');
    expect(await findCreated('robot', portal, values, null)).toBe('a');
  });

  test('it was not made when the code is missing, or was there before', async () => {
    const { portal } = portalOf();
    expect(await findCreated('robot', portal, { ...values, code: 'b' }, emptyContext)).toBeNull();
    const before = { ...emptyContext, ownCodes: ['a'] };
    expect(await findCreated('robot', portal, values, before)).toBeNull();
    expect(await findCreated('activity', portal, values, null)).toBeNull();
  });

  test('an answer that is no list of codes is told, not guessed at', async () => {
    const { portal } = portalOf({ 'bizproc.robot.list': { result: { a: 1 } } });
    const asked = findCreated('robot', portal, values, null);
    await expect(asked).rejects.toMatchObject({ kind: 'garbled' });
  });
});
