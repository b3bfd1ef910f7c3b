/** For tests: messages as Outlook saves them, in compound files of 512-byte sectors. */

/** What a folder of a compound file holds, by name. */
interface MadeFolder {
  readonly [name: string]: Uint8Array | MadeFolder;
}

interface Made {
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
  right: number;
  child: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Version 3 of the format, its order of bytes, and the sizes of its sectors. */
const FORM = [0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0];
const SECTOR = 512;
const END = 0xfffffffe;
const NONE = 0xffffffff;

/** Numbers as four bytes each. */
const inFourBytes = (values: readonly number[]): number[] =>
  values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));

/** A compound file: its small streams lie in the mini stream, the others in sectors of their own. */
export function compoundOf(root: MadeFolder): Uint8Array<ArrayBuffer> {
  const entries: Made[] = [
    { name: 'Root Entry', type: 5, bytes: new Uint8Array(), right: NONE, child: NONE },
  ];
  const addAll = (folder: MadeFolder): number => {
    const places = Object.entries(folder).map(([name, content]) => {
      const isStream = content instanceof Uint8Array;
      const bytes = isStream ? content : new Uint8Array();
      const made = { name, type: isStream ? 2 : 1, bytes, right: NONE, child: NONE };
      const place = entries.push(made) - 1;
      if (!isStream) made.child = addAll(content);
      return place;
    });
    for (const [at, place] of places.entries()) {
      const entry = entries[place];
      if (entry) entry.right = places[at + 1] ?? NONE;
    }
    return places[0] ?? NONE;
  };
  const [first] = entries;
  const child = addAll(root);
  if (first) first.child = child;

  const sectors: number[][] = [];
  const next: number[] = [];
  const put = (content: ArrayLike<number>): number => {
    const from = next.length;
    const count = Math.ceil(content.length / SECTOR);
    for (let at = 0; at < count; at += 1) {
      const part = Array.from(content).slice(at * SECTOR, (at + 1) * SECTOR);
      sectors.push([...part, ...Array<number>(SECTOR - part.length).fill(0)]);
      next.push(at === count - 1 ? END : from + at + 1);
    }
    return count === 0 ? END : from;
  };
  const mini: number[] = [];
  const miniNext: number[] = [];
  const starts = entries.map(({ type, bytes }) => {
    if (type !== 2 || bytes.length === 0) return END;
    if (bytes.length >= 4096) return put(bytes);
    const from = mini.length / 64;
    const count = Math.ceil(bytes.length / 64);
    mini.push(...bytes, ...Array<number>(count * 64 - bytes.length).fill(0));
    for (let at = 0; at < count; at += 1) miniNext.push(at === count - 1 ? END : from + at + 1);
    return from;
  });
  starts[0] = put(mini);
  const miniTable = put(inFourBytes(miniNext));
  const directory = put(
    entries.flatMap(({ name, type, bytes, right, child: below }, at) => {
      const wide = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
      const size = type === 5 ? mini.length : bytes.length;
      return [
        ...wide,
        ...Array<number>(64 - wide.length).fill(0),
        wide.length + 2,
        0,
        type,
        1,
        ...inFourBytes([NONE, right, below]),
        ...Array<number>(36).fill(0),
        ...inFourBytes([starts[at] ?? END, size, 0]),
      ];
    }),
  );
  const table = next.length;
  next.push(0xfffffffd);
  const full = [...next, ...Array<number>(SECTOR / 4 - next.length).fill(NONE)];
  if (full.length > SECTOR / 4) throw new Error('more sectors than one table holds');
  sectors.push(inFourBytes(full));
  const head = [
    ...SIGNATURE,
    ...Array<number>(16).fill(0),
    ...FORM,
    ...Array<number>(10).fill(0),
    ...inFourBytes([1, directory, 0, 4096, miniTable, 1, END, 0, table]),
  ];
  const rest = Array<number>(SECTOR - head.length).fill(0xff);
  return Uint8Array.from([...head, ...rest, ...sectors.flat()]);
}

/** Letters of two bytes each. */
const wideBytes = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_unused, at) => text.charCodeAt(at)).flatMap((unit) => [
      unit & 0xff,
      unit >> 8,
    ]),
  );

interface MadeMessage {
  /** Properties of text by their number in hexadecimal, in letters of two bytes. */
  readonly wide?: Readonly<Record<string, string>>;
  /** Other properties by number and type. */
  readonly raw?: Readonly<Record<string, Uint8Array>>;
  /** Properties of eight bytes by their number. */
  readonly fixed?: Readonly<Record<number, bigint>>;
  readonly attachments?: number;
}

/** A message. */
export function outlookOf({ wide, raw, fixed, attachments = 0 }: MadeMessage) {
  const numbers = Object.entries(fixed ?? {});
  const properties = new Uint8Array(32 + numbers.length * 16);
  const view = new DataView(properties.buffer);
  for (const [at, [number, value]] of numbers.entries()) {
    view.setUint16(34 + at * 16, Number(number), true);
    view.setBigUint64(40 + at * 16, value, true);
  }
  return compoundOf({
    '__properties_version1.0': properties,
    ...Object.fromEntries(
      Object.entries(wide ?? {}).map(([number, text]) => [
        `__substg1.0_${number}001F`,
        wideBytes(text),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(raw ?? {}).map(([number, bytes]) => [`__substg1.0_${number}`, bytes]),
    ),
    ...Object.fromEntries(
      Array.from({ length: attachments }, (_unused, at) => [
        `__attach_version1.0_#0000000${at}`,
        { '__properties_version1.0': new Uint8Array(8) },
      ]),
    ),
  });
}
