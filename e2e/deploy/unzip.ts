/** A reader of zip files, written from the format and not from our writer, and stricter than unpacking programs are. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly name: string;
  readonly bytes: Buffer;
  /** Unix permissions and kind of file, as in stat. */
  readonly mode: number;
}

/** Every file by the central directory, each compared with its local header. Throws a sentence for whatever disagrees. */
export function unzip(archive: Buffer): readonly Unzipped[] {
  const end = archive.length - 22;
  check(archive.readUInt32LE(end), 0x06054b50, 'the end record is missing');
  const count = archive.readUInt16LE(end + 10);
  check(archive.readUInt16LE(end + 8), count, 'the counts of the end record differ');
  const size = archive.readUInt32LE(end + 12);
  let at = archive.readUInt32LE(end + 16);
  check(at + size, end, 'the directory does not end where the end record begins');
  const files: Unzipped[] = [];
  let expected = 0;
  for (let index = 0; index < count; index += 1) {
    check(archive.readUInt32LE(at), 0x02014b50, 'a record of the directory is missing');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    check(local, expected, `${name} does not follow the file before it`);
    const packedSize = archive.readUInt32LE(at + 20);
    // Version, flags, method, date, checksum, sizes and name length stand in both places.
    const shared = archive.subarray(at + 6, at + 30);
    check(archive.readUInt32LE(local), 0x04034b50, `${name} has no header of its own`);
    if (!archive.subarray(local + 4, local + 28).equals(shared))
      throw new Error(`${name}: its header and the directory differ`);
    check(archive.readUInt16LE(at + 10), 8, `${name} is not deflated`);
    const from = local + 30 + nameLength + archive.readUInt16LE(local + 28);
    const bytes = inflateRawSync(archive.subarray(from, from + packedSize));
    check(bytes.length, archive.readUInt32LE(at + 24), `${name} has another size`);
    check(crc32(bytes), archive.readUInt32LE(at + 16), `${name} has another checksum`);
    files.push({ name, bytes, mode: archive.readUInt32LE(at + 38) >>> 16 });
    expected = from + packedSize;
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  check(at, end, 'the directory is longer than its records');
  return files;
}

function check(found: number, wanted: number, what: string): void {
  if (found !== wanted) throw new Error(`${what} (${found} instead of ${wanted})`);
}
