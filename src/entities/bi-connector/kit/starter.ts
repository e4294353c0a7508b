import type { Setting } from '../contract';

/** Name of the downloaded file. */
export const starterName = 'connector.mjs';

/** The ready server with the codes of these settings in it. */
export async function starterFor(settings: readonly Setting[]): Promise<string> {
  const { default: template } = await import('./node-server.mjs?raw');
  const codes = settings.map(({ code }) => code).filter((code) => code !== '');
  // A function, since `$&` in a code would otherwise be taken for a pattern.
  return template.replace(
    'const SETTINGS = [];',
    () => `const SETTINGS = ${JSON.stringify(codes)};`,
  );
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the data by the time the click is over.
  URL.revokeObjectURL(address);
}
