import { isStoreState } from '../recovery/parse-entry';
import { snapshotsToDrop } from '../recovery/rotation';
import type { SnapshotMark, StoredSnapshot } from '../recovery/survey';
import { sha256Hex } from '../text/hash';
import type { CopyFolder } from './copy-folder';
import { CopyRefused } from './copy-folder';
import { dropFormer, readFormer, surveyFormer } from './former';
import { seal, unseal } from './sealed';

const FOLDER = 'snapshots';
const NAME = /^([0-9A-Za-z-]{1,80})\.(snapshot|mark)$/;
/** So many snapshots of our own make those of a former version needless. */
const INSTEAD_OF_FORMER = 3;

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4096;
const REASONS: ReadonlySet<unknown> = new Set<SnapshotMark['reason']>([
  'working',
  'start',
  'close',
  'import',
  'merge',
  'migration',
  'restore',
  'update',
  'opened-as-is',
  'set-aside',
  'former',
]);

/** Whether a value is the mark of a snapshot, with an id that may be the name of a file. */
export function isSnapshotMark(value: unknown): value is SnapshotMark {
  if (typeof value !== 'object' || value === null) return false;
  const mark = value as { readonly [K in keyof SnapshotMark]?: unknown };
  return (
    isSnapshotId(mark.id) &&
    REASONS.has(mark.reason) &&
    isStoreState(mark.state) &&
    isShortText(mark.state.at) &&
    isShortText(mark.state.projectId) &&
    isShortText(mark.state.digest) &&
    isShortText(mark.projectName) &&
    isShortText(mark.annotatorId) &&
    isShortText(mark.takenAt) &&
    Number.isSafeInteger(mark.bytes) &&
    typeof mark.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(mark.sha256)
  );
}

/** Whether a value may be the name of a snapshot: never a path. */
export const isSnapshotId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z-]{1,80}$/.test(value);

const snapshotPath = (id: string): string => `${FOLDER}/${id}.snapshot`;
const markPath = (id: string): string => `${FOLDER}/${id}.mark`;

/** Reasons for which no older snapshot goes: the store was, or still is, suspect. */
const SUSPECT: ReadonlySet<SnapshotMark['reason']> = new Set([
  'set-aside',
  'opened-as-is',
  'restore',
]);

const recordsOf = ({ state: { counts } }: SnapshotMark): number =>
  counts.articles + counts.quotes + counts.speakers + counts.events + counts.tags;

const revisionOf = ({ mark }: StoredSnapshot): number => mark?.state.revision ?? -1;

/** The snapshots on disk: a file each, headed by its mark, and the mark once more in a file of its own. */
export class Snapshots {
  readonly #folder: CopyFolder;

  constructor(folder: CopyFolder) {
    this.#folder = folder;
  }

  /** What there is, newest first. The newest is read and checked; of the others, the size. */
  async survey(): Promise<readonly StoredSnapshot[]> {
    const sizes = new Map<string, number>();
    const ids = new Set<string>();
    for (const { name, size } of await this.#folder.list(FOLDER)) {
      const id = NAME.exec(name)?.[1];
      if (id === undefined) continue;
      ids.add(id);
      sizes.set(`${FOLDER}/${name}`, size);
    }
    const found: StoredSnapshot[] = [];
    for (const id of ids) found.push(await this.#look(id, sizes));
    found.push(...(await surveyFormer(this.#folder)));
    const sorted = found.toSorted(
      (a, b) =>
        revisionOf(b) - revisionOf(a) ||
        ((a.mark?.takenAt ?? '') < (b.mark?.takenAt ?? '') ? 1 : -1),
    );
    const [newest, ...others] = sorted;
    if (newest?.condition !== 'unchecked' || !newest.mark) return sorted;
    const condition = (await this.#holds(newest.mark)) ? 'whole' : 'damaged';
    return [{ ...newest, condition }, ...others];
  }

  async read(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const former = await readFormer(this.#folder, id);
    if (former) return former;
    const bytes = await this.#folder.read(snapshotPath(id));
    if (!bytes) return null;
    const head = await unseal(bytes);
    if (head) return bytes.slice(head.end);
    // Where the head is damaged, its copy tells how long it was; else reading finds the members behind it.
    const mark = await this.#folder.read(markPath(id));
    return mark && (await unseal(mark)) ? bytes.slice(mark.length) : bytes;
  }

  /** Writes a snapshot. It was flushed and read back when this ends; a {@link CopyRefused} says that it was not kept. */
  async write(mark: SnapshotMark, packed: Uint8Array<ArrayBuffer>): Promise<void> {
    if (packed.length !== mark.bytes || (await sha256Hex(packed)) !== mark.sha256)
      throw new CopyRefused({ kind: 'readback-differs' });
    const head = new TextEncoder().encode(await seal(mark));
    const whole = new Uint8Array(head.length + packed.length);
    whole.set(head);
    whole.set(packed, head.length);
    await this.#folder.writeWhole(snapshotPath(mark.id), whole);
    await this.#folder.writeWhole(markPath(mark.id), head);
    if (!(await this.#holds(mark))) throw new CopyRefused({ kind: 'readback-differs' });
  }

  /** Lets old ones go after `mark` was written. Answers the revision of the oldest that is left. */
  async rotate(mark: SnapshotMark): Promise<number | null> {
    if (SUSPECT.has(mark.reason)) return null;
    const found = await this.survey();
    const marks = found.flatMap(({ mark: known, condition }) =>
      // One that cannot be read any more may yet be of use, and takes nobody's place.
      known && known.reason !== 'former' && (condition === 'whole' || condition === 'unchecked')
        ? [
            {
              id: known.id,
              reason: known.reason,
              revision: known.state.revision,
              records: recordsOf(known),
              takenAt: known.takenAt,
            },
          ]
        : [],
    );
    const drop = new Set(snapshotsToDrop(marks));
    for (const id of drop) {
      if (id === mark.id) continue;
      await this.#folder.remove(snapshotPath(id));
      await this.#folder.remove(markPath(id));
    }
    if (marks.length >= INSTEAD_OF_FORMER) await dropFormer(this.#folder);
    const left = marks.filter(({ id, reason }) => !drop.has(id) && reason !== 'set-aside');
    return left.length === 0 ? null : Math.min(...left.map(({ revision }) => revision));
  }

  async #look(id: string, sizes: ReadonlyMap<string, number>): Promise<StoredSnapshot> {
    const size = sizes.get(snapshotPath(id));
    const stored = await this.#folder.read(markPath(id));
    const mark = stored && (await unseal(stored))?.value;
    if (stored && isSnapshotMark(mark) && mark.id === id) {
      if (size === undefined) return { id, mark, condition: 'missing' };
      return { id, mark, condition: size === stored.length + mark.bytes ? 'unchecked' : 'damaged' };
    }
    if (size === undefined) return { id, mark: null, condition: 'missing' };
    const bytes = await this.#folder.read(snapshotPath(id));
    const head = bytes && (await unseal(bytes));
    if (!bytes || !head || !isSnapshotMark(head.value) || head.value.id !== id)
      return { id, mark: null, condition: 'damaged' };
    const whole = (await sha256Hex(bytes.slice(head.end))) === head.value.sha256;
    return { id, mark: head.value, condition: whole ? 'whole' : 'damaged' };
  }

  async #holds(mark: SnapshotMark): Promise<boolean> {
    const packed = await this.read(mark.id);
    return packed !== null && (await sha256Hex(packed)) === mark.sha256;
  }
}
