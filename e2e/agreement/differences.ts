/**
 * Differences between the form and the stand-in that are meant, each with its reason. In all of them the form is the
 * stricter side: it forbids what a portal would alter without a word. A row in which the form accepts is a defect.
 */
import type { Difference } from './judge.ts';

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && Array.from(value).length > 255;
}

function isIdList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id) && id > 0);
}

function hasTwice(value: readonly number[]): boolean {
  return new Set(value).size < value.length;
}

/** SPAs that exist and that the list of SPAs does not show to this person: of the probed workplace, and of another. */
export const hiddenHere = 158;
export const hiddenElsewhere = 240;

export const workplaceDifferences: readonly Difference[] = [
  {
    field: 'title',
    operation: 'update',
    dialect: 'observed',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isBlank(value) || value === null,
    reason:
      'A blank title is a 200 that keeps the old one (C11); the docs forbid it, so the form does.',
  },
  {
    field: 'title',
    form: 'refuses',
    portal: 'altered',
    when: isLong,
    reason: 'The column holds 255 characters and the portal cuts without a word (C6).',
  },
  {
    field: 'title',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value !== undefined && value !== null && typeof value !== 'string',
    reason: 'The portal casts everything to text (C6); the docs say string.',
  },
  {
    field: 'title',
    operation: 'update',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === undefined,
    reason: 'A title that is left out of an update stays; the form always holds one.',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === null || value === '',
    reason: 'null and an empty text unlink everything (C7); the docs say array.',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === undefined,
    reason:
      'A set that is left out is empty on creation and stays on update; the form always holds one.',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isIdList(value) && hasTwice(value),
    reason: 'The portal keeps an id once (C7); twice is a slip of the person.',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isIdList(value) && !hasTwice(value),
    reason: 'Ids of SPAs that do not exist are dropped without a word (C7).',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'stored',
    when: (value) =>
      isIdList(value) && (value.includes(hiddenElsewhere) || value.includes(hiddenHere)),
    reason:
      'The portal moves any SPA that exists (C9); the form takes none that this person cannot see.',
  },
  {
    field: 'typeIds',
    form: 'refuses',
    portal: 'altered',
    when: (value) => value !== undefined && value !== null && value !== '' && !isIdList(value),
    reason: 'The portal casts to a list of positive numbers (C7); the docs say integer[].',
  },
];
