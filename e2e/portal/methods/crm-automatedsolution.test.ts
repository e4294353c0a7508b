// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';

const entities = {
  automatedSolutions: [
    { id: 1, title: 'HR', typeIds: [2, 3] },
    { id: 5, title: 'Sales', typeIds: [7] },
    { id: 6, title: 'Empty', typeIds: [] },
  ],
  spaTypes: [{ id: 9 }],
};
const EDITOR = { user: { id: 4, role: 'workplace-editor' }, entities };

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
beforeEach(() => client.world({ entities }));
afterAll(() => client.portal.close());

const update = (id: unknown, fields?: object) =>
  client.call('crm.automatedsolution.update', fields === undefined ? { id } : { id, fields });

async function stored(id: number): Promise<unknown> {
  const { body } = await client.control('GET', '/_portal/world');
  const solutions = at(body, 'entities', 'automatedSolutions');
  return Array.isArray(solutions) ? solutions.find((one) => at(one, 'id') === id) : undefined;
}

describe('crm.automatedsolution.update as the portal’s code does it', () => {
  it('moves an SPA from another workplace without a word (C9)', async () => {
    const { body } = await update(6, { typeIds: [7] });
    expect(at(body, 'result', 'automatedSolution', 'typeIds')).toEqual([7]);
    expect(await stored(5)).toEqual({ id: 5, title: 'Sales', typeIds: [] });
  });

  it('drops unknown, repeated and senseless SPA ids and sorts the rest (C7)', async () => {
    const { body } = await update(1, { typeIds: ['9', 3, 3, -1, 'abc', 404, 2] });
    expect(at(body, 'result', 'automatedSolution', 'typeIds')).toEqual([2, 3, 9]);
  });

  it.each([
    ['a bare number', 2, [2]],
    ['a list of words', ['abc'], []],
    ['an object', { a: 3 }, [3]],
  ])('takes %s for typeIds', async (_name, typeIds, expected) => {
    const { body } = await update(1, { typeIds });
    expect(at(body, 'result', 'automatedSolution', 'typeIds')).toEqual(expected);
  });

  it('trims a title and cuts it at 255 characters (C6)', async () => {
    const { body } = await update(1, { title: `  ${'я'.repeat(256)} ` });
    expect(at(body, 'result', 'automatedSolution', 'title')).toBe('я'.repeat(255));
  });

  it('answers 200 to a blank title, keeps the old one and still changes the SPAs (C11, C13)', async () => {
    const { status, body } = await update(1, { title: '   ', typeIds: [2] });
    expect(status).toBe(200);
    expect(at(body, 'result', 'automatedSolution')).toEqual({ id: 1, title: 'HR', typeIds: [2] });
  });

  it('answers 200 to an unlinking without the right and leaves the SPAs (C12)', async () => {
    await client.world(EDITOR);
    const { status, body } = await update(1, { title: 'People', typeIds: [] });
    expect(status).toBe(200);
    expect(at(body, 'result', 'automatedSolution')).toEqual({
      id: 1,
      title: 'People',
      typeIds: [2, 3],
    });
  });

  it('lets a workplace editor move an SPA but not take in a free one (C8, C9)', async () => {
    await client.world(EDITOR);
    expect((await update(6, { typeIds: [7] })).status).toBe(200);
    const { status, body } = await update(6, { title: 'X', typeIds: [7, 9] });
    expect([status, body['error']]).toEqual([400, 'ACCESS_DENIED']);
    expect(await stored(6)).toEqual({ id: 6, title: 'Empty', typeIds: [7] });
  });

  it('looks at the right before the id (C1) and refuses an id nobody has (C2)', async () => {
    expect((await update(404, {})).body['error']).toBe('NOT_FOUND');
    await client.world({ user: { id: 4, role: 'employee' }, entities });
    expect((await update(404, {})).body['error']).toBe('ACCESS_DENIED');
  });

  it.each([
    [null, 'Invalid value {} to match with parameter {id}. Should be value of type int.'],
    ['4.5', 'Invalid value {4.5} to match with parameter {id}. Should be value of type int.'],
  ])('refuses the id %j with code 100 (G3)', async (id, sentence) => {
    const { status, body } = await update(id, {});
    expect([status, body]).toEqual([400, { error: 100, error_description: sentence }]);
  });

  it('loses an empty list in a form body, so that nothing is unlinked (C21)', async () => {
    const form = `auth=${client.token}&id=1&fields[title]=HR`;
    const path = '/rest/crm.automatedsolution.update';
    const type = 'application/x-www-form-urlencoded';
    const kept = await client.send('POST', path, form, type);
    expect(at(kept.body, 'result', 'automatedSolution', 'typeIds')).toEqual([2, 3]);
    const emptied = await client.send('POST', path, `${form}&fields[typeIds]=`, type);
    expect(at(emptied.body, 'result', 'automatedSolution', 'typeIds')).toEqual([]);
  });
});

