/** Handler addresses as the portal judges them (B22), and what it does not judge but people should know. */

/** `wrong`: "Wrong handler URL". `protocol`: "Unsupported handler protocol". */
export type AddressFault = 'wrong' | 'protocol';

interface AddressParts {
  readonly scheme: string;
  readonly host: string;
}

/** As PHP's parse_url would split it; null where it would give up or find no host. */
function split(address: string): AddressParts | null {
  const found = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?\/\/([^/?#]*)/.exec(address);
  if (found === null) return null;
  const authority = (found[2] ?? '').split('@').at(-1) ?? '';
  const named = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority);
  if (named === null || Number(named[2] ?? 0) > 65_535) return null;
  return { scheme: found[1] ?? '', host: named[1] ?? '' };
}

/** The portal's verdict on HANDLER and PLACEMENT_HANDLER: first the host with a dot inside, then http or https (B22). */
export function addressFault(address: string): AddressFault | null {
  const parts = split(address);
  if (parts === null || parts.host.indexOf('.') < 1) return 'wrong';
  return parts.scheme === 'http' || parts.scheme === 'https' ? null : 'protocol';
}

/** The host in lower case, or null where there is none. */
export function hostOf(address: string): string | null {
  const host = split(address)?.host.toLowerCase() ?? '';
  return host === '' ? null : host;
}

export function isPlainHttp(address: string): boolean {
  return address.startsWith('http://');
}

/** Addresses of private networks: allowed by the portal, out of reach for its servers. */
export function isPrivateHost(host: string): boolean {
  return /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|internal|localhost)$/.test(
    host,
  );
}
