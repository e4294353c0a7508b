/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import compileIcu from 'icu-minify/compile';
import { defineConfig, type Plugin } from 'vite';
import { launchOptions } from './.ci/browser.mjs';
import { portalInDev } from './e2e/portal-in-dev.ts';

function compileTree(tree: unknown): unknown {
  if (typeof tree === 'string') return compileIcu(tree);
  if (typeof tree !== 'object' || tree === null) throw new TypeError('A text is a string.');
  return Object.fromEntries(Object.entries(tree).map(([key, text]) => [key, compileTree(text)]));
}

/** Messages are compiled at build time: no ICU parser reaches the browser. */
function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*texts\/(en|ru|de)\.json$/ },
      handler: (code) => ({
        code: JSON.stringify(compileTree(JSON.parse(code))),
        map: null,
      }),
    },
  };
}

/** Asks for the SDK and the first list while the entry is still on its way; both are always needed. */
function preloadedChunks(): Plugin {
  return {
    name: 'preloaded-chunks',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {}).flatMap((file) =>
          file.type === 'chunk' && (file.name === 'sdk' || file.name === 'list')
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file.fileName}` },
                  injectTo: 'head' as const,
                },
              ]
            : [],
        ),
    },
  };
}

const reactGroup = /node_modules\/(react|react-dom|scheduler)\//;
const listGroup = /\/src\/(screens\/list\/list-screen|bitrix24\/parse)\./;
const earlyChunk = /\/(open-portal|listing|overview-screen|editor-screen)-/;
const sdkGroup = /node_modules\/(@bitrix24|axios|luxon|qs-esm)\//;

export default defineConfig({
  // Relative addresses: the page lives in any folder of any static host, also inside the archive.
  base: './',
  plugins: [portalInDev(), react(), tailwindcss(), compiledTexts(), preloadedChunks()],
  resolve: {
    tsconfigPaths: true,
    alias: {
      // Messages are compiled, so the parser's half of the library is not needed.
      'use-intl/format-message': 'use-intl/format-message/format-only',
      // The router's stand-in for React before 18.
      'use-sync-external-store/shim/index.js': 'react',
      luxon: fileURLToPath(new URL('src/bitrix24/dates-for-sdk.ts', import.meta.url)),
    },
  },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // The entry pays for every file name it knows. What comes later than the first screen finds its imports by itself.
      resolveDependencies: (file, imports, { hostType }) =>
        hostType === 'html' || earlyChunk.test(file) ? imports : [],
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Few, larger files: each wave of small ones costs a round trip, and HTTP/1.1 opens six at a time.
            { name: 'react', test: reactGroup, priority: 30 },
            { name: 'start', tags: ['$initial'], priority: 25 },
            { name: 'sdk', test: sdkGroup, priority: 20 },
            { name: 'list', test: listGroup, priority: 10 },
          ],
        },
      },
    },
  },
  test: {
    // Without it one core of two stays idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure functions need no world of their own per file.
          isolate: false,
          include: ['src/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stand',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['src/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
