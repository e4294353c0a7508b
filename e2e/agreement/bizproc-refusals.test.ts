// @vitest-environment node
/** Every refusal of robots and activities, provoked from the stand-in in both dialects, lands on its field. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import { PortalError } from '@/bitrix24/portal-error';
import { refusalsOf } from '@/entities/bizproc/refusals';
import de from '@/entities/bizproc/texts/de.json';
import en from '@/entities/bizproc/texts/en.json';
import ru from '@/entities/bizproc/texts/ru.json';
import type { BizprocKind, BizprocValues } from '@/entities/bizproc/values';
import { propertiesJson } from '@/entities/bizproc/wire-property';
import type { Operation } from '@/entities/kind';
import { placeRefusal, type Placed } from '@/screens/refusals/place';
import facts from '../facts/bizproc.json' with { type: 'json' };
import { at, TestClient, type Reply } from '../portal/test-client.ts';
import { ids, stored, world } from './bizproc-family.ts';
import { parameter } from './bizproc-property-probes.ts';
import { address, beyond, places } from './bizproc-refusal-cases.ts';
import { codesRaisedIn } from './refusal-codes.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

const dialects = ['observed', 'documented'] as const;
const operations: ReadonlyMap<string, Operation> = new Map([
  ['add', 'create'],
  ['update', 'update'],
  ['list', 'list'],
  ['delete', 'remove'],
]);

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** As the app would read this answer and look for its place. */
function place(reply: Reply, method: string, values: BizprocValues): Placed {
  const [, kind = '', verb = ''] = method.split('.');
  const refusal = {
    code: textOf(reply.body['error']),
    said: textOf(reply.body['error_description']),
    status: reply.status,
  };
  if (refusal.code === '') throw new Error(`${method} was not refused: ${reply.text}`);
  const isWrite = verb !== 'list';
  const about = { ...refusal, method, requestId: '', isWrite };
  const error = new PortalError({ ...about, ...judgeRefusal(refusal, isWrite) });
  const catalogue = refusalsOf(kind === 'robot' ? 'robot' : 'activity');
  return placeRefusal(error, operations.get(verb) ?? 'read', catalogue, values);
}

/** What stands in all three languages under a key of the family. */
function said(placed: Placed): readonly unknown[] {
  const path = (placed.kindKey ?? '').split('.');
  return [en, ru, de].map((texts) => at(texts, ...path));
}

/** Text, field, and whether the catalogue has words for it in every language. */
function told(placed: Placed): readonly [string | null, string | null, boolean] {
  const isOwn = placed.step === 'sentence' || placed.step === 'code';
  const hasWords = said(placed).every(
    (sentence) => typeof sentence === 'string' && sentence !== '',
  );
  return [placed.kindKey?.replace('refusals.', '') ?? null, placed.field, isOwn && hasWords];
}

const documented = facts.refusals.filter(({ method }) =>
  /^bizproc\.(?:robot|activity)\.(?:add|update|list|delete)$/.test(method),
);

/** A form in which the parameters of the facts stand behind a good one. */
function formFor(name: string, code: unknown): BizprocValues {
  const rows = [parameter('fine'), parameter('1st'), parameter('first', { name: '' })];
  const isResult = name.startsWith('results');
  return {
    ...stored,
    code: textOf(code),
    properties: isResult ? [] : rows,
    returnProperties: isResult ? rows : [],
    usesPlacement: false,
    placementHandler: '',
  };
}

