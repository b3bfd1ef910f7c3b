import type { Host } from '../../../shared/host/host';
import { asideName, copyOf, isVerbatimName, TEAM_FILES } from '../../../shared/host/team-folder';
import type { TeamFile } from '../../../shared/host/team-folder';
import { createTurns } from '../../../shared/lib/turns';
import { ownFileName } from '../../../shared/merge/part-of';
import { sha256Hex } from '../../../shared/text/hash';
import { readingProblem, savingProblem } from '../../../shared/texts/file-problems';
import type { Repository } from '../../db/repository';
import { projectFileProblem } from '../../texts/project-files';
import { TEAM_TEXTS } from '../../texts/team';
import type { MergeConversation } from '../../workers/merge/merge-client';
import { bringsNothing } from './import-rows';
import { readTeamFiles } from './read-team-files';
import { isDamage, mergeable, namesOf, NO_TEAM, NOTHING_KEPT, readKeptOfTeam } from './team-state';
import type { KeptOfTeam, TeamState } from './team-state';
import { keepBeforeMerge, planFiles, writeMerge } from './use-merge';
import type { FileOutcome, MergeEnd } from './use-merge';

/** How long work rests before one's own file is written, in ms. */
const QUIET = 3_000;

const SETTING = 'team-folder';

interface TeamSyncOptions {
  readonly host: Host;
  readonly repository: Repository;
  readonly merger: () => MergeConversation;
  readonly annotatorName: () => Promise<string>;
  /** What was merged by itself is told. */
  readonly onMerged: (names: readonly string[]) => void;
}

/**
 * Keeps one's own file in the team folder up to date, and tells what the others' files bring. One thing at a time;
 * what comes meanwhile is looked at after it.
 */
