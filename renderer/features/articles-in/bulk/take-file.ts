import type { OpenedFile } from '../../../../shared/host/host';
import { isArchiveOfFiles } from '../../../../shared/intake/files-in-archive';
import { whyNotTried } from '../../../../shared/intake/not-tried';
import type { Result } from '../../../../shared/lib/result';
import { isProjectFile, PROJECT_KIND } from '../../../../shared/readers/kinds';
import type { ReadArticle, ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';
import { articleProblem } from '../../../../shared/texts/file-problems';
import { likeSentence } from '../../../../shared/texts/intake';
import type { Repository, WholeReading } from '../../../db/repository';
import { IMPORT, problemInBrief } from '../../../texts/import';
import type { IntakeConversation } from '../../../workers/intake/intake-client';
import { keepArticles } from '../add-read-articles';
import type { TakeControl } from './run-desk';
import type { AddedArticle, HeldArticle, RunSource, TakenFile } from './run-row';

/** What taking in a file of many needs from around it. */
export interface TakeContext {
  readonly repository: Pick<Repository, 'apply'> & {
    readonly everything: Pick<WholeReading, 'documentsWithText'>;
  };
  /** Null when it was cancelled. */
  readonly read: (
    file: OpenedFile,
    control: TakeControl,
  ) => Promise<Result<ReadFile, ReadProblem> | null>;
  /** Why a person should look at a file before it is taken; null where it is taken as it is. */
  readonly doubtOf: (read: ReadFile) => string | null;
  readonly intake: Pick<IntakeConversation, 'ask'>;
}

/** The words for a file that gives no article. */
export const refusedBy = (name: string, problem: ReadProblem): TakenFile & { kind: 'refused' } => ({
  kind: 'refused',
  reason: problemInBrief(problem),
  sentence: articleProblem(name, problem),
  readable: problem.kind === 'binary',
});

/**
 * Takes in one file of many without asking: its articles are added, but for those that are here, that look like one that
 * is, or that a person should look at first. Null when it was cancelled.
 */
export async function takeFile(
  file: OpenedFile,
  source: RunSource,
  control: TakeControl,
  context: TakeContext,
): Promise<TakenFile | null> {
  const { name, bytes } = file;
  if (isArchiveOfFiles(name, bytes)) return openArchive(file, source, context);
  const why = notTried(file, source);
  if (why) return why;
  if (isProjectFile(name, bytes)) return { kind: 'project', file, reason: IMPORT.isProject };
  const read = await context.read(file, control);
  if (!read) return null;
  if (!read.ok) return refusedBy(name, read.error);
  const doubt = context.doubtOf(read.value);
  return doubt === null ? keepRead(read.value, file, context) : { kind: 'look', reason: doubt };
}

/** Why a file is not even tried; null when it is. What somebody chose itself is, whatever its name. */
function notTried({ name, bytes }: OpenedFile, { folder }: RunSource): TakenFile | null {
  const isProject =
    PROJECT_KIND.recognises(bytes) || name.toLowerCase().endsWith(PROJECT_KIND.own.ending);
  const why = folder === '' || isProject ? null : whyNotTried(name, bytes);
  if (why === null) return null;
  const { what, sentence } = why;
  const reason = what === null ? IMPORT.unknownKind : problemInBrief({ kind: 'binary', what });
  return { kind: 'refused', reason, sentence, readable: true };
}

/** Adds the articles of a file that was read, as one change; those that look like another wait for an answer. */
export async function keepRead(
  read: ReadFile,
  { name, bytes }: OpenedFile,
  context: TakeContext,
): Promise<TakenFile> {
  const { articles, ...file } = read;
  const unknown: ReadArticle[] = [];
  const seen = new Set<string>();
  for (const article of articles) {
    if (seen.has(article.hash)) continue;
    seen.add(article.hash);
    const [present] = await context.repository.everything.documentsWithText(article.hash);
    if (!present) unknown.push(article);
  }
  const texts = unknown.map(({ text }) => text);
  const near = texts.length > 0 ? await context.intake.ask('near', [texts]) : [];
  const nearOf = new Map(unknown.map(({ hash }, at) => [hash, near?.[at] ?? null]));
  const alone = articles.filter(({ hash }) => !nearOf.get(hash));
  const stored = await storeArticles({ ...file, articles: alone }, { name, bytes }, context);
  if (stored === null) return { kind: 'not-kept' };
  const held = unknown.flatMap((article): HeldArticle[] => {
    const found = nearOf.get(article.hash);
    if (!found) return [];
    // One that looks like one before it in the same file: that is in by now.
    const like =
      'documentId' in found
        ? { documentId: found.documentId, title: found.title }
        : stored.byHash.get(unknown[found.before]?.hash ?? '');
    return like ? [{ article, file, like, likeness: found.likeness }] : [];
  });
  return takenFrom(stored, held);
}

/** Adds articles whether or not they look like another. `held` are those of their file that go on waiting. */
export async function keepAll(
  read: ReadFile,
  { name, bytes }: OpenedFile,
  held: readonly HeldArticle[],
  context: TakeContext,
): Promise<TakenFile> {
  const stored = await storeArticles(read, { name, bytes }, context);
  return stored === null ? { kind: 'not-kept' } : takenFrom(stored, held);
}

/** What became of the articles of a file. */
interface StoredArticles {
  readonly added: readonly AddedArticle[];
  readonly present: readonly AddedArticle[];
  /** Both, by the hash of their text. */
  readonly byHash: ReadonlyMap<string, AddedArticle>;
  /** Said of those that were added, in whole sentences. */
  readonly sentences: readonly string[];
}

/** Null where storage took nothing. */
async function storeArticles(
  read: ReadFile,
  { name, bytes }: OpenedFile,
  { repository, intake }: TakeContext,
): Promise<StoredArticles | null> {
  const added: AddedArticle[] = [];
  const present: AddedArticle[] = [];
  const byHash = new Map<string, AddedArticle>();
  const sentences: string[] = [];
  const outcomes = await keepArticles(read, { name, bytes, title: '' }, repository);
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'added' && outcome.kind !== 'present') return null;
    const { documentId, title } = outcome;
    const one = { documentId, title };
    (outcome.kind === 'added' ? added : present).push(one);
    if (outcome.kind === 'added') sentences.push(outcome.sentence);
    byHash.set(read.articles[at]?.hash ?? '', one);
  }
  if (added.length > 0) await intake.ask('note', [added.map(({ documentId }) => documentId)]);
  return { added, present, byHash, sentences };
}

