import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Portal } from '@/bitrix24/portal';
import { languageFor } from '@/texts/languages';
import { loadTexts, type Texts } from '@/texts/load';
import { TextsProvider } from '@/texts/texts-provider';
import { ToastProvider } from '@/ui/toast';
import { CrashScreen } from './crash-screen';
import { Gate } from './gate';
import { Routes } from './routes';
import { Shell } from './shell';
import { UiWordsFromTexts } from './ui-words';

/** Not needed for the first screen. */
const Toaster = lazy(async () => ({ default: (await import('@/ui/toaster')).Toaster }));
const BesideScreens = lazy(async () => ({
  default: (await import('./beside-screens')).BesideScreens,
}));

interface AppProps {
  readonly connecting: Promise<Portal>;
  readonly texts: Texts;
  readonly queries: QueryClient;
}

/** Providers, outermost first, and the gate before the screens. */
export function App({ connecting, queries, texts: first }: AppProps) {
  const [texts, setTexts] = useState(first);
  const [isBare, setBare] = useState(false);

  useEffect(() => {
    document.documentElement.lang = texts.lang;
  }, [texts.lang]);

  function speak(portalLang: string) {
    const wanted = languageFor(portalLang);
    if (wanted === texts.lang) return;
    // The old words stay until the new ones are there.
    void loadTexts(wanted, []).then(setTexts);
  }

  return (
    <TextsProvider texts={texts}>
      <UiWordsFromTexts>
        <CrashScreen>
          <QueryClientProvider client={queries}>
            <ToastProvider>
              <Shell isBare={isBare}>
                <Gate connecting={connecting} onBare={() => setBare(true)} onLanguage={speak}>
                  <Suspense>
                    <BesideScreens />
                  </Suspense>
                  <Routes />
                </Gate>
              </Shell>
              <Suspense>
                <Toaster />
              </Suspense>
            </ToastProvider>
          </QueryClientProvider>
        </CrashScreen>
      </UiWordsFromTexts>
    </TextsProvider>
  );
}
