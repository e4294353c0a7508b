import { expect, test } from 'vitest';
import { documentIds } from './document-types';
import { baseTypes } from './property-types';
import de from './texts/de.json';
import en from './texts/en.json';
import ru from './texts/ru.json';

function keysOf(tree: object, before = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, inside]: [string, unknown]) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? keysOf(inside, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

test('the three languages say the same things', () => {
  expect(keysOf(ru)).toEqual(keysOf(en));
  expect(keysOf(de)).toEqual(keysOf(en));
  expect(keysOf(en).length).toBeGreaterThan(200);
});

test('every type and every document has a name', () => {
  expect(Object.keys(en.types).toSorted()).toEqual([...baseTypes, 'none'].toSorted());
  for (const id of documentIds) expect(Object.keys(en.documents)).toContain(id);
});
