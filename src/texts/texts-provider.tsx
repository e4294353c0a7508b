import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { Lang } from './languages';
import type { Messages } from './load';

interface TextsProviderProps {
  readonly lang: Lang;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** A missing text is reported on the console, and a console error fails every level of tests. */
function report(error: Error) {
  // oxlint-disable-next-line no-console -- the one place that speaks to the console, so that tests hear of it
  console.error(error.message);
}

export function TextsProvider({ lang, messages, children }: TextsProviderProps) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <IntlProvider locale={lang} messages={messages} timeZone={timeZone} onError={report}>
      {children}
    </IntlProvider>
  );
}