function takenFrom(
  { added, present, sentences }: StoredArticles,
  held: readonly HeldArticle[],
): TakenFile {
  if (added.length === 0 && held.length === 0) return { kind: 'present', articles: present };
  const like = held
    .slice(0, MOST_SENTENCES)
    .map(({ article, like: { title }, likeness }) =>
      likeSentence(article.details.title || title, title, likeness),
    );
  return {
    kind: 'added',
    articles: added,
    reason: reasonFor(added, present, held),
    sentence: like.length > 0 ? like.join(' ') : sentences.length === 1 ? sentences.join(' ') : '',
    held,
  };
}

/** Articles of one file of which is said what they look like. */
const MOST_SENTENCES = 5;

function reasonFor(
  added: readonly AddedArticle[],
  present: readonly AddedArticle[],
  held: readonly HeldArticle[],
): string {
  const [first] = held;
  if (first) {
    const { likeness, like } = first;
    return held.length === 1 && added.length === 0
      ? IMPORT.alikeTo(likeness, like.title)
      : IMPORT.alikeSome(held.length, likeness, like.title);
  }
  if (present.length > 0) return IMPORT.partly(added.length, present.length);
  return added.length === 1 ? (added[0]?.title ?? '') : IMPORT.articles(added.length);
}

/** The files of an archive, each of which is unpacked when its turn comes. */
async function openArchive(
  { name, bytes }: OpenedFile,
  source: RunSource,
  { intake }: TakeContext,
): Promise<TakenFile | null> {
  // The bytes are handed over: the window needs them no more.
  const opened = await intake.ask('archive', [bytes, source.id], { move: [bytes.buffer] });
  if (!opened) return null;
  if (!opened.ok) return refusedBy(name, opened.error);
  const { paths, links, pageParts } = opened.value;
  const within = source.folder === '' ? name : `${source.folder}/${name}`;
  const placeOf = (path: string) => {
    const parts = path.split('/');
    return { name: parts.at(-1) ?? path, folder: [within, ...parts.slice(0, -1)].join('/') };
  };
  return {
    kind: 'archive',
    pageParts: pageParts.length,
    members: paths.map((path) => ({
      id: `${source.id} ${path}`,
      ...placeOf(path),
      waitingId: source.waitingId,
      archive: { name, folder: source.folder },
      read: () => readMember(source, path, placeOf(path).name, intake),
    })),
    refused: links.map((path) => ({
      name: placeOf(path).name,
      problem: { kind: 'not-a-file' },
    })),
  };
}

/** Unpacks a file of an archive, which is opened once more where another one was opened since. */
async function readMember(
  source: RunSource,
  path: string,
  name: string,
  intake: TakeContext['intake'],
): ReturnType<RunSource['read']> {
  let unpacked = await intake.ask('unpack', [source.id, path]);
  if (!unpacked) {
    const archive = await source.read();
    if ('problem' in archive) return { name, problem: archive.problem };
    await intake.ask('archive', [archive.bytes, source.id], { move: [archive.bytes.buffer] });
    unpacked = await intake.ask('unpack', [source.id, path]);
  }
  if (!unpacked) return { name, problem: { kind: 'vanished' } };
  return unpacked.ok
    ? { name, bytes: unpacked.value }
    : { name, problem: { kind: 'packed', problem: unpacked.error } };
}
