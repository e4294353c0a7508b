// @vitest-environment node
/**
 * The promise of the family: what a person did not change is as it was, although the portal resets whatever an update leaves
 * out (F5). The app's own save, over HTTP, against both dialects of the stand-in.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { fields, type FlowValues } from '@/entities/task-flow/contract';
import { editing } from '@/entities/task-flow/editing';
import { toggles } from '@/entities/task-flow/toggles';
import { save, type Outcome } from '@/screens/save/save';
import type { GivenWorld } from '../portal/core/given.ts';
import { TestClient } from '../portal/test-client.ts';
import type { Dialect } from './judge.ts';

const nothingKept = () => Promise.reject(new Error('The portal shows this kind.'));

const dialects: readonly Dialect[] = ['observed', 'documented'];
const people = [1, 3, 4, 5, 8];
const departments = [3, 17, 21];

/** Every setting away from the default that an update would give it. */
const farFromDefaults = {
  id: 517,
  creatorId: 1,
  ownerId: 4,
  groupId: 178,
  templateId: 12,
  efficiency: 37,
  active: false,
  demo: false,
  plannedCompletionTime: 90_061,
  name: 'Flow A',
  description: 'old',
  distributionType: 'queue',
  responsibleList: [
    ['department', '17:F'],
    ['user', '3'],
    ['department', '17'],
  ],
  responsibleCanChangeDeadline: false,
  matchWorkTime: false,
  matchSchedule: true,
  notifyAtHalfTime: true,
  taskControl: true,
  notifyOnQueueOverflow: 10,
  notifyOnTasksInProgressOverflow: 50,
  notifyWhenEfficiencyDecreases: 70,
  taskCreators: [
    ['user', '5'],
    ['department', '3:F'],
  ],
};

type GivenFlow = Record<string, unknown>;

function worldOf(flow: GivenFlow): GivenWorld {
  return {
    entities: {
      users: people,
      departments,
      groups: [
        { ID: 178, memberIds: people },
        { ID: 200, memberIds: people },
      ],
      templates: [12, 13],
      flows: [flow, { ...farFromDefaults, id: 518, name: 'Flow B' }],
    },
  };
}

const threshold = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: null });
const user = fc.constantFrom(...people).map((id) => ['user', String(id)]);
const department = fc
  .tuple(fc.constantFrom(...departments), fc.boolean())
  .map(([id, isFlat]) => ['department', isFlat ? `${id}:F` : String(id)]);
const members = (minLength: number) =>
  fc.uniqueArray(fc.oneof(user, department), { selector: String, minLength, maxLength: 6 });

const work = fc.oneof(
  fc.record({
    distributionType: fc.constant('manually'),
    responsibleList: user.map((each) => [each]),
  }),
  fc.record({
    distributionType: fc.constantFrom('queue', 'himself'),
    responsibleList: members(1),
  }),
);
const settings = fc.record({
  name: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((name) => name.trim() === name && name !== '' && name !== 'Flow B'),
  description: fc.string({ unit: 'grapheme', maxLength: 200 }),
  groupId: fc.constantFrom(178, 200),
  ownerId: fc.constantFrom(...people),
  templateId: fc.constantFrom(0, 12, 13),
  plannedCompletionTime: fc.integer({ min: 3600, max: 2_145_398_400 }),
  matchWorkTime: fc.boolean(),
  responsibleCanChangeDeadline: fc.boolean(),
  notifyAtHalfTime: fc.boolean(),
  taskControl: fc.boolean(),
  notifyOnQueueOverflow: threshold(99_999),
  notifyOnTasksInProgressOverflow: threshold(99_999),
  notifyWhenEfficiencyDecreases: threshold(100),
  taskCreators: fc.oneof(fc.constant([['meta-user', 'all-users']]), members(0)),
});
const hidden = fc.record({
  efficiency: fc.integer({ min: 0, max: 100 }),
  active: fc.boolean(),
  matchSchedule: fc.boolean(),
});
const anyFlow = fc
  .tuple(settings, work, hidden)
  .map(([some, how, unseen]): GivenFlow => ({ ...farFromDefaults, ...some, ...how, ...unseen }));
/** Some of the fields, with other values; the two that belong together come together. */
const anyEdit = fc
  .tuple(settings, fc.option(work, { nil: undefined }), fc.subarray(Object.keys(fields)))
  .map(([some, how, names]): GivenFlow => {
    const chosen = Object.entries(some).filter(([name]) => names.includes(name));
    return { ...Object.fromEntries(chosen), ...how };
  });

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

/** Codes are "0" or 0 (F26); what is neither text nor number says nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

async function call({ method, params }: Request, isWrite: boolean): Promise<PortalAnswer> {
  const { status, body } = await client.call(method, params);
  if (body['error'] === undefined) return { result: body['result'], total: null, next: null };
  const refusal = {
    code: textOf(body['error']),
    said: textOf(body['error_description']),
    status,
  };
  throw new PortalError({
    ...refusal,
    ...judgeRefusal(refusal, isWrite),
    method,
    requestId: '',
    isWrite,
  });
}

function portalOverHttp(): Portal {
  return {
    ...fakePortal(),
    read: (request) => call(request, false),
    write: (request) => call(request, true),
  };
}

function setActive(portal: Portal) {
  const active = toggles.find(({ id }) => id === 'active');
  if (active === undefined) throw new Error('Flows cannot be switched on.');
  return active.set(portal, '517', true);
}

/** What the stand-in has in its books, beside the moment of the last activity. */
function bookOf(id = 517): Record<string, unknown> {
  const row = client.portal.state.world.entities.flows.find((flow) => flow['id'] === id);
  const { activity: _, team: __, ...rest } = { ...row };
  return rest;
}

