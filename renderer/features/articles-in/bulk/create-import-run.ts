import type { Host, OpenedFile, OpenResult, WaitingFile } from '../../../../shared/host/host';
import { pathsToRead } from '../../../../shared/intake/paths-to-read';
import { createId } from '../../../../shared/model/ids';
import { READ_STEPS } from '../../../../shared/readers/read-articles';
import { doubtSentence } from '../../../../shared/texts/doubts';
import { needsLook } from '../../../../shared/readers/doubts';
import { articleProblem, readingProblem } from '../../../../shared/texts/file-problems';
import { classifyFailure } from '../../../db/failures';
import type { Repository } from '../../../db/repository';
import { keepWaitingHere, readWaitingHere } from '../../../host/waiting-files';
import { noteProblem } from '../../../problems/problem-log';
import { IMPORT, openingInBrief, problemInBrief } from '../../../texts/import';
import { startIntake } from '../../../workers/intake/intake-client';
import type { IntakeConversation } from '../../../workers/intake/intake-client';
import { readFileArticle } from '../../../workers/readers/read-article-client';
import { knownMapping } from '../preview/known-mappings';
import { ImportRun } from './import-run';
import type { RunDesk } from './run-desk';
import { parseSavedRun } from './run-row';
import type { RunSource, SavedRun, UnreadFile } from './run-row';
import { takeFile } from './take-file';
import type { TakeContext } from './take-file';

/** The setting that holds the run for the next start. */
const SETTING = 'import-run';
/** How often a run is kept while it lasts, and how often its changes are told (ms). */
const KEPT_EVERY = 2000;
const TOLD_EVERY = 100;
/** How long the worker is kept after a run, for questions about it (ms). */
const WORKER_KEPT = 60_000;

/** What the import of many files needs of the app. */
export interface ImportSurroundings {
  readonly repository: Repository;
  readonly host: Host;
  /** Keeps what is there before files come in. */
  readonly before: () => Promise<void>;
}

/** A run of files with what it works with. */
export interface ImportWork {
  readonly run: ImportRun;
  /** Takes in what was chosen, dropped or handed over. */
  readonly add: (result: OpenResult & { readonly outcome: 'opened' }) => void;
  /** What taking in a file needs, for answers that a person gives. */
  readonly context: TakeContext;
  readonly intake: IntakeConversation;
  /** Tells of Verbatim files that came among the articles. Returns the function that stops telling. */
  readonly onProjects: (take: (files: readonly OpenedFile[]) => void) => () => void;
  readonly resume: () => Promise<void>;
  /** Takes up what was kept at the last close. */
  readonly restore: () => Promise<void>;
  /** Empties the list, where nothing is read any more. */
  readonly clear: () => void;
  readonly close: () => void;
}

/** Why a person should look at a file before it is taken: the gravest doubt. */
const doubtOf: TakeContext['doubtOf'] = ({ doubts }) => {
  const [gravest] = doubts;
  return gravest && needsLook(doubts) ? doubtSentence(gravest) : null;
};

/** What is said of a file that could not be opened. */
export function refusalOf({ name, problem }: UnreadFile): { reason: string; sentence: string } {
  return problem.kind === 'packed'
    ? { reason: problemInBrief(problem.problem), sentence: articleProblem(name, problem.problem) }
    : { reason: openingInBrief(problem), sentence: readingProblem(name, problem) };
}

/** A worker that is started when it is asked, and ended when nobody has asked it for a while. */
function lazyIntake(): IntakeConversation {
  let worker: IntakeConversation | null = null;
  let farewell: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(farewell);
    worker?.end();
    worker = null;
  };
  return {
    ask: (method, args, options) => {
      clearTimeout(farewell);
      worker ??= startIntake();
      const answer = worker.ask(method, args, options);
      farewell = setTimeout(end, WORKER_KEPT);
      return answer;
    },
    end,
  };
}

/** Does at most one thing at a time of which the last counts, and not more often than every so many ms. */
function seldom(every: () => number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const now = () => {
    timer = undefined;
    last = performance.now();
    work();
  };
  return () => {
    timer ??= setTimeout(now, Math.max(0, last + every() - performance.now()));
  };
}

const pathOf = ({ folder, name }: WaitingFile) => (folder === '' ? name : `${folder}/${name}`);

/** Files that are known by their paths, without what belongs to pages that were saved with them. */
function withoutPageParts(waiting: readonly WaitingFile[]) {
  const parts = new Set(pathsToRead(waiting.map(pathOf)).pageParts);
  return waiting.filter((file) => file.folder === '' || !parts.has(pathOf(file)));
}

