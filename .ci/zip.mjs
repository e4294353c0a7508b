// A zip file of a few small files, by the layout of PKWARE's APPNOTE 4.3: each file as a local header and its deflated
// bytes, then the central directory, then its end record. Names are UTF-8. No date of today goes in, so that the same
// files make the same archive, byte for byte.
import { crc32, deflateRawSync } from 'node:zlib';

/** @typedef {{name: string, bytes: Buffer}} ZipFile */

const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1980-01-01 00:00:00, the first moment the format knows. */
const TIME = 0;
const DATE = 0x0021;
/** Regular file, rw-r--r--, made on Unix. */
const MADE_BY = (3 << 8) | VERSION;
const MODE = 0o100644 * 0x10000;
/** Beyond these the format needs its 64-bit records, which a web app never does. */
const MAX_FILES = 0xffff;
const MAX_BYTES = 0xffffffff;

/**
 * @param {readonly ZipFile[]} files names with `/`, relative, none twice
 * @returns {Buffer}
 * @throws {Error} for a name that could leave the folder it is unpacked to, for one given twice, and for too much
 */
export function zip(files) {
  if (files.length > MAX_FILES)
    throw new Error(`${files.length} files are too many for a plain zip.`);
  const seen = new Set();
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const { name, bytes } of files) {
    refuseBadName(name, seen);
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = factsOf(path, bytes, packed);
    const local = Buffer.concat([word(0x04034b50), facts, path, packed]);
    directory.push(centralRecord(facts, path, at));
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  if (at + central.length > MAX_BYTES) throw new Error('The archive is too large for a plain zip.');
  return Buffer.concat([...bodies, central, endRecord(files.length, central.length, at)]);
}

/** @param {string} name @param {Set<string>} seen */
function refuseBadName(name, seen) {
  const parts = name.split('/');
  const isBad = name.includes('\\') || /^[a-z]:/i.test(name);
  if (isBad || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Error(`"${name}" cannot be the name of a file in an archive.`);
  if (seen.has(name)) throw new Error(`"${name}" is in the archive twice.`);
  seen.add(name);
}

/** The fields that a local header and the central directory share, in their order. @param {Buffer} path @param {Buffer} bytes @param {Buffer} packed */
function factsOf(path, bytes, packed) {
  return Buffer.concat([
    half(VERSION),
    half(UTF8),
    half(DEFLATE),
    half(TIME),
    half(DATE),
    word(crc32(bytes)),
    word(packed.length),
    word(bytes.length),
    half(path.length),
    half(0),
  ]);
}

/** @param {Buffer} facts @param {Buffer} path @param {number} at offset of the local header */
function centralRecord(facts, path, at) {
  const noComment = half(0);
  const firstDisk = half(0);
  const isBinary = half(0);
  return Buffer.concat([
    word(0x02014b50),
    half(MADE_BY),
    facts,
    noComment,
    firstDisk,
    isBinary,
    word(MODE),
    word(at),
    path,
  ]);
}

/** @param {number} count @param {number} size @param {number} at */
function endRecord(count, size, at) {
  return Buffer.concat([
    word(0x06054b50),
    half(0),
    half(0),
    half(count),
    half(count),
    word(size),
    word(at),
    half(0),
  ]);
}

/** @param {number} value */
function half(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** @param {number} value */
function word(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
