import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import { laterTexts, loadSource, type Texts, type TextSource } from './load';
import { TextSourcesContext } from './use-texts-of';

interface TextsProviderProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** A missing text is reported on the console, and a console error fails every level of tests. */
function report(error: Error) {
  // oxlint-disable-next-line no-console -- the one place that speaks to the console, so that tests hear of it
  console.error(error.message);
}

/** Words for everything below; the texts of a kind join when a screen of it asks for them. */
export function TextsProvider({ texts, children }: TextsProviderProps) {
  const [joined, setJoined] = useState({ lang: texts.lang, kinds: texts.kinds });
  const kinds = useMemo(
    () => (joined.lang === texts.lang ? { ...texts.kinds, ...joined.kinds } : texts.kinds),
    [joined, texts],
  );
  const { lang } = texts;
  const join = useCallback(
    async (source: TextSource) => {
      const messages = await loadSource(lang, source);
      setJoined((before) => ({
        lang,
        kinds: { ...(before.lang === lang ? before.kinds : {}), [source.slug]: messages },
      }));
    },
    [lang],
  );
  const sources = useMemo(() => ({ has: (slug: string) => slug in kinds, join }), [kinds, join]);
  const messages = useMemo(
    () => ({ ...texts.shared, ...kinds[laterTexts.slug], kinds }),
    [texts.shared, kinds],
  );
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextSourcesContext value={sources}>
      <IntlProvider locale={lang} messages={messages} timeZone={timeZone} onError={report}>
        {children}
      </IntlProvider>
    </TextSourcesContext>
  );
}
