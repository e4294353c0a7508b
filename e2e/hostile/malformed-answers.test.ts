// @vitest-environment node
/** 10,000 answers that no documentation promises, through everything that reads the portal. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { PortalError } from '@/bitrix24/portal-error';
import { placeRefusal } from '@/screens/refusals/place';
import de from '@/texts/de.json';
import en from '@/texts/en.json';
import ru from '@/texts/ru.json';
import { at, TestClient } from '../portal/test-client.ts';
import { anyDamage, damaged, type Damage } from './mutations.ts';
import { readersWith, type Reader } from './readers.ts';
import { recording, replaying, type Book, type RawAnswer, type Spoil } from './replay.ts';
import { smallWorld } from './world.ts';

const runs = Number(process.env['HOSTILE_RUNS'] ?? 10_000);
/** Milliseconds for one opening of one screen; most take less than one. */
const mostTime = 2_000;

const book: Book = new Map();
let readers: readonly Reader[] = [];
const words = new Map<string, readonly unknown[]>();

beforeAll(async () => {
  const client = await TestClient.start();
  try {
    await client.world(smallWorld());
    const portal = recording(client, book);
    readers = await readersWith(portal);
    for (const reader of readers) {
      await client.world(smallWorld());
      await reader.run(portal).catch((error: unknown) => {
        throw new Error(`${reader.name} does not even work with a good portal.`, { cause: error });
      });
    }
  } finally {
    await client.portal.close();
  }
  for (const { kind } of readers) {
    if (kind === null || words.has(kind.slug)) continue;
    const langs = ['en', 'ru', 'de'] as const;
    words.set(kind.slug, await Promise.all(langs.map((lang) => kind.loadTexts(lang))));
  }
}, 120_000);

/** A sentence in each language: a text of the kind, a shared one, or the portal's own words or code. */
function expectSentence(reader: Reader, error: PortalError): void {
  const placed = placeRefusal(error, reader.operation, reader.refusals, {});
  expect(placed.step).not.toBe('');
  const { kindKey, sharedKey } = placed;
  if (kindKey === null && sharedKey === null) {
    expect(`${error.said}${error.code}`).toMatch(/\S/);
    return;
  }
  const texts = kindKey === null ? [en, ru, de] : (words.get(reader.kind?.slug ?? '') ?? []);
  expect(texts).toHaveLength(3);
  for (const text of texts)
    expect(at(text, ...(kindKey ?? sharedKey ?? '').split('.'))).toBeTruthy();
}

const statuses = [200, 200, 200, 200, 200, 200, 200, 400, 401, 403, 404, 429, 500, 503];

interface Attack {
  readonly reader: number;
  /** Every eighth time the answer is one to another question. */
  readonly swap: number | null;
  /** Which answer of the run is spoilt; all from there on where it is so. */
  readonly first: number;
  readonly isLasting: boolean;
  readonly status: number;
  readonly damages: readonly Damage[];
}

const anyAttack = fc.record({
  reader: fc.nat(10_000),
  swap: fc.option(fc.nat(10_000), { freq: 7 }),
  first: fc.constantFrom(1, 1, 1, 2, 3),
  isLasting: fc.boolean(),
  status: fc.constantFrom(...statuses),
  damages: anyDamage,
});

function bodyOfOther(swap: number): unknown {
  const all = [...book.values()];
  const body: unknown = JSON.parse(all[swap % all.length]?.text ?? 'null');
  return body;
}

function spoiler({ swap, first, isLasting, status, damages }: Attack): Spoil {
  return (raw: RawAnswer, count) => {
    if (count !== first && !(isLasting && count > first)) return raw;
    const body = swap === null ? damaged(raw.body, damages) : bodyOfOther(swap);
    return { status: status === 200 ? raw.status : status, body };
  };
}

const counts = { usable: 0, told: 0, slowest: 0 };

async function attack(one: Attack): Promise<void> {
  const reader = readers[one.reader % readers.length];
  if (reader === undefined) throw new Error('There is nothing to read.');
  const began = performance.now();
  try {
    await reader.run(replaying(book, spoiler(one)));
    counts.usable += 1;
  } catch (error) {
    if (!(error instanceof PortalError)) throw new Error(reader.name, { cause: error });
    expectSentence(reader, error);
    counts.told += 1;
  }
  const took = performance.now() - began;
  counts.slowest = Math.max(counts.slowest, took);
  if (took > mostTime) throw new Error(`${reader.name} took ${Math.round(took)} ms.`);
}

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = prototypes.map((one) => Reflect.ownKeys(one));

it('every reader gives usable values when nothing is spoilt', async () => {
  expect(readers.length).toBeGreaterThan(50);
  for (const reader of readers) await reader.run(replaying(book, (raw) => raw));
});

it(`${runs} malformed answers are usable values or a sentence, and never anything else`, async () => {
  await fc.assert(fc.asyncProperty(anyAttack, attack), {
    numRuns: runs,
    seed: Number(process.env['HOSTILE_SEED'] ?? 2026),
  });
  const { usable, told, slowest } = counts;
  console.log(
    `malformed answers: ${usable + told} through ${readers.length} readers; ${told} refused in words, ${usable} used, slowest ${Math.round(slowest)} ms`,
  );
  expect(usable + told).toBeGreaterThanOrEqual(runs);
  expect(Math.min(usable, told)).toBeGreaterThan(runs / 10);
  expect(prototypes.map((one) => Reflect.ownKeys(one))).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}, 120_000);
