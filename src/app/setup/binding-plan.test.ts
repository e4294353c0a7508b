import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  handlerAddress,
  isNothingToDo,
  planBindings,
  type BindingPlan,
  type Bound,
} from './binding-plan';

const handler = 'https://studio.example/app/index.html';
const former = 'https://old.example/index.html';
const known = [
  'LEFT_MENU',
  'CRM_DEAL_DETAIL_TAB',
  'CRM_DEAL_LIST_MENU',
  'CRM_DYNAMIC_1036_DETAIL_TAB',
  'PAGE_BACKGROUND_WORKER',
];

function bound(placement: string, address = handler, userId = 0): Bound {
  return { placement, handler: address, userId };
}

describe('the plan', () => {
  test('binds what is chosen and not bound', () => {
    const wanted = ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB'];
    expect(planBindings({ wanted, bound: [bound('LEFT_MENU')], known, handler })).toEqual({
      unbind: [],
      bind: ['CRM_DEAL_DETAIL_TAB'],
      kept: ['LEFT_MENU'],
      absent: [],
    });
  });

  test('removes what is not chosen any more, and what leads to an earlier address of the app', () => {
    const rows = [bound('CRM_DEAL_LIST_MENU'), bound('LEFT_MENU', former)];
    expect(planBindings({ wanted: ['LEFT_MENU'], bound: rows, known, handler })).toEqual({
      unbind: rows,
      bind: ['LEFT_MENU'],
      kept: [],
      absent: [],
    });
  });

  test('keeps the good one of two entries at the same place', () => {
    const rows = [bound('LEFT_MENU', former), bound('LEFT_MENU')];
    const plan = planBindings({ wanted: ['LEFT_MENU'], bound: rows, known, handler });
    expect(plan).toMatchObject({ unbind: [rows[0]], bind: [], kept: ['LEFT_MENU'] });
  });

  test('replaces an entry for one person by one for everybody', () => {
    const rows = [bound('LEFT_MENU', handler, 5)];
    const plan = planBindings({ wanted: ['LEFT_MENU'], bound: rows, known, handler });
    expect(plan).toMatchObject({ unbind: rows, bind: ['LEFT_MENU'] });
  });

  test('says what is chosen and not to be had', () => {
    const plan = planBindings({ wanted: ['CRM_LEAD_DETAIL_TAB'], bound: [], known, handler });
    expect(plan).toEqual({ unbind: [], bind: [], kept: [], absent: ['CRM_LEAD_DETAIL_TAB'] });
  });

  test('leaves alone every place that the app does not use', () => {
    const rows = [bound('PAGE_BACKGROUND_WORKER', former), bound('CRM_DEAL_DETAIL_ACTIVITY')];
    const wanted = ['PAGE_BACKGROUND_WORKER'];
    const plan = planBindings({ wanted, bound: rows, known, handler });
    expect(isNothingToDo(plan)).toBe(true);
  });

  test('does not mind capitals of a host and a port that goes without saying', () => {
    const rows = [bound('LEFT_MENU', 'https://STUDIO.example:443/app/index.html')];
    const plan = planBindings({ wanted: ['LEFT_MENU'], bound: rows, known, handler });
    expect(isNothingToDo(plan)).toBe(true);
  });
});

/** What a portal makes of the plan, as far as places go. */
function carriedOut(rows: readonly Bound[], { unbind, bind }: BindingPlan): readonly Bound[] {
  return [...rows.filter((row) => !unbind.includes(row)), ...bind.map((code) => bound(code))];
}

const codes = fc.constantFrom(...known, 'CRM_LEAD_DETAIL_TAB', 'CRM_DEAL_DETAIL_ACTIVITY');
const situations = fc.record({
  wanted: fc.array(codes),
  bound: fc.array(
    fc.record({
      placement: codes,
      handler: fc.constantFrom(handler, former, 'not an address'),
      userId: fc.constantFrom(0, 5),
    }),
  ),
  known: fc.subarray(known),
});

test('whatever the portal has, doing what the plan says and planning again leaves nothing to do', () => {
  fc.assert(
    fc.property(situations, ({ wanted, bound: rows, known: open }) => {
      const before = { wanted, bound: rows, known: open, handler };
      const plan = planBindings(before);
      const after = planBindings({ ...before, bound: carriedOut(rows, plan) });
      expect(isNothingToDo(after)).toBe(true);
      expect(after.absent).toEqual(plan.absent);
      expect(new Set(plan.bind).size).toBe(plan.bind.length);
      expect(after.kept.toSorted()).toEqual([...plan.kept, ...plan.bind].toSorted());
    }),
  );
});

test.each([
  ['https://a.example/app/index.html?DOMAIN=b&LANG=en#/setup', 'https://a.example/app/index.html'],
  ['https://a.example/install.html?x=1', 'https://a.example/index.html'],
  ['https://a.example/', 'https://a.example/'],
  ['https://a.example/reinstall.html', 'https://a.example/reinstall.html'],
])('the page %s is opened at %s', (page, address) => {
  expect(handlerAddress(page)).toBe(address);
});
