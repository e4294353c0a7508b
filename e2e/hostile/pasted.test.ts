// @vitest-environment node
/** Hostile texts out of clipboards: read within limits or refused in words, and nothing of them runs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endpoints } from '@/entities/bi-connector/contract';
import { columnsFrom, judgeAnswer } from '@/entities/bi-connector/kit/judge-answer';
import connectorDe from '@/entities/bi-connector/texts/de.json';
import connectorEn from '@/entities/bi-connector/texts/en.json';
import connectorRu from '@/entities/bi-connector/texts/ru.json';
import { adopt } from '@/entities/bizproc/adopt';
import { contract } from '@/entities/bizproc/contract';
import { textRows } from '@/entities/bizproc/localisation';
import { pasteDefinition, pasteProperties } from '@/entities/bizproc/paste';
import { fineValues } from '@/entities/bizproc/samples';
import { pasteSheet } from '@/entities/bizproc/sheet';
import { revive } from '@/entities/bizproc/stored';
import bizprocDe from '@/entities/bizproc/texts/de.json';
import bizprocEn from '@/entities/bizproc/texts/en.json';
import bizprocRu from '@/entities/bizproc/texts/ru.json';
import { startValues } from '@/entities/bizproc/values';
import { createCall } from '@/entities/bizproc/wire';
import type { Said } from '@/entities/kind';
import { judge } from '@/forms/judge';
import { contextOf } from '../agreement/bizproc-family.ts';
import { at } from '../portal/test-client.ts';
import { hostileTexts } from './texts.ts';

/** Microseconds of processor time, because the machine may be busy; a person waits no longer for a paste. */
const mostTime = 3_000_000;

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = prototypes.map((one) => Reflect.ownKeys(one));
let taken = 0;

const bizproc = [bizprocEn, bizprocRu, bizprocDe];
const connector = [connectorEn, connectorRu, connectorDe];

function expectWords(texts: readonly object[], { key }: Said): void {
  for (const text of texts) {
    // A message with arguments is compiled to a list.
    const words = at(text, ...key.split('.'));
    expect(Array.isArray(words) ? words.length > 0 : words, key).toBeTruthy();
  }
}

function expectAllWords(problems: readonly { readonly text: Said }[]): void {
  for (const key of new Set(problems.map(({ text }) => text.key))) expectWords(bizproc, { key });
}

/** Nothing of it may reach what the form holds unless a draft of it could be read again. */
function expectUsable(given: object): void {
  const values = revive({ ...startValues(1), ...given });
  if (values === null) return;
  judge(contract(contextOf('robot', 'new')), values);
  const sent = JSON.stringify(createCall('robot', values).params);
  expect(sent).not.toContain('"__proto__"');
}

function timed(work: () => void): void {
  const began = process.cpuUsage();
  work();
  taken += 1;
  expect(process.cpuUsage(began).user).toBeLessThan(mostTime);
}

function readEverywhere(text: string): void {
  timed(() => {
    const { given, problems } = pasteDefinition(text);
    expectAllWords(problems);
    expect(problems.every(({ line }) => line > 0)).toBe(true);
    if (problems.length === 0) expectUsable(given);
  });
  for (const root of ['properties', 'returnProperties'] as const) {
    timed(() => {
      const { rows, problems } = pasteProperties(text, root);
      expectAllWords(problems);
      if (problems.length === 0) expectUsable({ [root]: rows });
    });
  }
  timed(() => {
    const { values, problems } = adopt('robot', text, 'a');
    if (problems.length === 0) expectUsable(values);
  });
}

it.each(hostileTexts)(
  'a definition: %s',
  (_what, text) => {
    const begun = taken;
    readEverywhere(text);
    expect(taken - begun).toBe(4);
  },
  30_000,
);

it.each(hostileTexts)(
  'cells of a sheet: %s',
  (_what, text) => {
    timed(() => {
      const rows = textRows(fineValues);
      const result = pasteSheet(fineValues, rows, ['en', 'de'], { row: 0, column: 0 }, text);
      expect(result.cells).toBeLessThanOrEqual(rows.length * 2);
      expectUsable(result.values);
    });
  },
  30_000,
);

const asked = { searchString: '', select: [], limit: null, columns: [] };

it.each(hostileTexts)(
  'an answer of an endpoint: %s',
  (_what, text) => {
    for (const endpoint of endpoints) {
      timed(() => {
        const findings = judgeAnswer(endpoint, { status: 200, body: text }, asked);
        for (const key of new Set(findings.map(({ text: said }) => said.key))) {
          expectWords(connector, { key });
        }
        if (endpoint !== 'urlCheck' && !text.trim().startsWith('[')) {
          expect(findings.length).toBeGreaterThan(0);
        }
        columnsFrom({ status: 200, body: text });
      });
    }
  },
  30_000,
);

const definition = JSON.stringify({
  CODE: 'send',
  HANDLER: 'https://app.example.com/h',
  NAME: { en: 'Send', de: 'Senden' },
  PROPERTIES: { text: { Name: 'Text', Type: 'select', Options: { a: 'A' }, Default: 'a' } },
  FILTER: { INCLUDE: [['crm', 'CCrmDocumentDeal'], 'b24'] },
  DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
});
const forms = [
  definition,
  definition.replaceAll('{', '[').replaceAll('}', ']').replaceAll(':', '=>'),
  `BX24.callMethod('bizproc.robot.add', ${definition}, () => {});`,
  `curl -d '${definition}' https://portal.example/rest/bizproc.robot.add`,
];
const pieces = ['{', '}', '[', ']', '(', ')', '"', "'", '`', ',', ':', '=>', '\\', '//', '/*', '#'];
const words = [
  '__proto__',
  '"__proto__":',
  'constructor',
  'null',
  'array(',
  '\u202E',
  '\u0000',
  '\uD800',
];

it('3,000 definitions with something cut out or thrown in are read or refused in words', () => {
  const cut = fc.record({
    form: fc.constantFrom(...forms),
    cuts: fc.array(fc.tuple(fc.nat(600), fc.nat(12), fc.constantFrom('', ...pieces, ...words)), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(cut, ({ form, cuts }) => {
      const text = cuts.reduce(
        (source, [from, length, piece]) =>
          source.slice(0, from % source.length) +
          piece +
          source.slice((from % source.length) + length),
        form,
      );
      readEverywhere(text);
    }),
    { numRuns: 3_000, seed: 2026 },
  );
  expect(taken).toBeGreaterThanOrEqual(12_000);
}, 60_000);

it('no text changed what all objects share', () => {
  expect(prototypes.map((one) => Reflect.ownKeys(one))).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  console.log(`hostile pasted texts: ${taken} readings`);
});
