import type { OpenedFile, RefusedFile } from '../../../../shared/host/host';
import { createId } from '../../../../shared/model/ids';
import { countRows, isSettled } from './run-row';
import type { RunDesk, RunState } from './run-desk';
import type { RunOutcome, RunRow, RunSource, SavedRun, TakenFile } from './run-row';

const NOTHING = { reason: '', sentence: '', readable: false, articles: [], held: [] } as const;

const placeOf = ({ name, folder }: RunSource): string => `${folder}/${name}`;

/**
 * The files that come in together: one is read after the other, and for each there is what became of it. Nothing is
 * asked in between. What is in stays in when the run is cancelled. Knows neither React nor the database.
 */
export class ImportRun {
  readonly #desk: RunDesk;
  readonly #listeners = new Set<() => void>();
  #rows = new Map<string, RunRow>();
  #title = '';
  #pageParts = 0;
  #state: RunState['state'] = 'idle';
  #reading: { readonly id: string; share: number } | null = null;
  #controller = new AbortController();
  #projects: OpenedFile[] = [];
  #serial = 0;
  #begun = 0;
  #done = 0;
  #told: RunState | null = null;
  #telling = false;

  constructor(desk: RunDesk) {
    this.#desk = desk;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  current = (): RunState => (this.#told ??= this.#describe());

  /**
   * Adds files behind those that wait, and begins. What is done with goes from the list when a new run begins; what
   * waits for a person stays, but for files that come again.
   */
  add(
    sources: readonly RunSource[],
    refused: readonly RefusedFile[],
    about: { readonly title: string; readonly pageParts: number },
  ): void {
    if (this.#state !== 'running') {
      const comeAgain = new Set([...sources, ...refused.map(asSource)].map(placeOf));
      for (const { id, source, outcome } of this.#rows.values())
        if (isSettled(outcome) || comeAgain.has(placeOf(source))) this.#rows.delete(id);
      this.#title = about.title;
      this.#pageParts = 0;
    }
    this.#pageParts += about.pageParts;
    for (const source of sources) this.#put(source, 'waiting', NOTHING);
    for (const one of refused) this.#refuse(one);
    this.#begin();
  }

  /** Ends the run: what waits is not read, the file that is being read is let go, and what is in stays in. */
  cancel(): void {
    this.#controller.abort();
    for (const row of this.#rows.values())
      if (row.outcome === 'waiting') this.#set(row.id, 'cancelled', {});
    if (this.#state !== 'running') this.#finish();
  }

  /** Lets go of what is read without a word: the app is closing, and the next start takes it up. */
  leave(): void {
    this.#state = 'interrupted';
    this.#controller.abort();
  }

  /** Empties the list, where nothing is read any more. */
  clear(): void {
    if (this.#state === 'running') return;
    this.#rows.clear();
    this.#state = 'idle';
    this.#keep();
    this.#tell();
  }

  /** Reads files once more. What was said of them stays until there is something better. */
  tryAgain(ids: readonly string[]): void {
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row && row.outcome !== 'waiting' && row.outcome !== 'added' && row.outcome !== 'present')
        this.#set(id, 'waiting', {});
    }
    this.#begin();
  }

  /** Leaves files out that are not in. They stay in the list. */
  leaveOut(ids: readonly string[]): void {
    for (const id of ids) {
      const outcome = this.#rows.get(id)?.outcome;
      if (outcome === undefined || isSettled(outcome) || this.#reading?.id === id) continue;
      this.#set(id, 'left-out', { held: [] });
    }
    if (this.#state !== 'running') this.#finish();
  }

  /** Says what became of a file that a person looked at or answered for. */
  settle(id: string, taken: TakenFile): void {
    this.#take(id, taken);
    if (this.#state !== 'running') this.#finish();
  }

  /** The same of what is being carried out. What became of the file, or null where its error was told of instead. */
  async settleWith(id: string, work: () => Promise<TakenFile>): Promise<TakenFile | null> {
    const row = this.#rows.get(id);
    if (!row) return null;
    try {
      const taken = await work();
      this.settle(id, taken);
      return taken;
    } catch (error) {
      this.settle(id, this.#desk.failed(row.source.name, error));
      return null;
    }
  }

  /** Goes on after a stop. */
  goOn(): void {
    this.#begin();
  }

  /** The articles that this run added are no longer there. */
  takenBack(documentIds: ReadonlySet<string>, reason: string): void {
    for (const row of this.#rows.values()) {
      if (row.outcome === 'present') continue;
      const articles = row.articles.filter(({ documentId }) => !documentIds.has(documentId));
      if (articles.length === row.articles.length) continue;
      const isOut = row.outcome === 'added' && articles.length === 0;
      this.#set(row.id, isOut ? 'left-out' : row.outcome, {
        articles,
        reason: isOut ? reason : row.reason,
      });
    }
    this.#finish();
  }

  /** Takes up a run that was kept. What was not done with waits again; `read` opens what the host still knows. */
  restore(saved: SavedRun, read: (waitingId: string, name: string) => RunSource['read']): void {
    this.#title = saved.title;
    const again = new Set<string>();
    for (const { name, folder, waitingId, outcome, ...rest } of saved.rows) {
      const isDone = !isOpen(outcome);
      const id = waitingId ?? '';
      // Files of one archive wait as the archive.
      if (!isDone && waitingId !== null && again.has(id)) continue;
      if (!isDone) again.add(id);
      const source = {
        id: createId(),
        name,
        folder,
        waitingId,
        archive: null,
        read: read(id, name),
      };
      this.#put(source, isDone ? outcome : 'waiting', { ...NOTHING, ...rest });
    }
    this.#state = [...this.#rows.values()].some(({ outcome }) => outcome === 'waiting')
      ? 'interrupted'
      : 'done';
    this.#tell();
  }

  /** Goes on with a run that was kept: files that are not `there` any more are named. */
  resume(there: ReadonlySet<string>): void {
    for (const { id, source, outcome } of this.#rows.values())
      if (outcome === 'waiting' && !there.has(source.waitingId ?? ''))
        this.#set(id, 'refused', this.#desk.gone);
    this.#begin();
  }

  #begin(): void {
    if (this.#state === 'running') return;
    this.#controller = new AbortController();
    this.#begun = this.#desk.now();
    this.#done = 0;
    this.#state = 'running';
    this.#tell();
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#next()) await this.#desk.before();
    for (let row = this.#next(); row && this.#state === 'running'; row = this.#next()) {
      this.#reading = { id: row.id, share: 0 };
      this.#tell();
      const taken = await this.#read(row);
      this.#reading = null;
      this.#done += 1;
      if (taken?.kind === 'not-kept') this.#state = 'stopped';
      else if (taken) this.#take(row.id, taken);
      else if (this.#state === 'running') this.#set(row.id, 'cancelled', {});
    }
    if (this.#state === 'running') this.#finish();
    else if (this.#state === 'stopped') {
      this.#keep();
      this.#tell();
    }
  }

  async #read(row: RunRow): Promise<TakenFile | null> {
    const { signal } = this.#controller;
    const { source } = row;
    try {
      const file = await source.read();
      if (signal.aborted) return null;
      if ('problem' in file) {
        const said = this.#desk.refusal({ ...file, name: source.name });
        return { kind: 'refused', ...said, readable: false };
      }
      return await this.#desk.take(file, source, {
        signal,
        onStep: (share) => {
          if (this.#reading) this.#reading.share = share;
          this.#tell();
        },
      });
    } catch (error) {
      // One file must not hold up four hundred.
      return this.#desk.failed(source.name, error);
    }
  }

  #take(id: string, taken: TakenFile): void {
    const row = this.#rows.get(id);
    if (!row) return;
    switch (taken.kind) {
      case 'added': {
        const { articles, held, reason, sentence } = taken;
        const all = [...row.articles, ...articles];
        this.#set(id, held.length > 0 ? 'alike' : 'added', {
          ...NOTHING,
          reason,
          sentence,
          held,
          articles: all,
        });
        break;
      }
      case 'present':
        this.#set(id, 'present', { ...NOTHING, articles: taken.articles });
        break;
      case 'look':
        this.#set(id, 'look', { ...NOTHING, reason: taken.reason });
        break;
      case 'refused': {
        const { reason, sentence, readable } = taken;
        this.#set(id, 'refused', { reason, sentence, readable });
        break;
      }
      case 'archive':
        this.#rows.delete(id);
        this.#pageParts += taken.pageParts;
        for (const member of taken.members) this.#put(member, 'waiting', NOTHING);
        for (const one of taken.refused) this.#refuse(one);
        break;
      case 'project':
        this.#projects.push(taken.file);
        this.#set(id, 'left-out', { reason: taken.reason });
        break;
      case 'not-kept':
        this.#state = 'stopped';
        break;
    }
    this.#keep();
  }

  #finish(): void {
    this.#state = this.#next() ? this.#state : 'done';
    this.#keep();
    this.#tell();
    if (this.#projects.length === 0 || this.#state !== 'done') return;
    const projects = this.#projects;
    this.#projects = [];
    this.#desk.onProjects(projects);
  }

  #next(): RunRow | undefined {
    for (const row of this.#rows.values()) if (row.outcome === 'waiting') return row;
    return undefined;
  }

  #refuse(one: RefusedFile): void {
    this.#put(asSource(one), 'refused', { ...NOTHING, ...this.#desk.refusal(one) });
  }

  #put(
    source: RunSource,
    outcome: RunOutcome,
    rest: Omit<RunRow, 'id' | 'source' | 'outcome' | 'place'>,
  ): void {
    this.#serial += 1;
    const { id } = source;
    this.#rows.set(id, { ...rest, id, source, outcome, place: this.#serial });
  }

  #set(id: string, outcome: RunOutcome, change: Partial<RunRow>): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#serial += 1;
    const place = row.outcome === outcome ? row.place : this.#serial;
    this.#rows.set(id, { ...row, ...change, outcome, place });
    this.#tell();
  }

