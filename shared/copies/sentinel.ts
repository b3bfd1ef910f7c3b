import { isStoreState } from '../recovery/parse-entry';
import type { StoreState } from '../recovery/store-state';
import type { SentinelSurvey } from '../recovery/survey';
import type { CopyFolder } from './copy-folder';
import { seal, unseal } from './sealed';

/** Written in turn, so that one that is cut off leaves its elder. */
const NAMES = ['sentinel/a', 'sentinel/b'] as const;

/** What the host itself knows of the database: the state after the newest change that the journal has. */
export class Sentinel {
  readonly #folder: CopyFolder;
  #turn = 0;

  constructor(folder: CopyFolder) {
    this.#folder = folder;
  }

  async survey(): Promise<SentinelSurvey> {
    let state: StoreState | null = null;
    let damaged = false;
    for (const [index, name] of NAMES.entries()) {
      const bytes = await this.#folder.read(name);
      if (!bytes) continue;
      const value = (await unseal(bytes))?.value;
      if (!isStoreState(value)) damaged = true;
      else if (value.revision > (state?.revision ?? -1)) {
        state = value;
        this.#turn = 1 - index;
      }
    }
    return { state, damaged };
  }

  async write(state: StoreState): Promise<void> {
    const bytes = new TextEncoder().encode(await seal(state));
    await this.#folder.writeSoon(NAMES[this.#turn % 2] ?? NAMES[0], bytes);
    this.#turn += 1;
  }
}
