/**
 * The logo as a text: an address, or an image in a data URI. The docs name no size, type or scheme and the portal
 * looks at nothing (X13), so these limits are ours.
 */
import { addressFault } from './addresses';

/** A text column of the portal's database holds 65,535 bytes; a longer logo would be refused (X14). */
export const longestLogo = 65_535;
/** Bytes of a file that fit into that as base64, rounded down. */
export const largestFile = 49_000;
/** Pixels on the longer side; the portal shows logos as small tiles. */
export const largestSide = 1024;

export const logoTypes = [
  'image/svg+xml',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
] as const;
export type LogoType = (typeof logoTypes)[number];

export type LogoFault = 'empty' | 'shape' | 'scheme' | 'type' | 'base64';

const DATA = /^data:([^;,]*)(;[^,]*)?,(.*)$/s;

/** What forbids a logo, or null. Whether the image can be drawn only a browser can tell. */
export function logoFault(logo: string): LogoFault | null {
  if (logo.trim() === '') return 'empty';
  if (!/^data:/i.test(logo)) {
    const fault = addressFault(logo);
    return fault === 'login' ? 'shape' : fault;
  }
  const parts = DATA.exec(logo);
  if (parts === null) return 'shape';
  const [, type = '', options = '', body = ''] = parts;
  if (!logoTypes.some((allowed) => allowed === type.toLowerCase())) return 'type';
  if (options.toLowerCase() !== ';base64' || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return 'base64';
  return null;
}

/** Type and size of the image in a data URI; null for an address. */
export function dataOf(logo: string): { readonly type: string; readonly bytes: number } | null {
  const parts = /^data:/i.test(logo) ? DATA.exec(logo) : null;
  if (parts === null) return null;
  const body = (parts[3] ?? '').replace(/=+$/, '');
  return { type: (parts[1] ?? '').toLowerCase(), bytes: Math.floor((body.length * 3) / 4) };
}

/**
 * A script, an event attribute or an outside reference in an SVG. Never run here, since logos are only ever shown in an
 * `<img>`; another place might.
 */
export function hasActiveContent(logo: string): boolean {
  if (dataOf(logo)?.type !== 'image/svg+xml') return false;
  try {
    const svg = new TextDecoder().decode(
      Uint8Array.from(atob(DATA.exec(logo)?.[3] ?? ''), (letter) => letter.charCodeAt(0)),
    );
    return /<script|<foreignObject|\son[a-z]+\s*=|javascript:/i.test(svg);
  } catch {
    // Not base64 after all; the browser will not draw it either.
    return false;
  }
}

/** The type by the first bytes of a file: its name and what the browser says of it may be anything. */
export function typeOfBytes(bytes: Uint8Array): LogoType | null {
  const starts = (...expected: readonly number[]) =>
    expected.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s/>]/is.test(text)
    ? 'image/svg+xml'
    : null;
}
