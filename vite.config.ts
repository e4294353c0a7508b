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

const react19Group = /node_modules\/(react|react-dom|scheduler)\//;
const sdkGroup = /node_modules\/(@bitrix24|axios|luxon|qs-esm)\//;

export default defineConfig({
  // Relative addresses: the page lives in any folder of any static host, also inside the archive.
  base: './',
  plugins: [portalInDev(), react(), tailwindcss(), compiledTexts()],
  resolve: {
    tsconfigPaths: true,
    alias: {
      // Messages are compiled, so the parser's half of the library is not needed.
      'use-intl/format-message': 'use-intl/format-message/format-only',
      luxon: fileURLToPath(new URL('src/bitrix24/dates-for-sdk.ts', import.meta.url)),
    },
  },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: react19Group, priority: 30 },
            { name: 'sdk', test: sdkGroup, priority: 20 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts', 'deploy/**/*.test.ts'],
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
