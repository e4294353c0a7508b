/** What the browser tells us about the page we are in, gathered in one place so that the rules below stay pure. */
export interface PageFacts {
  /** `host|PROTOCOL|sid` as the portal sets it (portal-behaviour I1). */
  readonly name: string;
  readonly isFramed: boolean;
  /** Origin of the page around the frame, null when the browser does not say. */
  readonly parentOrigin: string | null;
}

export interface FrameName {
  readonly domain: string;
  readonly isHttps: boolean;
  readonly sid: string;
  /** Scheme, host and port, as the SDK will expect of every message. */
  readonly origin: string;
}

/** Null when the name is not a portal's. */
export function readFrameName(name: string): FrameName | null {
  const [domain = '', protocol = '0', sid = ''] = name.split('|');
  if (sid === '' || !/^[a-z0-9.-]+(?::\d{1,5})?$/i.test(domain)) return null;
  const isHttps = Number.parseInt(protocol, 10) === 1;
  // The SDK cuts both default ports whatever the scheme; we must expect the same origin.
  const host = domain.replace(/:(?:80|443)$/, '').toLowerCase();
  return { domain: host, isHttps, sid, origin: `${isHttps ? 'https' : 'http'}://${host}` };
}

/**
 * The parent's origin from the browser itself (`ancestorOrigins`: Chromium, Safari) or from the referrer (Firefox). A
 * referrer of our own origin means that the frame moved within the app and says nothing about the parent.
 */
export function readPage(page: Window): PageFacts {
  const ancestor = page.location?.ancestorOrigins?.[0];
  return {
    name: page.name,
    isFramed: page.parent !== page,
    parentOrigin: ancestor ?? readReferrer(page),
  };
}

function readReferrer(page: Window): string | null {
  const referrer = page.document?.referrer ?? '';
  if (!URL.canParse(referrer)) return null;
  const { origin } = new URL(referrer);
  return origin === page.location?.origin ? null : origin;
}
