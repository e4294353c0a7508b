import { expect, test } from 'vitest';
import { kindOfSlug, kinds } from './entities';

test('each kind has an address of its own, which is found again', () => {
  const slugs = kinds.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.map((slug) => kindOfSlug(slug))).toEqual(kinds);
  expect(kindOfSlug('unknown')).toBeUndefined();
});

test.each(kinds.map((kind) => [kind.slug, kind] as const))(
  '%s keeps what its descriptor promises',
  async (slug, kind) => {
    // Addresses stand in links of other people.
    expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(kind.docs).toMatch(/^https:\/\/apidocs\.bitrix24\.com\//);
    const listing = await kind.loadListing();
    const columns = listing.columns.map(({ id }) => id);
    expect(new Set(columns).size).toBe(columns.length);
    const editing = await kind.loadEditing();
    // Every field stands in exactly one section, or nobody could fill it in.
    expect(editing.sections.flatMap(({ fields }) => fields).toSorted()).toEqual(
      Object.keys(editing.fields).toSorted(),
    );
    for (const { field } of editing.refusals) {
      if (field !== null) expect(Object.keys(editing.fields)).toContain(field);
    }
  },
);
