/** One entry of a ZIP archive as its central directory tells of it. Its name is a key, never a path. */
export interface ArchiveEntry {
  /** Read as UTF-8, as all packed documents write it. */
  readonly name: string;
  /** The bytes of the name, and whether the archive says that they are UTF-8. */
  readonly nameBytes: Uint8Array;
  readonly isUtf8: boolean;
  /** A symbolic link, as Unix packs one: its bytes are where it leads. */
  readonly isLink: boolean;
  /** 0 for bytes as they are, 8 for deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Packed and declared unpacked size (bytes). */
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands (bytes from the beginning). */
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
/** The flag of a name in UTF-8; the system that packed, and how it tells of a symbolic link (`S_IFMT`, `S_IFLNK`). */
const UTF8_NAME = 0x800;
const UNIX = 3;
const FILE_TYPE = 0xf000;
const LINK = 0xa000;

/**
 * The entries of a ZIP archive by its central directory (APPNOTE 6.3.10, 4.3.12 to 4.3.16, ZIP64 included); null when
 * there is none, or when it is cut or does not fit the file. At most `most` entries are looked at, and one more.
 */
export function archiveDirectory(bytes: Uint8Array, most: number): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let { at } = end;
  while (entries.length < end.count && entries.length <= most) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return null;
    const [size, packed, local] = wideSizes(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const nameBytes = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      isUtf8: (view.getUint16(at + 8, true) & UTF8_NAME) !== 0,
      isLink: bytes[at + 5] === UNIX && (view.getUint16(at + 40, true) & FILE_TYPE) === LINK,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: local,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): { readonly at: number; readonly count: number } | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== IN_EXTRA) return { at: start, count };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return null;
    const wide = Number(view.getBigUint64(at - 12, true));
    if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_64) return null;
    return {
      count: Number(view.getBigUint64(wide + 32, true)),
      at: Number(view.getBigUint64(wide + 48, true)),
    };
  }
  return null;
}

/** Those of several numbers that do not fit 32 bits stand in the ZIP64 part of the extra fields, in this order. */
function wideSizes(
  view: DataView,
  from: number,
  to: number,
  sizes: readonly [number, number, number],
): readonly [number, number, number] {
  if (!sizes.includes(IN_EXTRA)) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (size: number): number => {
      if (size !== IN_EXTRA || next + 8 > to) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
  }
  return sizes;
}

/** Whether bytes begin as a ZIP archive and list an entry of such a name. For telling kinds of files apart. */
export function isArchiveWith(bytes: Uint8Array, fits: (name: string) => boolean): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return archiveDirectory(bytes, 10_000)?.some(({ name }) => fits(name)) ?? false;
}
