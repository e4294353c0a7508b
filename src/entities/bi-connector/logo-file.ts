/** An image file turned into a data URI, or the reason why not. */
import type { Said } from '../kind';
import { largestFile, largestSide, typeOfBytes } from './logo';
import { say } from './say';

export type ReadLogo = { readonly logo: string } | { readonly problem: Said };

/** Size, type by content, and dimensions are checked, in this order: a large file is never read. */
export async function readLogoFile(file: File): Promise<ReadLogo> {
  if (file.size > largestFile) {
    return { problem: say('logo.fileSize', { bytes: file.size, maximum: largestFile }) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOfBytes(bytes);
  if (type === null) return { problem: say('logo.fileType') };
  const logo = `data:${type};base64,${base64(bytes)}`;
  const size = await sizeOf(logo);
  if (size === null) return { problem: say('logo.fileBroken') };
  // An SVG has no pixels of its own; what it claims to be large does no harm.
  const isVector = type === 'image/svg+xml';
  if (!isVector && Math.max(size.width, size.height) > largestSide) {
    return { problem: say('logo.fileSide', { ...size, maximum: largestSide }) };
  }
  return { logo };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Drawn by an `<img>`, where a script inside an SVG never runs; null when it cannot be drawn. */
async function sizeOf(
  logo: string,
): Promise<{ readonly width: number; readonly height: number } | null> {
  const image = new Image();
  image.src = logo;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return null;
  }
}
