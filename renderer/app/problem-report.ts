import type { Host } from '../../shared/host/host';
import type { Repository, SavingState } from '../db/repository';
import { latestProblems, latestTimings } from '../problems/problem-log';
import type { Problem, Timed, Timing } from '../problems/problem-log';

/** How many records there are of each kind. */
type Counts = Readonly<Record<string, number>>;

/** What a person may hand to those who look after Verbatim: how it runs, and nothing of what they work on. */
interface ProblemReport {
  readonly report: 'Verbatim problem report';
  readonly reportVersion: 1;
  readonly madeAt: string;
  readonly app: { readonly version: string; readonly build: string; readonly host: Host['kind'] };
  readonly system: {
    readonly platform: Host['platform'];
    readonly engine: readonly string[];
    readonly window: string;
    readonly look: readonly string[];
  };
  /** Null while they are read, and when storage does not answer. */
  readonly counts: Counts | null;
  readonly storage: { readonly usedBytes: number | null; readonly kept: boolean | null };
  readonly saving: string;
  /** `at` and `ms` in milliseconds, `at` since the app began. */
  readonly timings: Readonly<Record<Timed, readonly Timing[]>>;
  readonly problems: readonly Problem[];
}

/** What of the user agent names a program and its version: nothing else of it is told. */
const PROGRAM =
  /\b(HeadlessChrome|Chrome|Chromium|Edg|Electron|Firefox|Safari|Version)\/(\d+(?:\.\d+){0,3})/g;

/** The programs that a user agent names, such as `Chrome/142.0.0.0`. */
export const programsIn = (agent: string): readonly string[] =>
  Array.from(agent.matchAll(PROGRAM), ([program]) => program);

const LOOKS = {
  dark: '(prefers-color-scheme: dark)',
  'less motion': '(prefers-reduced-motion: reduce)',
  'more contrast': '(prefers-contrast: more)',
  'forced colours': '(forced-colors: active)',
} as const;

/** Counts of what the person may see. */
async function countRecords({ shown }: Repository): Promise<Counts> {
  const [documents, speakers, events, tags, annotators, identities, decisions, changes] =
    await Promise.all([
      shown.documents(),
      shown.speakers(),
      shown.events(),
      shown.tags(),
      shown.annotators(),
      shown.identities(),
      shown.decisions(),
      shown.changes(),
    ]);
  return {
    articles: documents.length,
    quotes: documents.reduce((sum, { counts }) => sum + counts.quotes, 0),
    attributed: documents.reduce((sum, { counts }) => sum + counts.attributed, 0),
    speakers: speakers.length,
    events: events.length,
    tags: tags.length,
    annotators: annotators.length,
    identities: identities.length,
    decisions: decisions.length,
    changes,
  };
}

async function storageFacts(): Promise<ProblemReport['storage']> {
  const [estimate, kept] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usedBytes: estimate.usage ?? null, kept };
}

/** Storage that does not answer must not keep the report away (ms). */
const PATIENCE = 3000;

/** What is asked for, or what stands for it when it fails or takes too long. */
async function orElse<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([asked.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

const inWords = (saving: SavingState): string =>
  saving.state === 'failed' ? `failed: ${saving.reason}` : saving.state;

/**
 * The report as the text of a file: JSON. It holds numbers, versions, and words of ours: no titles, names, quotes, file
 * names, paths or messages of errors. `repository` is null where the database could not be opened.
 */
export async function writeProblemReport(
  host: Host,
  repository: Repository | null,
): Promise<string> {
  const [counts, storage] = await Promise.all([
    orElse<Counts | null>(repository ? countRecords(repository) : Promise.resolve(null), null),
    orElse(storageFacts(), { usedBytes: null, kept: null }),
  ]);
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  const report: ProblemReport = {
    report: 'Verbatim problem report',
    reportVersion: 1,
    madeAt: new Date().toISOString(),
    app: { version: host.version, build: build ?? 'none', host: host.kind },
    system: {
      platform: host.platform,
      engine: programsIn(navigator.userAgent),
      window: `${window.innerWidth} × ${window.innerHeight} at ${window.devicePixelRatio}`,
      look: Object.entries(LOOKS).flatMap(([name, query]) =>
        matchMedia(query).matches ? [name] : [],
      ),
    },
    counts,
    storage,
    saving: repository ? inWords(repository.saving.current()) : 'not opened',
    timings: latestTimings(),
    problems: latestProblems(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
