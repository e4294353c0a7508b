import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { concerns } from './concerns';
import type { Row } from './listing';
import { sample } from './sample-connector';

const row: Row = { ...sample, id: 4, dateCreate: '', sourceCount: 1 };

async function found(change: Partial<Row>): Promise<readonly string[]> {
  const portal = fakePortal();
  const all = await concerns.find(portal, [{ ...row, ...change }]);
  expect(portal.calls).toEqual([]);
  expect(all.every(({ id, isRestorable }) => id === '4' && !isRestorable)).toBe(true);
  return all.map(({ severity, text, why }) => {
    expect(why.key).toBe(text.key.replace(/text$/, 'why'));
    return `${severity} ${text.key}`;
  });
}

test.each<[what: string, change: Partial<Row>, told: readonly string[]]>([
  ['nothing when all is well', {}, []],
  ['that no source uses it', { sourceCount: 0 }, ['info concerns.unused.text']],
  ['nothing where the sources may not be read', { sourceCount: null }, []],
  ['an endpoint on http', { urlCheck: 'http://a.example/' }, ['warning concerns.http.text']],
  ['a local endpoint', { urlData: 'http://10.0.0.1/' }, ['danger concerns.local.text']],
  ['an address that is none', { urlData: 'ftp://a.example/' }, ['danger concerns.badAddress.text']],
  ['a logo that is none', { logo: 'picture' }, ['warning concerns.logo.text']],
])('the overview is told %s', async (_what, change, told) => {
  expect(await found(change)).toEqual(told);
});