describe.each(dialects)('the error tables of both pages, %s', (dialect) => {
  it.each(documented)('$method: $name', async ({ method, name, given, params, ...row }) => {
    const registered = (IS_ROBOT: string) => (CODE: string) => ({
      APP_ID: 'local.docs',
      CODE,
      IS_ROBOT,
      HANDLER: 'https://app.example.com/old.php',
      NAME: { '*': 'Old' },
    });
    await client.world(
      {
        auth: given.by === 'webhook' ? 'webhook' : 'app',
        app: { client_id: 'local.docs', id: 7, domain: 'app.example.com' },
        user: { id: 4, role: given.by === 'employee' ? 'employee' : 'admin' },
        entities: {
          activities: [
            ...given.robots.map(registered('Y')),
            ...given.activities.map(registered('N')),
          ],
        },
      },
      dialect,
    );
    if (row.isFault) {
      const { status, error, error_description } = row;
      const effect = { refuse: { status, error, error_description } };
      await client.control('POST', '/_portal/faults', { method, effect });
    }
    const isTypeUnseen =
      dialect === 'observed' &&
      method === 'bizproc.robot.add' &&
      name === 'a document type that is a word';
    const reply =
      given.by === 'webhook'
        ? await client.send('POST', `${client.webhook}/${method}`, params)
        : await client.call(method, params);
    if (isTypeUnseen) {
      // The portal as it is does not look at it there (B24); the form does.
      expect(reply.body['result']).toBe(true);
      return;
    }
    const [text, field] = places[name] ?? [name, null];
    expect(told(place(reply, method, formFor(name, at(params, 'CODE'))))).toEqual([
      text,
      field,
      true,
    ]);
  });
});

describe.each(
  dialects.flatMap((dialect) =>
    (['robot', 'activity'] as const).map((kind) => ({ dialect, kind })),
  ),
)('beside the tables: $kind, $dialect', ({ dialect, kind }) => {
  it.each(beyond)('$what', async ({ verb, form, body, given, text, field }) => {
    await client.world({ ...world, ...given }, dialect);
    const right = { CODE: 'new', HANDLER: 'https://app.example.com/h', NAME: 'New' };
    const params = verb === 'add' ? { ...right, ...body } : { CODE: ids[kind], FIELDS: body };
    const method = `bizproc.${kind}.${verb}`;
    const reply = await client.call(method, params);
    const values = { ...stored, code: 'new', ...address(''), usesPlacement: false, ...form };
    expect(told(place(reply, method, values))).toEqual([text, field, true]);
  });

  it('the parameter in the sentence is found, wherever it stands', async () => {
    const good = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/), {
      minLength: 2,
      maxLength: 6,
      // Keys that are whole numbers or fall together by case would come in another order.
      selector: (key) => key.toLowerCase(),
    });
    const broken = fc.constantFrom('1st', 'to whom', 'кому', 'a-b', '(x)', 'x)', 'a"b', '<b>', '!');
    await client.world(world, dialect);
    await fc.assert(
      fc.asyncProperty(
        good,
        broken,
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        async (keys, wrong, where, isKey, isResult) => {
          const index = where % keys.length;
          const rows = keys.map((key, row) =>
            row === index
              ? parameter(isKey ? wrong : key, isKey ? {} : { name: '' })
              : parameter(key),
          );
          const field = isResult ? 'returnProperties' : 'properties';
          const column = isResult ? 'RETURN_PROPERTIES' : 'PROPERTIES';
          const method = `bizproc.${kind}.update`;
          const reply = await client.call(method, {
            CODE: ids[kind],
            FIELDS: { [column]: propertiesJson(rows) },
          });
          const values = { ...stored, code: ids[kind], [field]: rows };
          const part = isKey ? 'key' : 'name';
          const text = isKey ? 'keyWrong' : 'parameterNameEmpty';
          expect(told(place(reply, method, values))).toEqual([
            text,
            `${field}.${index}.${part}`,
            true,
          ]);
        },
      ),
      { numRuns: 40, seed: 2026 },
    );
  }, 60_000);
});

it.each(['robot', 'activity'] satisfies BizprocKind[])(
  'the catalogue of %ss knows every code that the stand-in can give',
  (kind) => {
    const codes = codesRaisedIn([
      'methods/bizproc.ts',
      'methods/bizproc-add.ts',
      'methods/bizproc-update.ts',
      'methods/bizproc-checks.ts',
      'methods/bizproc-placement.ts',
      'methods/bizproc-refusals.ts',
      'methods/handler-url.ts',
    ]);
    const known = refusalsOf(kind).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(6);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  },
);