export class TeamSync {
  readonly #options: TeamSyncOptions;
  readonly #listeners = new Set<() => void>();
  #state = NO_TEAM;
  #kept: KeptOfTeam = NOTHING_KEPT;
  readonly #turns = createTurns();
  #planned = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(options: TeamSyncOptions) {
    this.#options = options;
  }

  current = (): TeamState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins; answers the function that ends it. */
  start(): () => void {
    const { host, repository } = this.#options;
    let changes = -1;
    const handleSaving = async () => {
      if (repository.saving.current().state !== 'saved') return;
      const now = await repository.changes();
      if (now !== changes) this.#writeSoon();
      changes = now;
    };
    const stops = [
      host.onTeamChange(() => void this.look()),
      repository.saving.subscribe(() => void handleSaving()),
    ];
    void this.#turns.take(async () => {
      this.#kept = readKeptOfTeam(await repository.setting(SETTING));
      this.#show({ folder: await host.teamFolder(), automatic: this.#kept.automatic });
    });
    void this.look();
    void handleSaving();
    return () => {
      this.#stopped = true;
      clearTimeout(this.#timer);
      for (const stop of stops) stop();
    };
  }

  /** Lets the person choose the folder, or allow it again. */
  open = (): Promise<void> =>
    this.#turns
      .take(async () => {
        const former = this.#state.folder;
        const folder = await this.#options.host.openTeamFolder();
        if (former.state === 'none' && folder.state === 'open') await this.#keep(NOTHING_KEPT);
        this.#show({ folder });
      })
      .then(() => this.#writeAndLook());

  leave = (): Promise<void> =>
    this.#turns.take(async () => {
      await this.#options.host.leaveTeamFolder();
      await this.#keep(NOTHING_KEPT);
      this.#planned = '';
      this.#show({ ...NO_TEAM, folder: await this.#options.host.teamFolder() });
    });

  setAutomatic = (automatic: boolean): Promise<void> => {
    // At once, so that the box that was pressed shows it.
    this.#show({ automatic });
    return this.#turns.take(() => this.#keep({ ...this.#kept, automatic })).then(() => this.look());
  };

  /** Looks at every file again, those merged before too. */
  lookAgain = (): Promise<void> =>
    this.#turns
      .take(() => this.#keep({ ...this.#kept, seen: {}, written: '' }))
      .then(() => this.#writeAndLook());

  /** Sees what is new in the folder. */
  look = (): Promise<void> =>
    this.#turns.take(async () => {
      await this.#look();
      if (this.#ownIsRefused()) {
        await this.#write();
        await this.#look();
      }
      if (this.#state.news && this.#state.automatic && mergeable(this.#state.news)) {
        const end = await this.#merge();
        if (end.end === 'written') this.#options.onMerged(namesOf(end.files));
      }
    });

  /** Merges what is new, damaged files left out. Null when nothing is. */
  merge = (): Promise<MergeEnd | null> =>
    this.#turns.take(async () => {
      await this.#look();
      return this.#state.news && mergeable(this.#state.news) ? this.#merge() : null;
    });

  /** Whether one's own file cannot be read, which writing it anew may mend. */
  #ownIsRefused(): boolean {
    const { news, ownFile } = this.#state;
    return (news?.files ?? []).some((file) => file.name === ownFile && 'sentence' in file);
  }

  async #writeAndLook(): Promise<void> {
    await this.#turns.take(() => this.#write());
    await this.look();
  }

  #writeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#turns.take(() => this.#write()), QUIET);
  }

  #show(part: Partial<TeamState>): void {
    if (this.#stopped) return;
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  async #keep(kept: KeptOfTeam): Promise<void> {
    this.#kept = kept;
    await this.#options.repository.putSetting(SETTING, kept);
  }

  /** The files in the folder; null when it cannot be looked at. */
  async #list(): Promise<readonly TeamFile[] | null> {
    if (this.#state.folder.state !== 'open') return null;
    const listing = await this.#options.host.listTeamFiles();
    if (listing.outcome === 'failed') {
      this.#show({ problem: listing.problem, news: null });
      return null;
    }
    const beyond = listing.beyond > 0 ? TEAM_TEXTS.beyond(listing.beyond, TEAM_FILES) : null;
    this.#show({ problem: null, beyond, files: listing.files.map(({ name }) => name) });
    return listing.files;
  }

  async #changed(): Promise<readonly TeamFile[]> {
    const files = (await this.#list()) ?? [];
    return files.filter(({ name, mark }) => this.#kept.seen[name] !== mark);
  }

  /** Plans what changed, unless the very same was planned already. */
  async #look(): Promise<void> {
    const changed = await this.#changed();
    const { repository } = this.#options;
    const planned = JSON.stringify([changed, await repository.changes()]);
    if (planned === this.#planned) return;
    if (changed.length === 0) this.#show({ news: null });
    else {
      this.#show({ busy: true });
      const merger = this.#options.merger();
      try {
        const outcomes = await this.#plan(merger, changed);
        const nothing = new Set(
          outcomes.flatMap((file) =>
            ('summary' in file ? bringsNothing(file.summary) : this.#isOther(file))
              ? [file.name]
              : [],
          ),
        );
        await this.#markSeen(changed.filter(({ name }) => nothing.has(name)));
        const files = outcomes.filter(({ name }) => !nothing.has(name));
        this.#show({ news: files.length > 0 ? { files } : null });
      } finally {
        merger.end();
        this.#show({ busy: false });
      }
    }
    this.#planned = planned;
  }

  async #plan(
    merger: MergeConversation,
    changed: readonly TeamFile[],
  ): Promise<readonly FileOutcome[]> {
    const { files, refused } = await readTeamFiles(this.#options.host, changed);
    const planned = files.length > 0 ? await planFiles(merger, files, () => undefined) : null;
    return [...(planned?.outcomes ?? []), ...refused];
  }

  /** Whether a file is some other JSON that merely lies in the folder: neither named as a Verbatim file nor a copy of one. */
  #isOther({ name, kind }: Extract<FileOutcome, { readonly sentence: string }>): boolean {
    return kind !== undefined && !isVerbatimName(name) && copyOf(name, this.#state.files) === null;
  }

  /** Reads and plans anew, so that what is written is what lies there now. */
  async #merge(): Promise<MergeEnd> {
    const { repository, host } = this.#options;
    const changed = await this.#changed();
    const merger = this.#options.merger();
    this.#show({ busy: true });
    try {
      const files = await this.#plan(merger, changed);
      if (!mergeable({ files })) return { end: 'cancelled' };
      if (!(await keepBeforeMerge(merger, repository, host))) return { end: 'unkept' };
      const names = namesOf(files);
      const aim = await writeMerge(merger, repository, names, () => undefined);
      if (aim.end !== 'written') return { end: aim.end === 'failed' ? 'failed' : 'cancelled' };
      await this.#markSeen(changed.filter(({ name }) => names.includes(name)));
      const left = files.filter((file) => 'sentence' in file);
      this.#show({ news: left.length > 0 ? { files: left } : null });
      return { end: 'written', documentId: aim.documentId, files };
    } finally {
      merger.end();
      this.#show({ busy: false });
    }
  }

  async #markSeen(files: readonly TeamFile[]): Promise<void> {
    if (files.length === 0) return;
    const seen = Object.fromEntries(files.map(({ name, mark }) => [name, mark]));
    await this.#keep({ ...this.#kept, seen: { ...this.#kept.seen, ...seen } });
  }

  /**
   * Keeps one's own file aside when it is damaged, so that it can be written anew. False when it must stay as it is:
   * it is whole, or not to be read, which is told.
   */
  async #keepAside(merger: MergeConversation, ownFile: string): Promise<boolean> {
    const { host } = this.#options;
    const read = await host.readTeamFile(ownFile);
    if (!('bytes' in read)) {
      this.#show({ unwritten: readingProblem(ownFile, read.problem) });
      return false;
    }
    const hash = await sha256Hex(read.bytes);
    const parsed = await merger.ask('add', [read.bytes.slice()]);
    if (!parsed || parsed.ok) return false;
    if (!isDamage(parsed.error.kind)) {
      this.#show({ unwritten: projectFileProblem(ownFile, parsed.error) });
      return false;
    }
    const aside = asideName(ownFile, hash);
    const saved = await host.writeTeamFile(aside, read.bytes);
    if (saved.outcome === 'failed') {
      this.#show({ unwritten: savingProblem(saved.name, saved.problem) });
      return false;
    }
    this.#show({ keptAside: TEAM_TEXTS.keptAside(ownFile, aside) });
    return true;
  }

  /** Writes one's own file, when something in it has changed and nobody else wrote it. */
  async #write(): Promise<void> {
    const files = await this.#list();
    if (!files) return;
    const { host, repository, annotatorName } = this.#options;
    const annotator = repository.annotatorId();
    const ownFile = this.#kept.ownFile || ownFileName(await annotatorName(), annotator);
    this.#show({ ownFile });
    const there = files.find(({ name }) => name === ownFile);
    const merger = this.#options.merger();
    try {
      await merger.ask('begin', []);
      const bytes = await merger.ask('ownPart', [host.version, annotator]);
      if (!bytes) return;
      // Changed by another device of the same person: it is merged first, like the others.
      const changed = there !== undefined && this.#kept.seen[ownFile] !== there.mark;
      if (changed && !(await this.#keepAside(merger, ownFile))) return;
      const written = await sha256Hex(bytes);
      if (there && !changed && written === this.#kept.written) return;
      const saved = await host.writeTeamFile(ownFile, bytes);
      if (saved.outcome === 'failed') {
        this.#show({ unwritten: savingProblem(saved.name, saved.problem) });
        return;
      }
      this.#show({ unwritten: null });
      this.#planned = '';
      const mine = ((await this.#list()) ?? []).filter(({ name }) => name === ownFile);
      await this.#keep({ ...this.#kept, ownFile, written });
      await this.#markSeen(mine);
    } finally {
      merger.end();
    }
  }
}
