import { basename } from 'node:path';
import type { CheckedSource } from '../../shared/checking/check-draft';
import { sourcesOfProject } from '../../shared/checking/sources-of-project';
import type { ProjectContent } from '../../shared/model/content';
import { limitFor } from '../../shared/readers/kinds';
import { readArticles, type ReadArticle } from '../../shared/readers/read-articles';
import type { ReadAs } from '../../shared/text/decode';
import { encodingWords } from '../../shared/texts/encodings';
import { articleProblem } from '../../shared/texts/file-problems';
import { shownName } from '../files/file-names';
import { readInput, type Input } from './read-input';
import { parseInput } from './read-project';
import { Refusal, type Shell } from './shell';

/** The articles of a file that was read. Nothing is kept of them, so a guessed encoding is taken, and told of. */
export async function articlesOf(
  shell: Shell,
  { name, bytes }: Input,
  path: string,
  reading: ReadAs,
): Promise<readonly ReadArticle[]> {
  const how = reading.asText === true ? { ...reading, plain: true } : reading;
  const read = await readArticles(bytes, shownName(path), how, () => undefined);
  if (!read.ok) throw new Refusal(articleProblem(name, read.error));
  const { certain, encoding, articles } = read.value;
  if (!certain)
    shell.say(
      `“${name}” is read as ${encodingWords(encoding)}, which is a guess. If its letters are wrong, choose another with --encoding.`,
    );
  return articles;
}

/** The one text of a manuscript; a file of several articles is refused. */
export async function readDraft(
  shell: Shell,
  path: string,
  reading: ReadAs,
): Promise<{ readonly name: string; readonly text: string }> {
  const input = await readInput(shell, path, limitFor(path));
  const [article, ...others] = await articlesOf(shell, input, path, reading);
  if (!article || others.length > 0)
    throw new Refusal(
      `“${input.name}” holds ${others.length + 1} articles. A draft is one text: give each in a file of its own.`,
    );
  return { name: input.name, text: article.text };
}

/** Whether a file says that it is one of Verbatim's, by its name or its first words. */
export const isProject = (path: string, bytes: Uint8Array): boolean =>
  /\.json$/iu.test(path) ||
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"verbatim"/u.test(
    new TextDecoder().decode(bytes.subarray(0, 200)),
  );

/** What is done with each file that was given. */
interface FileVisitor {
  readonly project: (
    content: ProjectContent,
    file: { readonly path: string; readonly name: string },
  ) => void;
  /** `documentId` is what the article is called: see {@link eachFile}. */
  readonly article: (article: ReadArticle, documentId: string, path: string) => void;
}

/**
 * Reads Verbatim files and articles, one after the other. An article is called by the name of its file, or by its path
 * where two files have one name; several articles of a file have their number behind it.
 */
export async function eachFile(
  shell: Shell,
  paths: readonly string[],
  reading: ReadAs,
  visitor: FileVisitor,
): Promise<void> {
  for (const [index, path] of paths.entries()) {
    shell.progress(`Reading ${path} (${index + 1} of ${paths.length})`);
    const input = await readInput(shell, path, limitFor(path));
    if (isProject(path, input.bytes)) {
      const { content } = await parseInput(input);
      visitor.project(content, { path, name: input.name });
      continue;
    }
    const isOnly = paths.every((other) => other === path || basename(other) !== basename(path));
    const id = isOnly ? shownName(path) : input.name;
    const articles = await articlesOf(shell, input, path, reading);
    for (const [at, article] of articles.entries())
      visitor.article(article, articles.length > 1 ? `${id}#${at + 1}` : id, path);
  }
  shell.progress(null);
}

/** The texts of Verbatim files and of articles, with who speaks in them as far as somebody has said it. */
export async function readSources(
  shell: Shell,
  paths: readonly string[],
  reading: ReadAs,
): Promise<readonly CheckedSource[]> {
  const sources: CheckedSource[] = [];
  await eachFile(shell, paths, reading, {
    project: (content, { name }) => {
      const found = sourcesOfProject(content);
      for (const title of found.withoutText)
        shell.say(`“${title}” of “${name}” has no text here, so nothing is looked up in it.`);
      sources.push(...found.sources);
    },
    article: ({ text }, documentId) => sources.push({ documentId, text, spoken: [] }),
  });
  return sources;
}
