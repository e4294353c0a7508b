// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';
import { portalWithFlows } from './tasks-flow-for-tests.ts';

describe('flows over the wire', () => {
  let client: TestClient;

  beforeAll(async () => {
    client = await TestClient.start();
  });
  afterAll(() => client.portal.close());

  it('a batch brings texts only, and an emptied list arrives as one left out', async () => {
    const { world } = portalWithFlows();
    await client.world({ entities: world.entities });
    const update =
      'tasks.flow.Flow.update?flowData[id]=517&flowData[responsibleList][0][]=department' +
      '&flowData[responsibleList][0][]=17:F&flowData[matchWorkTime]=0&flowData[efficiency]=95';
    const cmd = { update, get: 'tasks.flow.Flow.get?flowId=$result[update][id]' };
    const { body } = await client.call('batch', { cmd });
    expect(at(body, 'result', 'result_error')).toEqual([]);
    expect(at(body, 'result', 'result', 'get')).toMatchObject({
      responsibleList: [['department', '17:F']],
      taskCreators: [],
      matchWorkTime: false,
      efficiency: 95,
    });
  });

  it('every flow of the large world can be read, and a whole company made responsible', async () => {
    await client.world({ name: 'large' });
    const before = await client.control('GET', '/_portal/world');
    const flows = at(before.body, 'entities', 'flows');
    const ids = Array.isArray(flows) ? flows.map((row) => Number(at(row, 'id'))) : [];
    expect(ids).toHaveLength(500);
    const refused: unknown[] = [];
    for (let first = 0; first < ids.length; first += 50) {
      const page = ids.slice(first, first + 50);
      const cmd = page.map((id) => `tasks.flow.Flow.get?flowId=${id}`);
      const { body } = await client.call('batch', { cmd });
      refused.push(...Object.values(Object(at(body, 'result', 'result_error'))));
    }
    expect(refused).toEqual([]);
    const root = at(before.body, 'entities', 'departments', 0, 'ID');
    const flowData = {
      name: 'New',
      plannedCompletionTime: 7200,
      distributionType: 'queue',
      responsibleList: [['department', root]],
    };
    expect((await client.call('tasks.flow.Flow.create', { flowData })).status).toBe(200);
    const after = await client.control('GET', '/_portal/world');
    const groups = at(after.body, 'entities', 'groups');
    const members = Array.isArray(groups) ? at(groups.at(-1), 'memberIds') : undefined;
    expect(Array.isArray(members) && members.length).toBeGreaterThan(9000);
  });
});
