import { createContext, use, useEffect } from 'react';
import type { TextSource } from './load';

interface TextSources {
  has(slug: string): boolean;
  join(source: TextSource): Promise<void>;
}

export const TextSourcesContext = createContext<TextSources | null>(null);

/** Asks for the texts of these kinds; false until all of them are there. */
export function useTextsOf(wanted: readonly TextSource[]): boolean {
  const sources = use(TextSourcesContext);
  if (sources === null) throw new Error('TextsProvider is missing above useTextsOf');
  const missing = wanted.filter(({ slug }) => !sources.has(slug));
  useEffect(() => {
    for (const source of missing) void sources.join(source);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked again only when what is loaded or wanted changes
  }, [sources, missing.map(({ slug }) => slug).join()]);
  return missing.length === 0;
}
