import { describe, expect, test } from 'vitest';
import { fakePortal, type FakeOptions } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import facts from '../../../e2e/facts/biconnector.json';
import { findCreated, open, read, readEverything } from './client';
import { startValues } from './contract';
import { sample, sampleContext, wireConnector } from './sample-connector';

const connectorList = 'biconnector.connector.list';
const sourceList = 'biconnector.source.list';
const get = 'biconnector.connector.get';
const fieldsMethod = 'biconnector.connector.fields';

function failure(kind: FailureKind, code: string, method: string): PortalError {
  return new PortalError({
    kind,
    code,
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}

const descriptors = {
  fields: [
    { title: 'id', isReadOnly: true },
    { title: 'title', isReadOnly: false },
    { title: 'sourceCode', isReadOnly: false },
  ],
};
const source = { id: '3', title: 'Source 3', active: true, connectorId: '4' };

function portalOf(answers: FakeOptions['answers'] = {}) {
  return fakePortal({
    answers: {
      [fieldsMethod]: { result: descriptors },
      [connectorList]: ({ page }) => ({
        result: page === undefined ? [wireConnector('9'), wireConnector('4')] : [],
      }),
      [sourceList]: ({ page }) => ({ result: page === undefined ? [source] : [] }),
      [get]: ({ id }) => ({ result: { item: wireConnector(Number(id)) } }),
      ...answers,
    },
  });
}

const asked = (portal: ReturnType<typeof portalOf>) =>
  portal.calls.map(({ via, method }) => `${via} ${method}`);

describe('a connector is opened', () => {
  test('in one request, with its sources, the fields of the portal and the newest id', async () => {
    const portal = portalOf();
    const opened = await open(portal, '4');
    expect(opened.values).toEqual(sample);
    expect(opened.context).toEqual({
      writable: ['title', 'sourceCode'],
      sources: [{ id: 3, title: 'Source 3', isActive: true, connectorId: 4 }],
      newestId: 9,
      storedLogo: sample.logo,
    });
    expect(asked(portal)).toEqual([
      `batch ${fieldsMethod}`,
      `batch ${connectorList}`,
      `batch ${get}`,
      `batch ${sourceList}`,
    ]);
    expect(portal.calls[3]?.params).toMatchObject({ filter: { '=connectorId': 4 } });
  });

  test('although its sources may not be read: they are unknown then, not none', async () => {
    const portal = portalOf({ [sourceList]: failure('forbidden', 'ACCESS_DENIED', sourceList) });
    expect((await open(portal, '4')).context.sources).toBeNull();
  });

  test('not when it is gone', async () => {
    const gone = failure('missing', 'CONNECTOR_NOT_FOUND', get);
    await expect(open(portalOf({ [get]: gone }), '4')).rejects.toBe(gone);
  });

  test('not when the portal did not answer about its sources', async () => {
    const cut = failure('unreachable', 'NETWORK_ERROR', sourceList);
    await expect(open(portalOf({ [sourceList]: cut }), '4')).rejects.toBe(cut);
  });

  test('anew without asking for sources', async () => {
    const portal = portalOf();
    const opened = await open(portal, null);
    expect(opened.values).toEqual(startValues);
    expect(opened.context).toMatchObject({ sources: [], newestId: 9, storedLogo: null });
    expect(asked(portal)).toEqual([`batch ${fieldsMethod}`, `batch ${connectorList}`]);
  });

  test('as the first of the portal', async () => {
    const portal = portalOf({ [connectorList]: { result: [] } });
    expect((await open(portal, null)).context.newestId).toBe(0);
  });
});

test('one fresh read is one get with the documented request', async () => {
  const portal = portalOf();
  expect(await read(portal, '4')).toEqual(sample);
  const documented = facts.requests.find(({ method }) => method === get);
  expect(portal.calls).toEqual([{ via: 'read', method: get, params: documented?.body }]);
});

describe('the list', () => {
  test('has every connector and every source', async () => {
    const everything = await readEverything(portalOf());
    expect(everything.connectors.map(({ id }) => id)).toEqual([9, 4]);
    expect(everything.sources).toHaveLength(1);
  });

  test('stands without the sources where they may not be read', async () => {
    const denied = failure('forbidden', 'ACCESS_DENIED', sourceList);
    const everything = await readEverything(portalOf({ [sourceList]: denied }));
    expect(everything.connectors).toHaveLength(2);
    expect(everything.sources).toBeNull();
  });

  test.each([connectorList, sourceList])('fails when %s was cut', async (method) => {
    const cut = failure('unreachable', 'NETWORK_ERROR', method);
    await expect(readEverything(portalOf({ [method]: cut }))).rejects.toBe(cut);
  });
});

describe('after a creation without an answer', () => {
  test('the newer connector with the same values is found, in two requests', async () => {
    const portal = portalOf();
    expect(await findCreated(portal, sample, sampleContext)).toBe('9');
    expect(asked(portal)).toEqual([`read ${connectorList}`, `batch ${get}`]);
  });

  test('an older one is not taken for it', async () => {
    expect(await findCreated(portalOf(), sample, { ...sampleContext, newestId: 9 })).toBeNull();
  });

  test('a newer one with other values is not taken for it', async () => {
    expect(await findCreated(portalOf(), { ...sample, sort: 5 }, sampleContext)).toBeNull();
  });

  test('a newer one with another title is not even read', async () => {
    const portal = portalOf();
    expect(await findCreated(portal, { ...sample, title: 'Other' }, sampleContext)).toBeNull();
    expect(asked(portal)).toEqual([`read ${connectorList}`]);
  });

  test('after a reload, when nothing is known of before, the newest with these values counts', async () => {
    expect(await findCreated(portalOf(), sample, null)).toBe('9');
  });

  test('a candidate that could not be read leaves the question open', async () => {
    const cut = failure('unreachable', 'NETWORK_ERROR', get);
    await expect(findCreated(portalOf({ [get]: cut }), sample, sampleContext)).rejects.toBe(cut);
  });
});
