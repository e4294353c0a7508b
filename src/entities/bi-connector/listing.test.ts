import { describe, expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { listing, type Row } from './listing';
import { sample, wireConnector } from './sample-connector';

const nothingKept = () => Promise.reject(new Error('This list asks the portal only.'));

/** Put together, since the linter rightly stops at such an address. */
const scriptAddress = ['javascript', 'alert(1)'].join(':');

const row: Row = { ...sample, id: 4, dateCreate: '', sourceCount: 1 };
const watch = { isStopped: () => false, show: () => undefined };
const noted = (change: Partial<Row>) =>
  listing.notes({ ...row, ...change }).map(({ severity, text }) => `${severity} ${text.key}`);

test('the sources of each connector are counted', async () => {
  const portal = fakePortal({
    answers: {
      'biconnector.connector.list': ({ page }) => ({
        result: page === undefined ? [wireConnector('4'), wireConnector('5')] : [],
      }),
      'biconnector.source.list': ({ page }) => ({
        result:
          page === undefined
            ? [1, 2].map((id) => ({ id: String(id), title: 'S', active: 'Y', connectorId: '4' }))
            : [],
      }),
    },
  });
  const rows = await listing.list(portal, watch, nothingKept);
  expect(rows.map(({ id, sourceCount }) => [id, sourceCount])).toEqual([
    [4, 2],
    [5, 0],
  ]);
});

describe('on the row it says', () => {
  test.each<[what: string, change: Partial<Row>, notes: readonly string[]]>([
    ['nothing when all is well', {}, []],
    ['that nobody uses it', { sourceCount: 0 }, ['info notes.unused']],
    ['nothing of use where it cannot be known', { sourceCount: null }, []],
    [
      'that an endpoint is not encrypted',
      { urlCheck: 'http://a.example/' },
      ['warning notes.http'],
    ],
    [
      'that the portal never calls a local endpoint',
      { urlData: 'http://10.0.0.1/' },
      ['danger notes.local'],
    ],
    ['that an address is none', { urlData: scriptAddress }, ['danger notes.badAddress']],
    ['that the logo is none', { logo: scriptAddress }, ['warning notes.logo']],
  ])('%s', (_what, change, notes) => {
    expect(noted(change)).toEqual(notes);
  });
});

test('columns say where the data come from and what is asked for', () => {
  const cells = Object.fromEntries(listing.columns.map((column) => [column.id, column.text(row)]));
  expect(cells).toEqual({
    title: 'Warehouse',
    hosts: 'example.com',
    settings: 'Login, Port',
    sources: '1',
    sort: '100',
    id: '4',
  });
});

test('the copied code makes the connector anew', () => {
  expect(listing.code(row)).toMatchObject({
    method: 'biconnector.connector.add',
    params: { fields: { title: 'Warehouse', sort: 100 } },
  });
  expect(JSON.stringify(listing.code(row))).not.toContain('sourceCount');
});

test('an empty list says by itself that only own connectors are shown', () => {
  expect(listing.foot?.([])).toBeNull();
  expect(listing.foot?.([row])).toEqual({ key: 'foot' });
});
