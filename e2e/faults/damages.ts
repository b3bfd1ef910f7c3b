import {
  existsSync,
  openSync,
  closeSync,
  readSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { ASKED } from './report';
import { seeded } from './seeded';

/** What a damage is done to. The window's own sentinel is the one that the page keeps in its local storage. */
export type DamagedPart = 'store' | 'journal' | 'snapshots' | 'sentinels' | 'window sentinel';

/** Finds the files of a part below the folder of the app's data, in order; on a browser by what is in them. */
type Find = (data: string) => readonly string[];
type Harm = (paths: readonly string[]) => void;

/** A damage, or several at once. */
export interface Damage {
  readonly what: string;
  readonly harms: readonly {
    readonly part: DamagedPart;
    readonly find: Find;
    readonly harm: Harm;
  }[];
}

/** All files below a folder but those that were set aside. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('set-aside'))
    .toSorted();
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf(sep) + 1);

function headOf(path: string): Buffer {
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

type Copy = 'journal' | 'snapshot' | 'mark' | 'sentinel';

/** What a file of a browser's private file system is, by how it begins: its names are numbers. */
function kindOf(path: string): Copy | null {
  const head = headOf(path).toString('latin1');
  const begins = /^[0-9a-f]{64} \{"(journal|revision|id)"/.exec(head)?.[1];
  if (begins === undefined) return null;
  if (begins !== 'id') return begins === 'journal' ? 'journal' : 'sentinel';
  // A snapshot begins with its mark.
  return head.indexOf('\n') === statSync(path).size - 1 ? 'mark' : 'snapshot';
}

const NAMES: Readonly<Record<Copy, RegExp>> = {
  journal: /\.journal$/,
  snapshot: /\.snapshot$/,
  mark: /\.mark$/,
  sentinel: /^[ab]$/,
};

/** Finds the copies of a kind: by name on the desktop, by content in a browser. */
export const copiesOf =
  (kind: Copy): Find =>
  (data) => {
    const own = filesBelow(join(data, 'recovery')).filter((path) => NAMES[kind].test(nameOf(path)));
    const inBrowser = filesBelow(join(data, 'Default', 'File System'))
      .filter((path) => /^\d{8}$/.test(nameOf(path)) && kindOf(path) === kind)
      .toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
    return [...own, ...inBrowser];
  };

const store =
  (name: RegExp): Find =>
  (data) =>
    filesBelow(data).filter((path) => /indexeddb\.leveldb/.test(path) && name.test(nameOf(path)));
/** The tables of the database: what Chromium has compacted, and never writes to again. */
export const tablesOf: Find = store(/\.ldb$/);
const storeFolder: Find = (data) => [...new Set(store(/./)(data).map(dirname))];
/** The folders that hold all copies. */
const copiesFolder: Find = (data) =>
  [join(data, 'recovery'), join(data, 'Default', 'File System')].filter((path) => existsSync(path));
const localStorage: Find = (data) =>
  filesBelow(data).filter((path) => /Local Storage.leveldb/.test(path));
const newest =
  (find: Find): Find =>
  (data) =>
    find(data).slice(-1);

const each =
  (harm: (path: string) => void): Harm =>
  (paths) => {
    for (const path of paths) harm(path);
  };
/** 64 bytes turned over, at a share of the way through. */
const flippedAt = (share: number): Harm =>
  each((path) => {
    const bytes = readFileSync(path);
    const from = Math.floor(bytes.length * share);
    for (let at = from; at < Math.min(from + 64, bytes.length); at += 1)
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
  });
const cutTo = (share: number): Harm =>
  each((path) => truncateSync(path, Math.floor(statSync(path).size * share)));
const deleted = each((path) => rmSync(path, { recursive: true }));
const blank = each((path) => writeFileSync(path, Buffer.alloc(statSync(path).size)));
const garbled = each((path) => writeFileSync(path, 'garbage\n'));
/** The contents of the first and the last. */
const swapped: Harm = (paths) => {
  const [first, last] = [paths[0], paths.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const bytes = readFileSync(first);
  writeFileSync(first, readFileSync(last));
  writeFileSync(last, bytes);
};

const HARMS = {
  flipped: flippedAt(0.5),
  'cut to half': cutTo(0.5),
  'cut by 2 %': cutTo(0.98),
  emptied: cutTo(0),
  deleted,
  blank,
  garbled,
  swapped,
} as const;
type HarmName = keyof typeof HARMS;

const damages = (
  part: DamagedPart,
  called: string,
  find: Find,
  hows: readonly HarmName[],
): readonly Damage[] =>
  hows.map((how) => ({ what: `${called} ${how}`, harms: [{ part, find, harm: HARMS[how] }] }));

/** What is flipped, cut, emptied, deleted or blank. */
const COMMON: readonly HarmName[] = [
  'flipped',
  'cut to half',
  'cut by 2 %',
  'emptied',
  'deleted',
  'blank',
];

/** Places in a table, besides its middle, that the seed chooses: a table holds rows of every kind. */
const random = seeded(ASKED.seed);
const PLACES = Array.from({ length: 4 }, () => random());

/** Every damage to one part. Those to tables find nothing in a store that Chromium has not compacted yet. */
export const DAMAGES: readonly Damage[] = [
  ...damages('store', 'log', newest(store(/\.log$/)), COMMON),
  ...damages('store', 'newest table', newest(tablesOf), COMMON),
  ...damages('store', 'tables', tablesOf, ['flipped', 'deleted', 'swapped']),
  ...PLACES.map((share) => ({
    what: `newest table flipped at ${Math.round(share * 1000) / 10} %`,
    harms: [{ part: 'store', find: newest(tablesOf), harm: flippedAt(share) }] as const,
  })),
  ...damages('store', 'manifest', store(/^MANIFEST/), COMMON),
  ...damages('store', 'CURRENT', store(/^CURRENT$/), ['garbled', 'emptied', 'deleted', 'blank']),
  ...damages('store', 'every file', store(/./), ['flipped', 'emptied', 'blank']),
  ...damages('store', 'log and manifest', store(/\.log$|^MANIFEST/), ['swapped']),
  ...damages('store', 'folder', storeFolder, ['deleted']),
  ...damages('journal', 'newest journal', newest(copiesOf('journal')), COMMON),
  ...damages('journal', 'journals', copiesOf('journal'), ['flipped', 'deleted', 'swapped']),
  ...damages('snapshots', 'newest snapshot', newest(copiesOf('snapshot')), COMMON),
  ...damages('snapshots', 'snapshots', copiesOf('snapshot'), ['flipped', 'deleted']),
  ...damages('snapshots', 'newest mark', newest(copiesOf('mark')), ['flipped', 'deleted']),
  ...damages('sentinels', 'newest sentinel', newest(copiesOf('sentinel')), COMMON),
  ...damages('sentinels', 'sentinels', copiesOf('sentinel'), ['flipped', 'deleted', 'swapped']),
  ...damages('window sentinel', 'local storage', localStorage, ['flipped', 'blank', 'deleted']),
  {
    what: 'all copies deleted',
    harms: (['journal', 'snapshots', 'sentinels'] as const).map((part, index) => ({
      part,
      find: index === 0 ? copiesFolder : () => [],
      harm: deleted,
    })),
  },
];

/** One of the table by its name. */
export function damageCalled(what: string): Damage {
  const found = DAMAGES.find((damage) => damage.what === what);
  if (!found) throw new Error(`no damage is called “${what}”`);
  return found;
}

/** Several at once. */
export const together = (...all: readonly Damage[]): Damage => ({
  what: all.map(({ what }) => what).join(', '),
  harms: all.flatMap(({ harms }) => harms),
});

/** Damages the app's data; answers how many files were found for it. */
export function inflict({ harms }: Damage, data: string): number {
  let found = 0;
  for (const { find, harm } of harms) {
    const paths = find(data);
    harm(paths);
    found += paths.length;
  }
  return found;
}

/** Edits of a project, by what holds them. */
export interface EditsHeld {
  readonly all: number;
  /** Those that the newest snapshot has. */
  readonly inSnapshot: number;
  /** Whether the journal alone holds all: it begins with the first change, and each stands in a line. */
  readonly journalHoldsAll: boolean;
}

/** How many edits are left somewhere after a damage, at least. */
export function leftAfter(
  { harms }: Damage,
  { all, inSnapshot, journalHoldsAll }: EditsHeld,
): number {
  const hurt = new Set(harms.map(({ part }) => part));
  if (!hurt.has('store')) return all;
  if (!hurt.has('journal') && (journalHoldsAll || !hurt.has('snapshots'))) return all;
  return hurt.has('snapshots') ? 0 : inSnapshot;
}
