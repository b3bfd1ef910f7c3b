import { beginJournal, journalLine, NO_HASH, readJournalFile } from '../recovery/journal-lines';
import type { ReadEntry, ReadJournalFile } from '../recovery/journal-lines';
import { parseJournalEntry } from '../recovery/parse-entry';
import type { StoreState } from '../recovery/store-state';
import type { JournalSurvey } from '../recovery/survey';
import type { CopyFolder } from './copy-folder';

const FOLDER = 'journal';
/** The revision of the first entry in twelve digits, then a number for files that begin with the same one. */
const NAME = /^(\d{12})-(\d{3})\.journal$/;
/** A file that has grown so large (bytes) is left, and another begun: reading takes a file into memory. */
const FILE_SIZE = 16 * 1024 * 1024;

const pathOf = (begins: number, number: number): string =>
  `${FOLDER}/${String(begins).padStart(12, '0')}-${String(number).padStart(3, '0')}.journal`;

interface JournalFile {
  readonly path: string;
  readonly begins: number;
  readonly size: number;
}

/** Where the next line goes. */
interface Tail {
  readonly hash: string;
  readonly revision: number;
  /** Null where the next line begins a file. */
  readonly file: { readonly path: string; readonly end: number } | null;
}

/** Entries that go on from each other without a break, by the hashes of their lines. */
type Segment = readonly ReadEntry[];

interface Found {
  readonly segments: readonly Segment[];
  readonly damagedLines: number;
  readonly broken: boolean;
}

/** The journal on disk: files of hashed lines, the newest of which is appended to. */
export class Journal {
  readonly #folder: CopyFolder;
  #tail: Tail | null = null;

  constructor(folder: CopyFolder) {
    this.#folder = folder;
  }

  async survey(): Promise<JournalSurvey> {
    const { segments, damagedLines, broken } = await this.#find();
    const all = segments.flat();
    const unbroken = segments.at(-1) ?? [];
    let from: number | null = null;
    let before: number | null = null;
    for (const { state } of unbroken) {
      if (before === null || state.revision !== before + 1) from = state.revision;
      before = state.revision;
    }
    const claimed = all.reduce<StoreState | null>(
      (most, { state }) => (most === null || state.revision > most.revision ? state : most),
      null,
    );
    return { last: unbroken.at(-1)?.state ?? null, from, claimed, damagedLines, broken };
  }

  /** The JSON of the entries behind a revision, from the first that can be read to the next break in the chain. */
  async read(after: number): Promise<readonly string[]> {
    const { segments } = await this.#find();
    for (const segment of segments) {
      const entries = segment.filter(({ state }) => state.revision > after);
      if (entries.length > 0) return entries.map(({ json }) => json);
    }
    return [];
  }

  /** Appends the entries that the journal does not have yet, with one write. Answers the state after the last. */
  async append(entries: readonly string[]): Promise<StoreState | null> {
    let tail = (this.#tail ??= await this.#findTail());
    let newest: StoreState | null = null;
    let text = '';
    let { file, hash, revision } = tail;
    for (const json of entries) {
      const parsed = parseJournalEntry(json);
      if (!parsed.ok) throw new TypeError('An entry of the journal cannot be read');
      const { state } = parsed.value;
      if (state.revision <= revision) continue;
      if (!file) {
        file = { path: await this.#freshPath(state.revision), end: 0 };
        const first = await beginJournal(state.revision, hash);
        text += first.text;
        hash = first.hash;
      }
      const line = await journalLine(hash, json);
      text += line.text;
      ({ hash } = line);
      ({ revision } = state);
      newest = state;
    }
    if (file && newest) {
      const bytes = new TextEncoder().encode(text);
      // Should this fail, the disk may hold anything: the next to append looks for the end anew.
      this.#tail = null;
      await this.#folder.writeAt(file.path, file.end, bytes);
      const end = file.end + bytes.length;
      tail = { hash, revision, file: end < FILE_SIZE ? { path: file.path, end } : null };
      this.#tail = tail;
    }
    return newest;
  }

  /** The next entry begins a file: what the files before it hold is in a snapshot. */
  async beginFile(): Promise<void> {
    this.#tail = { ...(this.#tail ?? (await this.#findTail())), file: null };
  }

  /** Everything on disk was removed: the next entry begins a journal. */
  forget(): void {
    this.#tail = null;
  }

  /** Removes the files all of whose entries a snapshot of this revision, and every newer one, has. */
  async dropUpTo(revision: number): Promise<void> {
    const files = await this.#files();
    for (const [index, { path }] of files.entries()) {
      const next = files[index + 1];
      if (!next || next.begins > revision + 1) return;
      await this.#folder.remove(path);
    }
  }

  async #files(): Promise<readonly JournalFile[]> {
    const listed = await this.#folder.list(FOLDER);
    return listed
      .flatMap(({ name, size }) => {
        const begins = NAME.exec(name)?.[1];
        return begins === undefined
          ? []
          : [{ path: `${FOLDER}/${name}`, begins: Number(begins), size }];
      })
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #freshPath(begins: number): Promise<string> {
    const taken = new Set((await this.#files()).map(({ path }) => path));
    let number = 0;
    while (taken.has(pathOf(begins, number))) number += 1;
    return pathOf(begins, number);
  }

  async #find(): Promise<Found> {
    const segments: ReadEntry[][] = [];
    let damagedLines = 0;
    let broken = false;
    let former: { readonly hash: string | null } | null = null;
    for (const { path } of await this.#files()) {
      const bytes = await this.#folder.read(path);
      const file = bytes && (await readJournalFile(bytes));
      if (!file) {
        broken = true;
        former = { hash: null };
        continue;
      }
      damagedLines += file.damaged;
      // An empty file, or one whose first line was cut off, holds nothing and was never gone on from.
      if (file.last === null && file.damaged === 0) continue;
      const linked = former === null || (file.follows !== null && file.follows === former.hash);
      if (!linked) broken = true;
      addSegments(segments, file, linked);
      former = { hash: file.last };
    }
    return { segments, damagedLines, broken };
  }

  async #findTail(): Promise<Tail> {
    const files = await this.#files();
    let hash = NO_HASH;
    let revision = 0;
    let file: Tail['file'] = null;
    // What follows the newest readable line goes on from it, whatever lies between.
    for (const { path } of files.toReversed()) {
      const bytes = await this.#folder.read(path);
      const read = bytes && (await readJournalFile(bytes));
      if (!read || read.last === null) continue;
      ({ last: hash } = read);
      revision = read.entries.reduce((most, { state }) => Math.max(most, state.revision), 0);
      const mayGoOn = path === files.at(-1)?.path && read.damaged === 0 && read.end < FILE_SIZE;
      if (mayGoOn) file = { path, end: read.end };
      if (revision > 0) break;
    }
    return { hash, revision, file };
  }
}

function addSegments(segments: ReadEntry[][], file: ReadJournalFile, linked: boolean): void {
  for (const [index, entry] of file.entries.entries()) {
    const goesOn = entry.linked && (index > 0 || linked);
    const current = segments.at(-1);
    if (current && goesOn) current.push(entry);
    else segments.push([entry]);
  }
}
