// @vitest-environment node
/** What somebody else wrote into the portal's storage or this browser's: used as it is meant, or left out. */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recentChoices } from '@/app/palette/recent-choices';
import type { Values } from '@/entities/kind';
import { dataCode, mostParts } from '@/memory/layout';
import { findDraft } from '@/memory/drafts';
import { memories } from '@/memory/memories';
import { readItem } from '@/memory/read-item';
import { readStoredJson, sealOf, splitText, toStoredJson } from '@/memory/stored-json';
import { rememberedTheme } from '@/ui/theme';
import { TestClient } from '../portal/test-client.ts';
import { anyDamage, damaged, nested } from './mutations.ts';
import { exerciseValues } from './exercise.ts';
import { knownOfKinds, type Known } from './readers.ts';
import { recording } from './replay.ts';
import { hostileTexts } from './texts.ts';
import { smallWorld } from './world.ts';

const runs = 1_500;
let known: readonly Known[] = [];
const counts = { revived: 0, leftOut: 0, items: 0, drafts: 0 };

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = prototypes.map((one) => Reflect.ownKeys(one));

beforeAll(async () => {
  const client = await TestClient.start();
  try {
    await client.world(smallWorld());
    known = await knownOfKinds(recording(client, new Map()));
  } finally {
    await client.portal.close();
  }
}, 60_000);

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the history, the editor and a restore would use what was stored. */
function meetStored({ editing, context, id }: Known, stored: unknown): void {
  if (!isValues(stored)) return;
  const values = editing.revive(stored);
  if (values === null) {
    counts.leftOut += 1;
    return;
  }
  counts.revived += 1;
  exerciseValues(editing, values, context, id);
  editing.normal(values);
  // How long a very long one takes has a test of its own.
  if (JSON.stringify(values).length < 20_000) editing.copyOf(values, 'copy');
}

it('a copy of a record with a very long name is made at once', () => {
  const long = 'a'.repeat(20_000);
  for (const { editing, values } of known) {
    const began = process.cpuUsage();
    editing.copyOf(
      { ...values, ...('title' in values ? { title: long } : { name: long }) },
      'copy',
    );
    const { user } = process.cpuUsage(began);
    // Microseconds. It grew with the square of the length: two hundred thousand letters never ended.
    expect(user).toBeLessThan(300_000);
  }
});

const anyStored = fc.record({ which: fc.nat(1_000), damages: anyDamage });

it(`${runs} damaged form values are none, or are ones the form can hold`, () => {
  fc.assert(
    fc.property(anyStored, ({ which, damages }) => {
      const one = known[which % known.length];
      if (one === undefined) throw new Error('Nothing is known.');
      const good: unknown = JSON.parse(JSON.stringify(one.values));
      meetStored(one, damaged(good, damages));
    }),
    { numRuns: runs, seed: 2026 },
  );
  expect(Math.min(counts.revived, counts.leftOut)).toBeGreaterThan(runs / 20);
}, 60_000);

/** An item with a right seal: whoever may write there can compute one. */
function itemOf(kind: string, text: string, change: object = {}): object {
  const parts = splitText(text).slice(0, mostParts);
  return {
    ID: '7',
    PROPERTY_VALUES: {
      KIND: kind,
      OBJECT: `${kind}/x`,
      STATE: 'done',
      NONCE: 'n.1',
      OP: 'update',
      AT: '2026-11-21T12:00:00.000Z',
      BY: '1',
      BYNAME: '"Ann"',
      TITLE: '"Title"',
      LATER: 'N',
      PART: `${parts.length}.${sealOf(text)}`,
      AFTERPART: '-',
      LATEST: 'Y',
      ...Object.fromEntries(parts.map((part, at) => [dataCode(at), part])),
      ...change,
    },
  };
}

function meetItem(row: unknown): void {
  counts.items += 1;
  const item = readItem(row);
  for (const one of memories.read([row])) {
    for (const each of known) meetStored(each, one.values);
  }
  if (item === null) return;
  const { revision } = item;
  expect(Number.isNaN(Date.parse(revision.at))).toBe(false);
  for (const each of known) {
    meetStored(each, revision.before);
    meetStored(each, revision.after);
  }
}

