import { Inflate } from 'fflate';
import { crc32 } from '../../lib/crc32';
import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import type { ReadProblem } from '../reader';
import { archiveDirectory, type ArchiveEntry } from './archive-directory';

/** A ZIP archive that promises to stay within the limits, and whose entries are held to that as they are unpacked. */
export interface Archive {
  /** Every entry once, in the order of the directory. */
  readonly names: readonly string[];
  /** The unpacked bytes of an entry; null when there is none of this name. */
  readonly read: (name: string) => Result<Uint8Array<ArrayBuffer>, ReadProblem> | null;
}

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** From here on the ratio of an entry is looked at (bytes). */
const SMALL = 1024 * 1024;
/** Packed bytes that are unpacked at a time: deflate makes at most 1,032 bytes of one. */
const CHUNK = 8 * 1024;

const TOO_LARGE: ReadProblem = { kind: 'unpacks-too-large', limit: READER_LIMITS.unpacked };

/**
 * Opens the archive that an office file, an e-book or a web archive is. Sizes are held to `READER_LIMITS` as declared,
 * before anything is unpacked, and as counted while it is. `what` is the kind of file, as part of a sentence.
 */
export function openArchive(bytes: Uint8Array, what: string): Result<Archive, ReadProblem> {
  const broken: ReadProblem = { kind: 'broken', what };
  const entries = archiveDirectory(bytes, READER_LIMITS.entries);
  if (entries === null || entries.length === 0) return err(broken);
  if (entries.some(({ encrypted }) => encrypted)) return err({ kind: 'encrypted' });
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > READER_LIMITS.entries || declared > READER_LIMITS.unpacked)
    return err(TOO_LARGE);
  const byName = new Map<string, ArchiveEntry | 'twice'>();
  for (const entry of entries) byName.set(entry.name, byName.has(entry.name) ? 'twice' : entry);
  return ok({
    names: Array.from(byName.keys()),
    read: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) return null;
      // Which of two entries of one name is meant, programs do not agree on.
      return entry === 'twice' ? err(broken) : unpackEntry(bytes, entry, broken);
    },
  });
}

/**
 * The bytes of one entry, held to what it declares and to the ratio of `READER_LIMITS`. `broken` is the problem of one
 * that is damaged.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ArchiveEntry,
  broken: ReadProblem,
): Result<Uint8Array<ArrayBuffer>, ReadProblem> {
  if (entry.size > SMALL && entry.size > entry.packed * READER_LIMITS.ratio) return err(TOO_LARGE);
  const packed = packedBytes(bytes, entry);
  if (packed === null) return err(broken);
  if (entry.method !== STORED && entry.method !== DEFLATED) return err(broken);
  const unpacked = entry.method === STORED ? ok(packed.slice()) : inflate(packed, entry.size);
  if (!unpacked.ok) return err(unpacked.error === 'too-large' ? TOO_LARGE : broken);
  return unpacked.value.length === entry.size && crc32(unpacked.value) === entry.crc
    ? unpacked
    : err(broken);
}

/** The packed bytes behind an entry's local header; null when they do not lie within the file. */
function packedBytes(bytes: Uint8Array, { at, packed }: ArchiveEntry): Uint8Array | null {
  if (at + LOCAL_LENGTH > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_LENGTH);
  if (view.getUint32(0, true) !== LOCAL) return null;
  const start = at + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : null;
}

/** Unpacks deflated bytes that are declared to be `size` bytes; ends as soon as there are more. */
function inflate(
  packed: Uint8Array,
  size: number,
): Result<Uint8Array<ArrayBuffer>, 'too-large' | 'broken'> {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    try {
      inflater.push(packed.slice(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch {
      return err('broken');
    }
    if (length > size) return err('too-large');
  }
  return length === size ? ok(unpacked) : err('broken');
}
