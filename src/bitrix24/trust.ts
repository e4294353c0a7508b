import type { ConnectFailure } from './connect-error';
import type { FrameName, PageFacts } from './frame-name';

/**
 * Whoever embeds the page can also name it, and the SDK believes the name (sdk-and-frame A2, D5). So the name must
 * agree with the real parent where the browser tells it.
 */
export function judgeParent(frame: FrameName, page: PageFacts): ConnectFailure | null {
  if (page.parentOrigin === null || page.parentOrigin === frame.origin) return null;
  const parent = URL.canParse(page.parentOrigin) ? new URL(page.parentOrigin) : null;
  const isSameHost = parent !== null && parent.hostname === frame.domain.replace(/:\d+$/, '');
  const isSameScheme = parent?.protocol === (frame.isHttps ? 'https:' : 'http:');
  return isSameHost && !isSameScheme ? 'wrong-scheme' : 'untrusted';
}

/**
 * The portals this build serves, from VITE_PORTAL_ORIGINS (origins, separated by commas or blanks); an empty list means
 * every portal, because an app of the market cannot know its portals.
 */
export function createAllowList(origins: string | undefined): (origin: string) => boolean {
  const allowed = new Set((origins ?? '').split(/[\s,]+/).filter((origin) => origin !== ''));
  return (origin) => allowed.size === 0 || allowed.has(origin);
}
