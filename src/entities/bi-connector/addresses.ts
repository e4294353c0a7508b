/** What can be said of an address without calling it. */

/** The column holds 2048 characters (X8). */
export const longestAddress = 2048;

export type AddressFault = 'empty' | 'shape' | 'scheme' | 'login';

/**
 * What forbids an address, or null. The docs name no rule beyond the type and show http in every sample; the
 * portal inspects nothing (X13). Anything a server cannot call by http(s), `javascript:` above all, is refused here.
 */
export function addressFault(address: string): AddressFault | null {
  if (address.trim() === '') return 'empty';
  const parsed = parse(address);
  // `https:example.com` and a blank or a line break inside are mended by a browser, not by the portal.
  if (parsed === null || /\s/.test(address)) return 'shape';
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return 'scheme';
  if (!/^https?:\/\/[^/]/i.test(address)) return 'shape';
  // A name and password in the address would be shown to everybody who may read the connector.
  if (parsed.username !== '' || parsed.password !== '') return 'login';
  return null;
}

export function isPlainHttp(address: string): boolean {
  return parse(address)?.protocol === 'http:';
}

/** Host and port, or the text itself where it is no address. */
export function hostOf(address: string): string {
  const host = parse(address)?.host ?? '';
  return host === '' ? address : host;
}

const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

/** "By default local-network addresses are never called" (rest-contract 5.3). Names are judged by their ending only. */
export function isLocal(address: string): boolean {
  const parsed = parse(address);
  if (parsed === null) return false;
  const host = parsed.hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isLocalV6(host.slice(1, -1));
  const octets = octetsOf(host);
  if (octets !== null) return isLocalV4(octets);
  return LOCAL_NAME.test(host) || (host !== '' && !host.includes('.'));
}

/** The URL parser has already turned other spellings of an IPv4 address (`2130706433`, `0x7f.1`) into four numbers. */
function octetsOf(host: string): readonly number[] | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null;
  return host.split('.').map(Number);
}

function isLocalV4([a = 0, b = 0]: readonly number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

function isLocalV6(host: string): boolean {
  if (host === '::' || host === '::1') return true;
  // ::ffff:7f00:1 is 127.0.0.1.
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '0', 16);
    return isLocalV4([high >> 8, high & 255]);
  }
  return /^(?:fc|fd|fe[89ab])/.test(host);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
