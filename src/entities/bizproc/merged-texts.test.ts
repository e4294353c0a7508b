import { expect, test } from 'vitest';
import { languages } from '@/texts/languages';
import { mergedTexts } from './merged-texts';

test.each(languages)('in %s a kind says its own words and those of the family', async (lang) => {
  const own = async () => ({ default: { list: { new: 'New' }, fields: { code: 'Own' } } });
  const texts: Record<string, unknown> = {
    ...(await mergedTexts({ en: own, ru: own, de: own }, lang)),
  };
  expect(texts['list']).toMatchObject({ new: 'New' });
  expect(Object.keys(Object(texts['list']))).toContain('foot');
  expect(texts['fields']).toMatchObject({ code: 'Own' });
  expect(Object.keys(Object(texts['fields']))).toContain('handler');
  expect(Object.keys(texts)).toContain('kit');
});
