// @vitest-environment node
/** Everything the pages of robots and activities show, sent to a running stand-in in the `documented` dialect. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import facts from '../../facts/bizproc.json' with { type: 'json' };
import { at, TestClient, type Reply } from '../test-client.ts';

interface Given {
  readonly robots: readonly string[];
  readonly activities: readonly string[];
  readonly by: string;
}

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

async function begin({ robots, activities, by }: Given): Promise<void> {
  const row = (IS_ROBOT: string) => (CODE: string) => ({
    APP_ID: 'local.docs',
    CODE,
    IS_ROBOT,
    HANDLER: 'https://app.example.com/old.php',
    NAME: { '*': 'Old' },
  });
  const world = {
    auth: by === 'webhook' ? 'webhook' : 'app',
    app: { client_id: 'local.docs', id: 7, domain: 'app.example.com' },
    user: { id: 4, role: by === 'employee' ? 'employee' : 'admin' },
    entities: { activities: [...robots.map(row('Y')), ...activities.map(row('N'))] },
  };
  await client.world(world, 'documented');
}

function call({ by }: Given, method: string, params: object): Promise<Reply> {
  return by === 'webhook'
    ? client.send('POST', `${client.webhook}/${method}`, params)
    : client.call(method, params);
}

async function registered(): Promise<unknown> {
  return at((await client.control('GET', '/_portal/world')).body, 'entities', 'activities');
}

it('stands here whole: every page, both kinds, every row of both error tables', () => {
  const rows = (method: string): number =>
    facts.refusals.filter((refusal) => refusal.method === method).length;
  for (const kind of ['robot', 'activity']) {
    const counts = ['add', 'update', 'list', 'delete'].map((verb) =>
      rows(`bizproc.${kind}.${verb}`),
    );
    // The tables have 16, 13, 2 and 5 rows; one row speaks of PROPERTIES and RETURN_PROPERTIES and is tried with both.
    expect(counts).toEqual([17, 14, 2, 5]);
  }
  expect([facts.requests.length, facts.fragments.length]).toEqual([11, 36]);
});

describe('the stand-in answers as the pages of robots and activities show', () => {
  it.each(facts.requests)('$method: $name', async (request) => {
    await begin(request.given);
    const reply = await call(request.given, request.method, request.body);
    expect(reply.status).toBe(200);
    expect(reply.body['result']).toEqual(request.result);
    if (request.time !== null) {
      expect(Object.keys(Object(reply.body['time'])).sort()).toEqual(
        Object.keys(request.time).sort(),
      );
    }
    const rows = await registered();
    const codes = Array.isArray(rows) ? rows.map((row: unknown) => at(row, 'CODE')) : rows;
    expect(codes).toEqual(request.listed);
    for (const [field, value] of Object.entries(request.body.FIELDS ?? {})) {
      const kept = field === 'NAME' ? { '*': value } : value;
      expect(at(rows, 0, field)).toEqual(kept);
    }
  });

  it.each(facts.fragments)('$method keeps $field: $name', async (fragment) => {
    const isRobot = fragment.method === 'bizproc.robot.update';
    const codes = { robots: isRobot ? ['mine'] : [], activities: isRobot ? [] : ['mine'] };
    await begin({ ...codes, by: 'administrator' });
    const { body } = await client.call(fragment.method, {
      CODE: 'mine',
      FIELDS: { [fragment.field]: fragment.value },
    });
    expect(body['result']).toBe(true);
    expect(at(await registered(), 0, fragment.field)).toEqual(fragment.stored);
  });

  it.each(facts.refusals)('$method refuses: $name', async (refusal) => {
    await begin(refusal.given);
    const sentence = refusal.error_description.replace('<key>', refusal.key ?? '<key>');
    if (refusal.isFault) {
      const { status, error } = refusal;
      const refuse = { status, error, error_description: sentence };
      await client.control('POST', '/_portal/faults', {
        method: refusal.method,
        effect: { refuse },
      });
    }
    const before = await registered();
    const reply = await call(refusal.given, refusal.method, refusal.params);
    expect(reply.status).toBe(refusal.status);
    expect(reply.body).toEqual({ error: refusal.error, error_description: sentence });
    expect(await registered()).toEqual(before);
  });
});
