import type { OriginalRead, StoredOriginal } from '../recovery/originals';
import { sha256Hex } from '../text/hash';
import type { CopyFolder } from './copy-folder';
import { CopyRefused } from './copy-folder';

const FOLDER = 'originals';
const NAME = /^([0-9a-f]{64})\.(\d{1,15})\.(original|mark)$/;

/** Whether a value may name an original: the SHA-256 of its bytes in lower case, and never a path. */
export const isOriginalHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const filePath = (sha256: string, size: number): string => `${FOLDER}/${sha256}.${size}.original`;
const markPath = (sha256: string, size: number): string => `${FOLDER}/${sha256}.${size}.mark`;

interface Listed {
  readonly sha256: string;
  readonly size: number;
  /** In bytes as the file lies there; null where there is only its mark. */
  readonly found: number | null;
}

/**
 * The files that articles were read from, each by its SHA-256 and size. Beside each lies a mark with the same name, so that
 * one that is gone is missed and not forgotten.
 */
export class Originals {
  readonly #folder: CopyFolder;

  constructor(folder: CopyFolder) {
    this.#folder = folder;
  }

  /** What there is. `checked`: every file is read and held against its hash; else its size has to do. */
  async survey(checked: boolean): Promise<readonly StoredOriginal[]> {
    const found: StoredOriginal[] = [];
    for (const listed of await this.#list()) {
      const { sha256, size } = listed;
      const isWhole =
        listed.found === size && (!checked || (await this.#bytes(sha256, size)) !== null);
      const condition = listed.found === null ? 'missing' : isWhole ? 'kept' : 'damaged';
      found.push({ sha256, size, condition });
    }
    return found;
  }

  /** Keeps bytes under their hash, unless they lie there whole. */
  async keep(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if ((await sha256Hex(bytes)) !== sha256) throw new CopyRefused({ kind: 'readback-differs' });
    const size = bytes.length;
    // The mark first: a file that cannot be written is then missed.
    await this.#folder.writeWhole(markPath(sha256, size), new TextEncoder().encode(`${sha256}\n`));
    if ((await this.#bytes(sha256, size)) === null)
      await this.#folder.writeWhole(filePath(sha256, size), bytes);
  }

  /** The bytes, held against their hash. */
  async read(sha256: string): Promise<OriginalRead> {
    const listed = (await this.#list()).find((one) => one.sha256 === sha256);
    if (listed === undefined || listed.found === null) return { state: 'missing' };
    const bytes = await this.#bytes(sha256, listed.size);
    return bytes === null ? { state: 'damaged' } : { state: 'kept', bytes };
  }

  /** Removes an original that nobody wants to keep any more. */
  async drop(sha256: string): Promise<void> {
    for (const listed of await this.#list()) {
      if (listed.sha256 !== sha256) continue;
      await this.#folder.remove(filePath(sha256, listed.size));
      await this.#folder.remove(markPath(sha256, listed.size));
    }
  }

  async #list(): Promise<readonly Listed[]> {
    const listed = new Map<string, Listed>();
    for (const { name, size: bytes } of await this.#folder.list(FOLDER)) {
      const [, sha256, length, kind] = NAME.exec(name) ?? [];
      if (sha256 === undefined) continue;
      const before = listed.get(sha256)?.found ?? null;
      const found = kind === 'original' ? bytes : before;
      listed.set(sha256, { sha256, size: Number(length), found });
    }
    return [...listed.values()];
  }

  async #bytes(sha256: string, size: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#folder.read(filePath(sha256, size));
    return bytes !== null && (await sha256Hex(bytes)) === sha256 ? bytes : null;
  }
}
