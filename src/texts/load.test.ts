import { expect, test } from 'vitest';
import { languages } from './languages';
import { loadTexts, type TextSource } from './load';

const own = { name: { one: 'Note' } };
const notes: TextSource = { slug: 'notes', loadTexts: async () => own };

test.each(languages)(
  'the shared words in %s come with those of each kind below its slug',
  async (lang) => {
    const messages = await loadTexts(lang, [notes]);
    expect(messages.kinds).toEqual({ notes: own });
    expect(messages.shared['app']).toEqual({ name: 'Automation Studio' });
  },
);

test('a kind is asked for the language of the app', async () => {
  const asked: string[] = [];
  const source: TextSource = {
    slug: 'notes',
    async loadTexts(lang) {
      asked.push(lang);
      return own;
    },
  };
  await loadTexts('de', [source, { ...source, slug: 'others' }]);
  expect(asked).toEqual(['de', 'de']);
});

test('what is no tree of words fails instead of being drawn', async () => {
  const broken: TextSource = { slug: 'broken', loadTexts: async () => 'words' };
  await expect(loadTexts('en', [broken, notes])).rejects.toThrow('not a tree of messages');
});

test('words that cannot be loaded fail the whole loading', async () => {
  const failing: TextSource = {
    slug: 'notes',
    loadTexts: () => Promise.reject(new Error('offline')),
  };
  await expect(loadTexts('en', [failing])).rejects.toThrow('offline');
});