  #keep(): void {
    const rows = [...this.#rows.values()].map(({ source, outcome, reason, sentence, articles }) => {
      const { name, folder } = (isOpen(outcome) && source.archive) || source;
      const { waitingId } = source;
      return { name, folder, waitingId, outcome, reason, sentence, articles };
    });
    this.#desk.keep(rows.length === 0 ? null : { title: this.#title, rows });
  }

  #tell(): void {
    this.#told = null;
    if (this.#telling) return;
    this.#telling = true;
    this.#desk.soon(() => {
      this.#telling = false;
      for (const listener of this.#listeners) listener();
    });
  }

  #describe(): RunState {
    const rows = [...this.#rows.values()];
    const row = this.#reading && this.#rows.get(this.#reading.id);
    return {
      title: this.#title,
      rows,
      counts: countRows(rows),
      state: this.#state,
      reading: row && this.#reading ? { row, share: this.#reading.share } : null,
      pageParts: this.#pageParts,
      done: this.#done,
      elapsed: this.#desk.now() - this.#begun,
    };
  }
}

/** Whether a file has to be read once more when the app was closed before it was done with. */
const isOpen = (outcome: RunOutcome): boolean => !isSettled(outcome) && outcome !== 'refused';

const asSource = (refused: RefusedFile): RunSource => ({
  name: refused.name,
  folder: '',
  id: createId(),
  waitingId: null,
  archive: null,
  read: async () => refused,
});
