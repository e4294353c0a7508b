/** Which address a frame is opened with. */

/**
 * The portal opens the handler itself. Of the stand-in's two servers only the app answers, so an address on any other host
 * (`https://app.example.com/settings?code=x` of a named world) is opened as the app's page with that address's query.
 */
export function openedAddress(appUrl: string, handler: string | null): string {
  if (handler === null || !URL.canParse(handler)) return appUrl;
  const given = new URL(handler);
  const app = new URL(appUrl);
  if (given.origin === app.origin) return given.href;
  for (const [key, value] of given.searchParams) app.searchParams.append(key, value);
  return app.href;
}