describe('crm.automatedsolution.update as the docs show it', () => {
  it('refuses a blank title with 400 and changes nothing (D12)', async () => {
    await client.world({ entities }, 'documented');
    const { status, body } = await update(1, { title: ' ', typeIds: [2] });
    expect([status, body['error']]).toEqual([400, 'BX_EMPTY_REQUIRED']);
    expect(await stored(1)).toEqual(entities.automatedSolutions[0]);
  });

  it('refuses an unlinking without the right with 400 (D15)', async () => {
    await client.world(EDITOR, 'documented');
    const { status, body } = await update(1, { title: 'People', typeIds: [2] });
    expect([status, body['error']]).toEqual([400, 'ACCESS_DENIED']);
    expect(await stored(1)).toEqual(entities.automatedSolutions[0]);
  });

  it('needs fields (D13)', async () => {
    await client.world({ entities }, 'documented');
    expect((await update(1)).body).toEqual({
      error: 100,
      error_description: 'Could not find value for parameter {fields}',
    });
  });

  it('speaks Russian and German on such portals', async () => {
    for (const [language, word] of [
      ['ru', 'обязательное'],
      ['de', 'Pflichtfeld'],
    ]) {
      await client.world({ entities, language }, 'documented');
      expect((await update(1, { title: '' })).body['error_description']).toContain(word);
    }
  });
});

describe('crm.automatedsolution.add and delete', () => {
  it('gives an id that was never given before, also after a removal', async () => {
    expect(
      (await client.call('crm.automatedsolution.delete', { id: 6 })).body['result'],
    ).toBeNull();
    const { body } = await client.call('crm.automatedsolution.add', { fields: { title: 'New' } });
    expect(at(body, 'result', 'automatedSolution')).toEqual({ id: 7, title: 'New', typeIds: [] });
  });

  it('keeps nothing of a refused add', async () => {
    await client.world(EDITOR);
    const fields = { title: 'New', typeIds: [9] };
    const { body } = await client.call('crm.automatedsolution.add', { fields });
    expect(body['error']).toBe('ACCESS_DENIED');
    expect(await stored(7)).toBeUndefined();
  });

  it('calls the removal of an unknown workplace a success, or NOT_FOUND when documented', async () => {
    const gone = await client.call('crm.automatedsolution.delete', { id: 404 });
    expect([gone.status, gone.body['result']]).toEqual([200, null]);
    await client.world({ entities }, 'documented');
    const refused = await client.call('crm.automatedsolution.delete', { id: 404 });
    expect(refused.body['error']).toBe('NOT_FOUND');
  });

  it('works for a webhook (C20)', async () => {
    const path = `${client.webhook}/crm.automatedsolution.get.json?id=5`;
    const { body } = await client.send('GET', path);
    expect(at(body, 'result', 'automatedSolution', 'title')).toBe('Sales');
  });
});

describe('crm.automatedsolution.list', () => {
  const ids = async (params: object): Promise<unknown> => {
    const { body } = await client.call('crm.automatedsolution.list', params);
    const rows = at(body, 'result', 'automatedSolutions');
    return Array.isArray(rows) ? rows.map((row) => at(row, 'id')) : body['error_description'];
  };

  it.each([
    [{ '>id': 1 }, [5, 6]],
    [{ '<=id': 5 }, [1, 5]],
    [{ '!=id': 5 }, [1, 6]],
    [{ '!@id': [1, 5] }, [6]],
    [{ id: [1, '6'] }, [1, 6]],
    [{ title: 'hr' }, [1]],
    [{ '%title': 'a' }, [5]],
    [{ '!%title': 'a' }, [1, 6]],
    [{ '=%title': '%e_' }, [5]],
    [{ '%=title': 'S%' }, [5]],
    [{ '!%=title': 'S%' }, [1, 6]],
    [{ '!=%title': 'S%' }, [1, 6]],
    [{ '0': { logic: 'OR', '0': { id: 1 }, '1': { '%title': 'emp' } } }, [1, 6]],
    [[{ id: 1 }], [1]],
    [[], [1, 5, 6]],
    [{ foo: 1 }, "Invalid filter: field 'foo' is not allowed in filter"],
    [{ '>id': [1] }, "Invalid filter: field 'id' has invalid value"],
    [{ logic: 'XOR', id: 1 }, "Invalid filter: field 'logic' has invalid value"],
    [{ '0': 'x' }, "Invalid filter: field '0' is not allowed in filter"],
  ])('filters by %j', async (filter, expected) => {
    expect(await ids({ filter })).toEqual(expected);
  });

  it.each([
    [{ title: 'DESC' }, [5, 1, 6]],
    [{ id: 'DESC' }, [6, 5, 1]],
    [
      { id: 'desc' },
      "Invalid order: allowed sort directions are ASC, DESC. But got 'desc' for field 'id'",
    ],
    [{ ID: 'ASC' }, "Invalid order: field 'ID' is not allowed in order"],
  ])('orders by %j', async (order, expected) => {
    expect(await ids({ order })).toEqual(expected);
  });

  it('pages by fifty with total and next, and counts nothing from -1 on (C18)', async () => {
    const automatedSolutions = Array.from({ length: 120 }, (_, index) => ({ id: index + 1 }));
    await client.world({ entities: { automatedSolutions } });
    const shape = async (start: unknown): Promise<unknown> => {
      const { body } = await client.call('crm.automatedsolution.list', { start });
      const rows = at(body, 'result', 'automatedSolutions');
      const length = Array.isArray(rows) ? rows.length : -1;
      return [length, at(rows, 0, 'id'), body['total'], body['next']];
    };
    expect(await shape(0)).toEqual([50, 1, 120, 50]);
    expect(await shape('100')).toEqual([20, 101, 120, undefined]);
    expect(await shape(-1)).toEqual([50, 1, undefined, undefined]);
  });
});
