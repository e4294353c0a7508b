/** Builds what is measured: the app as `npm run build` does, and the floor page with the same bundler. */
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const floorRoot = new URL('./floor', import.meta.url).pathname;

/** @param dir left out: `dist` */
export async function buildApp(dir?: string): Promise<string> {
  await build({
    logLevel: 'warn',
    ...(dir === undefined ? {} : { build: { outDir: dir, emptyOutDir: true } }),
  });
  return dir ?? 'dist';
}

export async function buildFloor(dir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: floorRoot,
    base: './',
    plugins: [react()],
    build: {
      outDir: dir,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}
