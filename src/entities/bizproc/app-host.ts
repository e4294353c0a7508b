/** Host of the app's own page, without its port; null outside of a browser. */
export function appHost(): string | null {
  const host = typeof location === 'undefined' ? '' : location.hostname;
  return host === '' ? null : host;
}