const intent = (values: unknown) => ({
  v: 1,
  before: values,
  after: values,
  reason: '',
  call: { method: 'm', params: {} },
});

describe('items of the storage, sealed by somebody who means harm', () => {
  it(`${runs} of them are read without an exception`, () => {
    fc.assert(
      fc.property(anyStored, ({ which, damages }) => {
        const one = known[which % known.length];
        if (one === undefined) throw new Error('Nothing is known.');
        const good: unknown = JSON.parse(JSON.stringify(intent(one.values)));
        const bad: unknown = damaged(good, damages);
        meetItem(itemOf(one.kind.slug, toStoredJson(bad)));
      }),
      { numRuns: runs, seed: 2026 },
    );
    expect(counts.items).toBeGreaterThanOrEqual(runs);
  }, 60_000);

  it.each(hostileTexts)('holding %s', (_what, text) => {
    const begun = counts.items;
    for (const { kind } of known.slice(0, 2)) {
      meetItem(itemOf(kind.slug, text));
      // A column of the storage holds no more.
      const column = text.slice(0, 48_000);
      meetItem(
        itemOf(kind.slug, text.slice(0, 100), {
          TITLE: column,
          BYNAME: column,
          OBJECT: `${kind.slug}/${column}`,
        }),
      );
      meetItem(itemOf(kind.slug, toStoredJson(intent({ title: text, name: text, code: text }))));
    }
    expect(counts.items - begun).toBe(6);
  });

  it('deeper than any form is no value at all', () => {
    for (const isMap of [true, false]) {
      expect(readStoredJson(JSON.stringify({ a: nested(100, isMap) }))).toBeUndefined();
    }
    expect(readStoredJson('['.repeat(10_000) + ']'.repeat(10_000))).toBeUndefined();
    expect(readStoredJson(`[${'0,'.repeat(400_000)}0]`)).toBeUndefined();
  });
});

describe('drafts and choices in the storage of the browser', () => {
  const shelf = new Map<string, string>();

  beforeEach(() => {
    shelf.clear();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => shelf.get(name) ?? null,
      setItem: (name: string, text: string) => void shelf.set(name, text),
      removeItem: (name: string) => void shelf.delete(name),
    });
    return () => vi.unstubAllGlobals();
  });

  const now = Date.parse('2026-11-21T12:00:00.000Z');
  const key = { portal: 'portal.example', person: 1, kind: 'robots', id: 'x' };
  const name = 'draft/portal.example/1/robots/x';

  function meetDraft(text: string): void {
    counts.drafts += 1;
    shelf.set(name, text);
    const draft = findDraft(key, now);
    if (draft === null) return;
    for (const one of known) {
      meetStored(one, draft.values);
      meetStored(one, draft.start);
    }
  }

  it.each(hostileTexts)('a draft that is %s', (_what, text) => {
    meetDraft(text);
    meetDraft(`{"values":${text},"start":null,"at":${now}}`);
    meetDraft(JSON.stringify({ values: { title: text, name: text }, start: {}, at: now }));
    expect(counts.drafts % 3).toBe(0);
  });

  it(`${runs} damaged drafts are offered or dropped`, () => {
    fc.assert(
      fc.property(anyStored, ({ which, damages }) => {
        const one = known[which % known.length];
        const good: unknown = JSON.parse(
          JSON.stringify({ values: one?.values, start: one?.values, at: now }),
        );
        meetDraft(JSON.stringify(damaged(good, damages)) ?? 'undefined');
      }),
      { numRuns: runs, seed: 2026 },
    );
    expect(counts.drafts).toBeGreaterThanOrEqual(runs);
  }, 60_000);

  it.each(hostileTexts)('choices and a theme that are %s', (_what, text) => {
    for (const place of ['palette.recent', 'theme']) shelf.set(place, text);
    expect(recentChoices().every((choice) => typeof choice === 'string')).toBe(true);
    expect(['light', 'dark', 'system']).toContain(rememberedTheme());
  });
});

it('nothing that was stored changed what all objects share', () => {
  expect(prototypes.map((one) => Reflect.ownKeys(one))).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  const { revived, leftOut, items, drafts } = counts;
  console.log(
    `hostile stored values: ${revived} used, ${leftOut} left out; ${items} items, ${drafts} drafts`,
  );
});
