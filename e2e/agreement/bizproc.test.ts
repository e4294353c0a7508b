// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from '../portal/test-client.ts';
import { bizprocDifferences } from './bizproc-differences.ts';
import { familyOf } from './bizproc-family.ts';
import { judgeFamily, probesOf, verdicts } from './judge.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

const met = new Set<string>();

describe.each([
  { kind: 'robot', state: 'known' },
  { kind: 'activity', state: 'known' },
  { kind: 'robot', state: 'unknown' },
] as const)('$kind, $state', ({ kind, state }) => {
  it('form and portal agree on every value, or the difference has a reason', async () => {
    const family = familyOf(client, kind, state);
    const seed = Number(process.env['AGREEMENT_SEED'] ?? 2026);
    const probes = probesOf(family, 6, seed).filter(({ field, operation }) =>
      // The code never changes (B12), and what is not known has been created by somebody else.
      operation === 'update' ? field !== 'code' : state === 'known',
    );
    const judged = await judgeFamily(client, family, bizprocDifferences, probes);
    for (const reason of judged.met) met.add(reason);
    expect(judged.unnamed.slice(0, 60)).toEqual([]);
  }, 180_000);

  it('the values around a probe are right for both sides', async () => {
    const family = familyOf(client, kind, state);
    for (const dialect of ['observed', 'documented'] as const) {
      const probe = { field: 'name', operation: 'update', dialect, value: 'Other' } as const;
      expect(await verdicts(client, family, probe)).toMatchObject({
        form: 'accepts',
        portal: 'stored',
      });
    }
  });
});

it('every reason still holds', () => {
  const reasons = bizprocDifferences.map(({ reason }) => reason);
  expect([...new Set(reasons)].filter((reason) => !met.has(reason))).toEqual([]);
});
