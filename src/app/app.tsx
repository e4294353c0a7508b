import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Portal } from '@/bitrix24/portal';
import { languageFor, type Lang } from '@/texts/languages';
import { loadTexts, type Messages } from '@/texts/load';
import { TextsProvider } from '@/texts/texts-provider';
import { ToastProvider, Toaster } from '@/ui/toast';
import { kinds } from './entities';
import { CrashScreen } from './crash-screen';
import { Gate } from './gate';
import { Routes } from './routes';
import { Settling } from './settling';
import { Shell } from './shell';
import { UiWordsFromTexts } from './ui-words';

interface AppProps {
  readonly connecting: Promise<Portal>;
  readonly lang: Lang;
  readonly messages: Messages;
  readonly queries: QueryClient;
}

/** Providers, outermost first, and the gate before the screens. */
export function App({ connecting, lang, messages, queries }: AppProps) {
  const [texts, setTexts] = useState({ lang, messages });

  useEffect(() => {
    document.documentElement.lang = texts.lang;
  }, [texts.lang]);

  function speak(portalLang: string) {
    const wanted = languageFor(portalLang);
    if (wanted === texts.lang) return;
    // The old words stay until the new ones are there.
    void loadTexts(wanted, kinds).then((loaded) => setTexts({ lang: wanted, messages: loaded }));
  }

  return (
    <TextsProvider lang={texts.lang} messages={texts.messages}>
      <UiWordsFromTexts>
        <CrashScreen>
          <QueryClientProvider client={queries}>
            <ToastProvider>
              <Shell>
                <Gate connecting={connecting} onLanguage={speak}>
                  <Settling />
                  <Routes />
                </Gate>
              </Shell>
              <Toaster />
            </ToastProvider>
          </QueryClientProvider>
        </CrashScreen>
      </UiWordsFromTexts>
    </TextsProvider>
  );
}