async function saveAfter(edit: (values: FlowValues) => FlowValues): Promise<Outcome> {
  const portal = portalOverHttp();
  const start = await editing.read(portal, '517', nothingKept);
  const attempt = { id: '517', start, values: edit(start), context: null, reason: '' };
  return save({ portal, slug: 'task-flows', editing, journal: null }, attempt);
}

describe.each(dialects)('in the %s dialect', (dialect) => {
  it('a new description leaves every other setting of a flow far from all defaults as it was', async () => {
    await client.world(worldOf(farFromDefaults), dialect);
    const before = bookOf();
    const outcome = await saveAfter((values) => ({ ...values, description: 'new' }));
    expect(outcome).toMatchObject({ is: 'saved', kept: [] });
    expect(bookOf()).toEqual({ ...before, description: 'new' });
  });

  it('a new description leaves every other setting of any flow as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFlow,
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        async (flow, description) => {
          await client.world(worldOf(flow), dialect);
          const [before, other] = [bookOf(), bookOf(518)];
          const outcome = await saveAfter((values) => ({ ...values, description }));
          expect(outcome).toMatchObject({ is: 'saved', kept: [] });
          expect(bookOf()).toEqual({ ...before, description });
          expect(bookOf(518)).toEqual(other);
        },
      ),
      { numRuns: 60, seed: 2026 },
    );
  }, 60_000);

  it('any edit of any flow changes what was edited and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow, anyEdit, async (flow, edit) => {
        await client.world(worldOf(flow), dialect);
        const before = bookOf();
        const outcome = await saveAfter((values) => ({ ...values, ...edit }));
        expect(outcome).toMatchObject({ is: 'saved', kept: [] });
        expect(bookOf()).toEqual({ ...before, ...edit });
      }),
      { numRuns: 60, seed: 2026 },
    );
  }, 60_000);

  it('an efficiency that moved while the form was open is not put back', async () => {
    await client.world(worldOf(farFromDefaults), dialect);
    const portal = portalOverHttp();
    const start = await editing.read(portal, '517', nothingKept);
    const row = client.portal.state.world.entities.flows.find((flow) => flow['id'] === 517);
    Object.assign(row ?? {}, { efficiency: 91 });
    const values = { ...start, description: 'new' };
    const attempt = { id: '517', start, values, context: null, reason: '' };
    const outcome = await save({ portal, slug: 'task-flows', editing, journal: null }, attempt);
    expect(outcome).toMatchObject({ is: 'saved' });
    expect(bookOf()).toMatchObject({ efficiency: 91, description: 'new' });
  });

  it('a threshold is switched off and on again', async () => {
    await client.world(worldOf(farFromDefaults), dialect);
    await saveAfter((values) => ({ ...values, notifyOnQueueOverflow: null }));
    expect(
      (await editing.read(portalOverHttp(), '517', nothingKept)).notifyOnQueueOverflow,
    ).toBeNull();
    await saveAfter((values) => ({ ...values, notifyOnQueueOverflow: 7 }));
    expect((await editing.read(portalOverHttp(), '517', nothingKept)).notifyOnQueueOverflow).toBe(
      7,
    );
  });

  it('a change by somebody else stops the save', async () => {
    await client.world(worldOf(farFromDefaults), dialect);
    const portal = portalOverHttp();
    const start = await editing.read(portal, '517', nothingKept);
    await saveAfter((values) => ({ ...values, taskControl: false }));
    const before = bookOf();
    const values = { ...start, description: 'new' };
    const attempt = { id: '517', start, values, context: null, reason: '' };
    const outcome = await save({ portal, slug: 'task-flows', editing, journal: null }, attempt);
    expect(outcome).toMatchObject({ is: 'conflict', theirs: { taskControl: false } });
    expect(bookOf()).toEqual(before);
  });

  it('five impatient clicks on “active” end in the wanted state', async () => {
    await client.world(worldOf(farFromDefaults), dialect);
    const portal = portalOverHttp();
    const clicks = [1, 2, 3, 4, 5].map(() => setActive(portal));
    expect(await Promise.all(clicks)).toEqual([true, true, true, true, true]);
    expect(bookOf()['active']).toBe(true);
  });
});

it('a client that sends only what changed is caught by these checks', async () => {
  await client.world(worldOf(farFromDefaults), 'observed');
  const before = bookOf();
  const { responsibleList } = farFromDefaults;
  await call(
    {
      method: 'tasks.flow.Flow.update',
      params: { flowData: { id: 517, description: 'new', responsibleList } },
    },
    true,
  );
  expect(isDeepStrictEqual(bookOf(), { ...before, description: 'new' })).toBe(false);
});
