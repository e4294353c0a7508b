import { describe, expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import { bindPlaces, type PlaceResult } from './bind-places';

const handler = 'https://studio.example/index.html';
const known = ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB', 'CRM_LEAD_DETAIL_TAB', 'CRM_QUOTE_DETAIL_TAB'];

function failure(kind: FailureKind, code: string, said = '', status = 400): PortalError {
  const method = 'placement.bind';
  return new PortalError({ kind, code, said, method, requestId: '', status, isWrite: true });
}

interface Story {
  /** Placements bound to this app at first, by address. */
  readonly bound?: Readonly<Record<string, string>>;
  /** What binding a place leads to instead of success. */
  readonly trouble?: Readonly<Record<string, PortalError | false>>;
  /** It happened although the answer was lost. */
  readonly isDoneInSilence?: boolean;
}

/** A portal that keeps places. */
function portalOf({ bound = {}, trouble = {}, isDoneInSilence = false }: Story) {
  const rows = new Map(Object.entries(bound));
  return fakePortal({
    answers: {
      'placement.list': { result: known },
      'placement.get': () => ({
        result: [...rows].map(([placement, address]) => ({
          placement,
          userId: 0,
          handler: address,
          options: [],
        })),
      }),
      'placement.bind': ({ PLACEMENT: given }) => {
        const placement = String(given);
        const wrong = trouble[placement];
        if (wrong === undefined || isDoneInSilence) rows.set(placement, handler);
        if (wrong === undefined) return { result: true };
        return wrong === false ? { result: false } : wrong;
      },
      'placement.unbind': ({ PLACEMENT: given }) => ({
        result: { count: rows.delete(String(given)) ? 2 : 0 },
      }),
    },
  });
}

async function run(portal: ReturnType<typeof portalOf>, wanted: readonly string[]) {
  const seen: number[] = [];
  const results = await bindPlaces(portal, {
    wanted,
    handler,
    title: 'Automation Studio',
    show: (done) => seen.push(done.length),
  });
  const writes = portal.calls.filter(({ via }) => via === 'write').map(({ method }) => method);
  return { results, seen, writes };
}

function verdicts(results: readonly PlaceResult[]) {
  return results.map(({ step, placement, verdict }) => `${step} ${placement}: ${verdict}`);
}

describe('binding', () => {
  test('removes the stale, binds the missing, and the second run writes nothing', async () => {
    const portal = portalOf({
      bound: { LEFT_MENU: 'https://old.example/', CRM_QUOTE_DETAIL_TAB: handler },
    });
    const wanted = ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB'];
    const { results, seen, writes } = await run(portal, wanted);
    expect(verdicts(results)).toEqual([
      'unbind LEFT_MENU: unbound',
      'unbind CRM_QUOTE_DETAIL_TAB: unbound',
      'bind LEFT_MENU: bound',
      'bind CRM_DEAL_DETAIL_TAB: bound',
    ]);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(writes).toHaveLength(4);
    const again = await run(portal, wanted);
    expect(again.results).toEqual([]);
    expect(again.writes).toHaveLength(4);
  });

  test('removes one handler only, and never all of a place', async () => {
    const portal = portalOf({ bound: { LEFT_MENU: 'https://old.example/' } });
    await run(portal, []);
    expect(portal.calls.find(({ method }) => method === 'placement.unbind')?.params).toEqual({
      PLACEMENT: 'LEFT_MENU',
      HANDLER: 'https://old.example/',
    });
  });

  test('goes on after a refusal of one place, and says what is not there at all', async () => {
    const trouble = { CRM_DEAL_DETAIL_TAB: failure('refused', 'ERROR_PLACEMENT_MAX_COUNT') };
    const wanted = ['CRM_DEAL_DETAIL_TAB', 'CRM_LEAD_DETAIL_TAB', 'CRM_CONTACT_DETAIL_TAB'];
    const { results } = await run(portalOf({ trouble }), wanted);
    expect(verdicts(results)).toEqual([
      'bind CRM_DEAL_DETAIL_TAB: failed',
      'bind CRM_LEAD_DETAIL_TAB: bound',
      'bind CRM_CONTACT_DETAIL_TAB: absent',
    ]);
    expect(results[0]?.error?.code).toBe('ERROR_PLACEMENT_MAX_COUNT');
  });

  test('takes "already bound" for success, in the one sentence that tells it', async () => {
    const already = failure(
      'refused',
      'ERROR_CORE',
      'Unable to set placement handler: Handler already binded',
    );
    const portal = portalOf({ trouble: { LEFT_MENU: already }, isDoneInSilence: true });
    expect(verdicts((await run(portal, ['LEFT_MENU'])).results)).toEqual(['bind LEFT_MENU: bound']);
    const other = portalOf({ trouble: { LEFT_MENU: failure('refused', 'ERROR_CORE', 'Other') } });
    expect(verdicts((await run(other, ['LEFT_MENU'])).results)).toEqual(['bind LEFT_MENU: failed']);
  });

  test('does not believe a false, nor a yes after which nothing is there', async () => {
    const soft = await run(portalOf({ trouble: { LEFT_MENU: false } }), ['LEFT_MENU']);
    expect(soft.results).toMatchObject([{ verdict: 'failed', error: { code: 'not-kept' } }]);
    const portal = fakePortal({
      answers: {
        'placement.list': { result: known },
        'placement.get': { result: [] },
        'placement.bind': { result: true },
      },
    });
    const { results } = await run(portal, ['LEFT_MENU']);
    expect(results).toMatchObject([{ verdict: 'failed', error: { code: 'not-kept' } }]);
  });

  test.each([
    ['happened', true, 'bound'],
    ['did not happen', false, 'failed'],
  ])('finds out that a write without an answer %s', async (_, isDoneInSilence, verdict) => {
    const lost = failure('unreachable', 'NETWORK_ERROR', '', 0);
    const portal = portalOf({ trouble: { LEFT_MENU: lost }, isDoneInSilence });
    const { results, writes } = await run(portal, ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB']);
    expect(verdicts(results)).toEqual([
      `bind LEFT_MENU: ${verdict}`,
      'bind CRM_DEAL_DETAIL_TAB: skipped',
    ]);
    expect(writes).toEqual(['placement.bind']);
  });

  test('goes on after a crash at one place', async () => {
    const crash = failure('unreachable', 'INTERNAL_SERVER_ERROR', '', 500);
    const { results } = await run(portalOf({ trouble: { LEFT_MENU: crash } }), [
      'LEFT_MENU',
      'CRM_DEAL_DETAIL_TAB',
    ]);
    expect(verdicts(results)).toEqual([
      'bind LEFT_MENU: failed',
      'bind CRM_DEAL_DETAIL_TAB: bound',
    ]);
  });

  test.each(['forbidden', 'busy', 'signed-out'] as const)(
    'stops at %s, which every other place would meet as well',
    async (kind) => {
      const portal = portalOf({ trouble: { LEFT_MENU: failure(kind, 'X') } });
      const { results, writes } = await run(portal, ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB']);
      expect(verdicts(results)).toEqual([
        'bind LEFT_MENU: failed',
        'bind CRM_DEAL_DETAIL_TAB: skipped',
      ]);
      expect(writes).toHaveLength(1);
    },
  );

  test('writes nothing when the places cannot be read', async () => {
    const portal = fakePortal({
      answers: {
        'placement.list': failure('forbidden', 'insufficient_scope'),
        'placement.get': { result: [] },
      },
    });
    await expect(run(portal, ['LEFT_MENU'])).rejects.toMatchObject({ code: 'insufficient_scope' });
    expect(portal.calls.every(({ via }) => via === 'batch')).toBe(true);
  });
});
