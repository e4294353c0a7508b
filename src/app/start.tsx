import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '@/bitrix24/connect';
import type { Kind } from '@/entities/kind';
import { laterTexts, loadTexts } from '@/texts/load';
import { languageFor } from '@/texts/languages';
import { listQuery } from '@/screens/list/use-listing';
import { applyTheme, rememberedTheme } from '@/ui/theme';
import { App } from './app';
import { kindOfSlug, kinds } from './entities';
import { addressFor } from './placements';
import { createQueryClient } from './query-client';
import { ListScreen, OverviewScreen } from './routes';

/** The portal writes its language into the address it opens; the handshake confirms it later. */
function guessedLanguage() {
  return languageFor(
    new URLSearchParams(location.search).get('LANG') ?? navigator.language.slice(0, 2),
  );
}

/** The kinds whose lists the first screen shows: one on its list, all on the overview, none in an editor. */
function listedFirst(address: string): readonly Kind[] {
  const [, slug = '', ...rest] = address.split('/');
  if (slug === '') return kinds.filter((kind) => kind.hasCostlyList !== true);
  const kind = kindOfSlug(slug);
  return kind === undefined || rest.length > 0 ? [] : [kind];
}

/**
 * Everything the first screen needs is fetched at once, before the first render: React would delay each later reveal by
 * 300 ms. The SDK loads at the same time and is not waited for.
 */
export function startApp(): void {
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no element #root.');
  applyTheme(rememberedTheme());
  const queries = createQueryClient();
  const lang = guessedLanguage();
  const slug = location.hash.split('/')[1] ?? '';
  const first = kindOfSlug(slug);
  const screen = first === undefined ? OverviewScreen : ListScreen;
  const connecting = connect();

  connecting.then(
    (portal) => {
      // The first list is asked for as soon as there is somebody to ask.
      const address =
        location.hash.length > 2 ? location.hash.slice(1) : addressFor(portal.placement);
      for (const kind of listedFirst(address ?? '/')) {
        void queries.prefetchQuery(listQuery(kind, portal));
      }
    },
    () => undefined,
  );
  void Promise.all([
    loadTexts(lang, [first ?? laterTexts]),
    screen.preload(),
    ...(first === undefined ? kinds : [first]).map((kind) => kind.loadListing()),
  ]).then(([texts]) => {
    createRoot(container).render(
      <StrictMode>
        <App connecting={connecting} queries={queries} texts={texts} />
      </StrictMode>,
    );
  });
}
