/** A file within a file of Microsoft’s compound format (MS-CFB): old Office documents and Outlook messages are such. */
export interface CompoundFolder {
  readonly streams: ReadonlyMap<string, Uint8Array>;
  readonly folders: ReadonlyMap<string, CompoundFolder>;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** From here on a number of a sector says something else than where the next one is (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY = 128;
/** Folders in folders that are looked into: messages attached to messages go deep, damaged files in circles. */
const DEEPEST = 16;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The outermost folder of a compound file; null where it is damaged or none. */
export function readCompoundFile(bytes: Uint8Array): CompoundFolder | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte) || bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (shift < 9 || shift > 12 || miniShift !== 6) return null;
  const size = 1 << shift;
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * size;
    return bytes.subarray(from, from + size);
  };
  const table = allocation(view, sector, size);
  if (table === null) return null;

  /** The bytes of a chain of sectors. Null for one that goes in a circle or beyond the file. */
  const chain = (first: number, next: Uint32Array, part: (number: number) => Uint8Array) => {
    const parts: Uint8Array[] = [];
    for (let at = first; at < LAST_SECTOR; at = next[at] ?? LAST_SECTOR) {
      if (at >= next.length || parts.length > next.length) return null;
      parts.push(part(at));
    }
    return joined(parts);
  };
  const directory = chain(view.getUint32(48, true), table, sector);
  const miniTable = chain(view.getUint32(60, true), table, sector);
  if (directory === null || miniTable === null) return null;
  const entries = entriesIn(directory);
  const [root] = entries;
  if (root?.type !== 5) return null;
  const mini = root.start < LAST_SECTOR ? chain(root.start, table, sector) : new Uint8Array();
  if (mini === null) return null;
  const miniNext = numbersIn(miniTable);
  const least = view.getUint32(56, true);
  const miniSector = (number: number) =>
    mini.subarray(number << miniShift, (number + 1) << miniShift);

  const contentOf = ({ start, size: length }: Entry): Uint8Array | null => {
    if (length === 0) return new Uint8Array();
    const all = length < least ? chain(start, miniNext, miniSector) : chain(start, table, sector);
    return all === null || all.length < length ? null : all.subarray(0, length);
  };
  const folderOf = ({ child }: Entry, depth: number): CompoundFolder | null => {
    const streams = new Map<string, Uint8Array>();
    const folders = new Map<string, CompoundFolder>();
    const seen = new Set<number>();
    const waiting = [child];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = at === NO_ENTRY ? undefined : entries[at];
      if (!entry || seen.has(at)) continue;
      seen.add(at);
      waiting.push(entry.left, entry.right);
      if (entry.type === 2) {
        const content = contentOf(entry);
        if (content === null) return null;
        streams.set(entry.name, content);
      } else if (entry.type === 1 && depth < DEEPEST) {
        const folder = folderOf(entry, depth + 1);
        if (folder === null) return null;
        folders.set(entry.name, folder);
      }
    }
    return { streams, folders };
  };
  return folderOf(root, 0);
}

/** Which sector follows each sector (MS-CFB 2.3 and 2.5); null where its own sectors are beyond the file. */
function allocation(
  view: DataView,
  sector: (number: number) => Uint8Array,
  size: number,
): Uint32Array | null {
  const count = view.getUint32(44, true);
  if (count * size > view.byteLength) return null;
  const numbers = Array.from({ length: 109 }, (_unused, at) => view.getUint32(76 + at * 4, true));
  let further = view.getUint32(68, true);
  for (let read = 0; further < LAST_SECTOR && read <= count; read += 1) {
    const more = numbersIn(sector(further));
    numbers.push(...more.subarray(0, -1));
    further = more.at(-1) ?? LAST_SECTOR;
  }
  const parts = numbers
    .filter((number) => number < LAST_SECTOR)
    .slice(0, count)
    .map(sector);
  return parts.some(({ length }) => length < size) ? null : numbersIn(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_unused, at) =>
    view.getUint32(at * 4, true),
  );
}

/** The entries of a directory (MS-CFB 2.6.1). */
function entriesIn(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_unused, place) => {
    const at = place * ENTRY;
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}
