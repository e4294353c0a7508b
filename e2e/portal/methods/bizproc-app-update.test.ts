// @vitest-environment node
/** B29: what is left of robots and activities after a new version of the application, and how they come back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRecord } from '../core/check.ts';
import { completeWorld } from '../core/given.ts';
import type { Row } from '../core/world.ts';
import { at, TestClient } from '../test-client.ts';
import { updateApplication } from '../worlds/app-update.ts';
import { namedWorlds } from '../worlds/index.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

async function codes(kind: 'robot' | 'activity'): Promise<unknown> {
  return (await client.call(`bizproc.${kind}.list`)).body['result'];
}

async function entities(name: string): Promise<unknown> {
  return at((await client.control('GET', '/_portal/world')).body, 'entities', name);
}

/** The call that registers a stored row again. The slider's address is not in the row (B28), so it is given. */
function again(row: Row): [method: string, params: Row] {
  const { APP_ID: _app, IS_ROBOT, ...params } = row;
  const settings =
    row['USE_PLACEMENT'] === 'Y'
      ? { PLACEMENT_HANDLER: `https://app.example.com/settings?code=${String(row['CODE'])}` }
      : {};
  return [`bizproc.${IS_ROBOT === 'Y' ? 'robot' : 'activity'}.add`, { ...params, ...settings }];
}

it('forgets every robot, activity and slider of the app, and takes each of them again once', async () => {
  const world = completeWorld(namedWorlds['demo']?.());
  const foreign = { APP_ID: 'local.other', CODE: 'send_sms', IS_ROBOT: 'Y' };
  world.entities.activities.push(foreign);
  await client.world(world);
  const robots = await codes('robot');
  const activities = await codes('activity');
  expect([robots, activities]).toEqual([expect.any(Array), expect.any(Array)]);
  const sliders = (await rows('placements')).filter(isSlider).map(address);
  expect(sliders).not.toEqual([]);

  const wiped = updateApplication(world);
  await client.world(world);
  expect([await codes('robot'), await codes('activity')]).toEqual([[], []]);
  expect(await entities('activities')).toEqual([foreign]);
  expect(await entities('placements')).toEqual([]);

  for (const row of wiped) {
    const [method, params] = again(row);
    expect((await client.call(method, params)).body['result']).toBe(true);
  }
  expect([await codes('robot'), await codes('activity')]).toEqual([robots, activities]);
  expect(await rows('activities')).toEqual([foreign, ...wiped]);
  expect((await rows('placements')).map(address)).toEqual(sliders);

  for (const row of wiped) {
    const [method, params] = again(row);
    const { body } = await client.call(method, params);
    expect(body['error']).toBe('ERROR_ACTIVITY_ALREADY_INSTALLED');
  }
  expect(await rows('activities')).toEqual([foreign, ...wiped]);
});

async function rows(name: string): Promise<Row[]> {
  const list = await entities(name);
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isSlider(row: Row): boolean {
  return row['PLACEMENT'] === 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG';
}

function address(row: Row): unknown[] {
  return [row['ADDITIONAL'], row['PLACEMENT_HANDLER']];
}
