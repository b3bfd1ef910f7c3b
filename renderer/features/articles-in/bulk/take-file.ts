import type { OpenedFile } from '../../../../shared/host/host';
import { isArchiveOfFiles } from '../../../../shared/intake/files-in-archive';
import type { Result } from '../../../../shared/lib/result';
import { isProjectFile } from '../../../../shared/readers/kinds';
import type { ReadArticle, ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';
import { articleProblem } from '../../../../shared/texts/file-problems';
import type { Repository, WholeReading } from '../../../db/repository';
import { IMPORT, problemInBrief } from '../../../texts/import';
import type { IntakeConversation } from '../../../workers/intake/intake-client';
import { keepArticles } from '../add-read-articles';
import type { TakeControl } from './run-desk';
import type { AddedArticle, HeldArticle, RunSource, TakenFile } from './run-row';

/** What taking in a file of many needs from around it. */
export interface TakeContext {
  readonly repository: Pick<Repository, 'apply'> & {
    readonly everything: Pick<WholeReading, 'documentsWithText' | 'document'>;
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
  if (isProjectFile(name, bytes)) return { kind: 'project', file, reason: IMPORT.isProject };
  if (isArchiveOfFiles(name, bytes)) return openArchive(file, source, context);
  const read = await context.read(file, control);
  if (!read) return null;
  if (!read.ok) return refusedBy(name, read.error);
  const doubt = context.doubtOf(read.value);
  return doubt === null ? keepRead(read.value, file, context) : { kind: 'look', reason: doubt };
}

/** An article of the project that a text looks like, if that is still there. */
async function likeOf(
  { text }: ReadArticle,
  { intake, repository }: TakeContext,
): Promise<Pick<HeldArticle, 'like' | 'likeness'> | null> {
  const near = await intake.ask('near', [text]);
  if (!near || !(await repository.everything.document(near.documentId))) return null;
  const { documentId, title, likeness } = near;
  return { like: { documentId, title }, likeness };
}

/** Adds the articles of a file that was read, as one change; those that look like one that is here wait for an answer. */
export async function keepRead(
  read: ReadFile,
  { name, bytes }: OpenedFile,
  context: TakeContext,
): Promise<TakenFile> {
  const { articles, ...file } = read;
  const taken: ReadArticle[] = [];
  const held: HeldArticle[] = [];
  for (const article of articles) {
    const [present] = await context.repository.everything.documentsWithText(article.hash);
    const like = present ? null : await likeOf(article, context);
    if (like) held.push({ article, file, ...like });
    else taken.push(article);
  }
  return keepAll({ ...file, articles: taken }, { name, bytes }, held, context);
}

/** Adds articles whether or not they look like another. */
export async function keepAll(
  read: ReadFile,
  { name, bytes }: OpenedFile,
  held: readonly HeldArticle[],
  { repository, intake }: TakeContext,
): Promise<TakenFile> {
  const outcomes = await keepArticles(read, { name, bytes, title: '' }, repository);
  if (outcomes.some(({ kind }) => kind === 'refused')) return { kind: 'not-kept' };
  const there = (kind: 'added' | 'present'): readonly AddedArticle[] =>
    outcomes.flatMap((outcome) =>
      outcome.kind === kind && 'documentId' in outcome
        ? [{ documentId: outcome.documentId, title: outcome.title }]
        : [],
    );
  const [added, present] = [there('added'), there('present')];
  for (const [at, outcome] of outcomes.entries()) {
    const text = read.articles[at]?.text;
    if (outcome.kind === 'added' && text !== undefined)
      await intake.ask('note', [outcome.documentId, outcome.title, text]);
  }
  if (added.length === 0 && held.length === 0) return { kind: 'present', articles: present };
  const losses = outcomes.flatMap(({ kind, sentence }) => (kind === 'added' ? [sentence] : []));
  return {
    kind: 'added',
    articles: added,
    reason: reasonFor(added, present, held),
    sentence: losses.length === 1 ? losses.join(' ') : '',
    held,
  };
}

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
