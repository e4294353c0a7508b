/**
 * Where the form of BI connectors and the stand-in differ on purpose. In all of them the form is the stricter side: the
 * portal inspects neither addresses nor images nor what a parameter is called (X10, X13).
 */
import type { Difference } from './judge.ts';

const urls = ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'] as const;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBlank(value: unknown): boolean {
  return isText(value) && value !== '' && value.trim() === '';
}

function isAddress(value: unknown): boolean {
  return isText(value) && /^https?:\/\/[^\s/@][^\s@]*$/i.test(value) && URL.canParse(value);
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (isText(value) && /^\s*[+-]?[\d.]/.test(value));
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly type: unknown;
}

function rowsOf(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) => {
    const part = (key: string): unknown =>
      typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
    return { code: String(part('code')), name: String(part('name')), type: part('type') };
  });
}

const letters = (text: string) => Array.from(text).length;

export const connectorDifferences: readonly Difference[] = [
  {
    field: 'title',
    form: 'refuses',
    portal: 'stored',
    when: isBlank,
    reason: 'A title of blanks is no empty title to the portal (X14); nobody could choose it.',
  },
  {
    field: 'logo',
    form: 'refuses',
    portal: 'stored',
    when: (value) => isText(value) && value !== '',
    reason: 'The logo is never inspected (X13); the docs say an image address or base64 (A-19).',
  },
  ...urls.map((field): Difference => ({
    field,
    form: 'refuses',
    portal: 'stored',
    when: (value) => isText(value) && !isAddress(value),
    reason: `${field} is never inspected (X13); only http and https can be called (A-20).`,
  })),
  {
    field: 'description',
    operation: 'create',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === undefined,
    reason: 'A description that is left out is empty; the form always holds one.',
  },
  {
    field: 'sort',
    operation: 'create',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === undefined,
    reason: 'Sorting that is left out is 100 (X8); the form always holds one.',
  },
  {
    field: 'sort',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isNumeric(value) && !Number.isInteger(value),
    reason: 'The portal casts numeric texts and fractions (X8); the docs say integer.',
  },
  {
    field: 'settings',
    dialect: 'observed',
    form: 'refuses',
    portal: 'stored',
    when: (value) =>
      rowsOf(value).some(({ code, name }) => letters(code) === 512 || letters(name) === 512),
    reason: 'The portal takes 512 characters (X10); the docs say less (A-22, decision 0010).',
  },
  {
    field: 'settings',
    form: 'refuses',
    portal: 'stored',
    when: (value) => rowsOf(value).some(({ code, name }) => !code.trim() || !name.trim()),
    reason: 'Empty codes and captions pass the portal (X10); the docs require them.',
  },
  {
    field: 'settings',
    form: 'refuses',
    portal: 'stored',
    when: (value) => {
      const codes = rowsOf(value).map(({ code }) => code);
      return new Set(codes).size < codes.length;
    },
    reason: 'The portal keeps a code twice; only one value of it could reach the external system.',
  },
];