/** What a run is called: by its one folder or archive, else by how many files it has. */
function titleOf(sources: readonly { readonly name: string; readonly folder: string }[]): string {
  const [first] = sources;
  const top = first?.folder.split('/')[0] ?? '';
  const isOne = top !== '' && sources.every(({ folder }) => folder.split('/')[0] === top);
  if (isOne) return top;
  return sources.length === 1 && first ? first.name : IMPORT.title(sources.length);
}

/** The import of many files at once: one for each open project. */
export function createImportWork(surroundings: ImportSurroundings): ImportWork {
  const { repository, host, before } = surroundings;
  const takers = new Set<(files: readonly OpenedFile[]) => void>();
  const intake = lazyIntake();
  const context: TakeContext = {
    repository,
    doubtOf,
    intake,
    read: async (file, { signal, onStep }) => {
      const control = { signal, onStep: (done: number) => onStep(done / READ_STEPS) };
      const read = await readFileArticle(file, {}, control);
      const table = read?.ok ? read.value.table : undefined;
      // A table whose columns a person explained before is read by what they said.
      const mapping = table && (await knownMapping(repository, table.columns));
      return mapping ? readFileArticle(file, { mapping }, control) : read;
    },
  };
  const readWaiting = async (id: string, name: string) => {
    const read = (await readWaitingHere(id)) ?? (await host.readWaiting(id));
    return { ...read, name };
  };

  let saved: SavedRun | null = null;
  const keep = seldom(
    () => Math.max(KEPT_EVERY, saved?.rows.length ?? 0),
    () => void repository.putSetting(SETTING, saved).catch(() => undefined),
  );
  let told: (() => void)[] = [];
  const tell = seldom(
    () => TOLD_EVERY,
    () => {
      const all = told;
      told = [];
      for (const one of all) one();
    },
  );
  const desk: RunDesk = {
    before: async () => {
      await before();
      await intake.ask('begin', []);
    },
    take: (file, source, control) => takeFile(file, source, control, context),
    refusal: refusalOf,
    failed: (name, error) => {
      if (classifyFailure(error) !== null) {
        // The files behind it would fare the same. Trying again, at the top or on the page, begins with this one.
        repository.saving.report(error, async () => run.goOn(), 'project');
        return { kind: 'not-kept' };
      }
      noteProblem('file', error, name.split('.').at(-1) ?? '');
      const sentence = IMPORT.brokenSentence(name);
      return { kind: 'refused', reason: IMPORT.broken, sentence, readable: false };
    },
    gone: { reason: IMPORT.gone, sentence: IMPORT.goneSentence },
    onProjects: (files) => {
      for (const take of takers) take(files);
    },
    keep: (next) => {
      saved = next;
      keep();
    },
    now: () => performance.now(),
    soon: (one) => {
      told.push(one);
      tell();
    },
  };
  const run: ImportRun = new ImportRun(desk);
  /** Only what is in the list can be asked for again. */
  const forget = () => {
    const ids = run.current().rows.flatMap(({ source }) => source.waitingId ?? []);
    keepWaitingHere(ids);
    host.keepWaiting([...new Set(ids)]);
  };
  const resume = async () => run.resume(new Set(await host.stillWaiting()));

  return {
    run,
    context,
    intake,
    resume,
    onProjects: (take) => {
      takers.add(take);
      return () => takers.delete(take);
    },
    add: ({ files, refused, waiting = [] }) => {
      const listed = withoutPageParts(waiting);
      const sources: readonly RunSource[] = [
        ...files.map(({ name, bytes }) => ({
          id: createId(),
          name,
          folder: '',
          waitingId: null,
          archive: null,
          // A copy: what becomes of the bytes of an archive is its reader's.
          read: async () => ({ name, bytes: bytes.slice() }),
        })),
        ...listed.map(({ id, name, folder }) => ({
          id,
          name,
          folder,
          waitingId: id,
          archive: null,
          read: () => readWaiting(id, name),
        })),
      ];
      const pageParts = waiting.length - listed.length;
      run.add(sources, refused, { title: titleOf(sources), pageParts });
      forget();
    },
    clear: () => {
      run.clear();
      forget();
    },
    restore: async () => {
      const kept = parseSavedRun(await repository.setting(SETTING).catch(() => null));
      if (!kept || run.current().rows.length > 0) return;
      run.restore(kept, (id, name) => () => readWaiting(id, name));
      // A browser has to ask, which it may only when somebody presses something.
      if (run.current().state === 'interrupted' && host.kind === 'desktop') await resume();
    },
    close: () => {
      run.leave();
      intake.end();
    },
  };
}
