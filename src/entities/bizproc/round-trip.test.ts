import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '@/bitrix24/portal';
import { pasteDefinition, pasteProperties } from './paste';
import { startValues } from './values';
import { definitionJson } from './wire';
import { propertiesJson } from './wire-property';

describe('form and JSON, there and back', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
  const lang = fc.constantFrom('de', 'en', 'RU', 'ua', '*');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.dictionary(lang, fc.string(), { minKeys: 1, maxKeys: 3 }),
  );
  // A number below zero that is none is lost by JSON itself.
  const json = fc
    .jsonValue({ maxDepth: 2 })
    .map((value): Json => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')));
  const isStrange = (key: string) =>
    !/^(?:name|description|type|options|required|multiple|default|__proto__)$/i.test(key);
  const definition = fc
    .tuple(
      fc.record(
        {
          Name: text,
          Description: text,
          Type: word,
          Options: fc.oneof(fc.dictionary(word, fc.string()), fc.array(fc.string())),
          Required: fc.constantFrom('Y', 'N'),
          Multiple: fc.constantFrom('Y', 'N'),
          Default: json,
        },
        { requiredKeys: ['Name'] },
      ),
      fc.dictionary(fc.string().filter(isStrange), json, { maxKeys: 3 }),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
    )
    .map(([known, extra, numbers, isRaised]) => {
      const entries = Object.entries({ ...extra, ...known }).map(([key, value]) => {
        const spelled = isRaised && Object.hasOwn(known, key) ? key.toUpperCase() : key;
        return [spelled, value, numbers.next().value] as const;
      });
      const mixed = entries.toSorted(([, , a], [, , b]) => Number(a) - Number(b));
      return Object.fromEntries(mixed.map(([key, value]) => [key, value]));
    });

  test('a list of parameters keeps every key, value and order', () => {
    fc.assert(
      fc.property(fc.dictionary(word, definition, { maxKeys: 6 }), (list) => {
        const source = JSON.stringify(list);
        const { rows, problems } = pasteProperties(source, 'properties');
        fc.pre(
          !Object.keys(list).some((key) => /^(?:OPTIONS|PROPERTIES|RETURN_PROPERTIES)$/.test(key)),
        );
        expect(problems).toEqual([]);
        expect(JSON.stringify(propertiesJson(rows))).toBe(source);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('a whole definition keeps every key, also those no page names', () => {
    // Shorter than `PROPERTIES`, whose keys are written in capitals.
    const shortWord = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,4}$/);
    const rules = fc.array(
      fc.oneof(fc.constantFrom('b24', 'box'), fc.array(word, { minLength: 1, maxLength: 3 })),
      { minLength: 1, maxLength: 3 },
    );
    const whole = fc.record(
      {
        CODE: word,
        HANDLER: fc.constantFrom('https://app.example.com/', 'nonsense'),
        AUTH_USER_ID: fc.nat(),
        USE_SUBSCRIPTION: fc.constantFrom('Y', 'N'),
        NAME: text,
        DESCRIPTION: text.filter((said) => said !== ''),
        PROPERTIES: fc.dictionary(shortWord, definition, { minKeys: 1, maxKeys: 3 }),
        RETURN_PROPERTIES: fc.dictionary(shortWord, definition, { minKeys: 1, maxKeys: 3 }),
        DOCUMENT_TYPE: fc.constant(['crm', 'CCrmDocumentDeal', 'DEAL']),
        FILTER: fc.record({ INCLUDE: rules, EXCLUDE: rules }),
        SOMETHING_NEW: json,
      },
      { requiredKeys: ['CODE', 'HANDLER', 'NAME'] },
    );
    fc.assert(
      fc.property(whole, (definitionInCode) => {
        const { given: pasted, problems } = pasteDefinition(JSON.stringify(definitionInCode));
        expect(problems).toEqual([]);
        const back = definitionJson({ ...startValues(null), ...pasted });
        expect(back).toEqual(JSON.parse(JSON.stringify(definitionInCode)));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
