import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ProjectContent } from '../../shared/model/content';
import { createId, createSessionId } from '../../shared/model/ids';
import type { AnyRecord, TextRecord } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import { addDocument, articleFrom } from '../../shared/operations/documents';
import { serialiseProject } from '../../shared/project-file/serialise';
import { limitFor } from '../../shared/readers/kinds';
import { readArticles, type ReadFile } from '../../shared/readers/read-articles';
import type { BadBytes } from '../../shared/text/encoding/bad-bytes';
import { badBytesSentence, encodingWords } from '../../shared/texts/encodings';
import { articleProblem } from '../../shared/texts/file-problems';
import { lossSentence } from '../../shared/texts/losses';
import { shownName } from '../files/file-names';
import { encodingAdvice } from './encoding-advice';
import { readInput } from './read-input';
import { readProject } from './read-project';
import { Refusal, type Shell } from './shell';
import { writeOutput } from './write-output';
import type { ReadAs } from '../../shared/text/decode';

/** Where articles go and how they are read. */
export interface Destination extends ReadAs {
  readonly output: string;
  readonly name?: string;
}

/** The project of the output file, or a new one. */
async function projectOf(shell: Shell, { output, name }: Destination): Promise<ProjectContent> {
  if (output !== '-' && existsSync(resolve(shell.folder, output)))
    return (await readProject(shell, output)).file.content;
  const stem = output === '-' ? '' : basename(output).replace(/(\.verbatim)?\.json$/i, '');
  return {
    project: { id: createId(), name: name ?? stem },
    records: [],
    unknown: [],
    texts: [],
  };
}

const AS_TEXT = ' To read it as text all the same, add --as-text and --encoding.';

/** The bytes of a file that do not fit its encoding; null when all do. */
const unfitBytes = (articles: ReadFile['articles']): BadBytes | null =>
  articles
    .flatMap(({ losses }) => losses)
    .flatMap((loss) => (loss.kind === 'unfit-bytes' ? [loss.bytes] : []))[0] ?? null;

/** Reads the articles of a file, or refuses with a sentence; an encoding that is only a guess is not taken. */
async function readOne(
  shell: Shell,
  path: string,
  reading: ReadAs,
): Promise<{
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: ReadFile;
}> {
  const { name, bytes } = await readInput(shell, path, limitFor(path));
  const how = reading.asText === true ? { ...reading, plain: true } : reading;
  const read = await readArticles(bytes, shownName(path), how, () => undefined);
  if (!read.ok) {
    const way = read.error.kind === 'binary' || read.error.kind === 'undecodable' ? AS_TEXT : '';
    throw new Refusal(articleProblem(name, read.error) + way);
  }
  const { certain, encoding, alternatives, articles } = read.value;
  const bad = unfitBytes(articles);
  if (!certain) {
    const advice = await encodingAdvice(bytes, [encoding, ...alternatives]);
    const found = bad
      ? `“${name}” is damaged or in another encoding. ${badBytesSentence(bad, encoding)}`
      : `“${name}” does not say how its letters are written down. It looks like ${encodingWords(encoding)}, but that is a guess.`;
    const way = bad ? `; add --as-text to take it with �` : '';
    throw new Refusal(
      `${found} It was not added: choose the line that reads right${way}.\n${advice}\n“verbatim help import” lists every encoding.`,
    );
  }
  return { name, bytes, file: read.value };
}

/** Adds articles to a Verbatim file, unless their text is there already. Writes nothing when one is refused. */
export async function addArticles(
  shell: Shell,
  paths: readonly string[],
  destination: Destination,
): Promise<void> {
  const content = await projectOf(shell, destination);
  const texts = new Map(content.texts.map((text) => [text.hash, text]));
  const titles = new Map(
    content.records.flatMap((record) =>
      record.type === 'document' && !record.deleted ? [[record.textHash, record.title]] : [],
    ),
  );
  const records: AnyRecord[] = [...content.records];
  const said: string[] = [];
  const session = createSessionId();
  let n = 0;
  for (const path of paths) {
    const { name, bytes, file } = await readOne(shell, path, destination);
    for (const article of file.articles) {
      const present = titles.get(article.hash);
      if (present !== undefined) {
        said.push(`“${present}” is already there: the same text, to the letter.`);
        continue;
      }
      const origin = { id: createId(), name: shownName(path), bytes, title: '' };
      const added = articleFrom(article, file, origin);
      n += 1;
      const write = { session, n, at: new Date().toISOString(), by: '' };
      for (const one of addDocument(added).writes) records.push(applyWrite(undefined, one, write));
      texts.set(article.hash, added.text satisfies TextRecord);
      titles.set(article.hash, added.title);
      const lost = article.losses.map((loss) => `“${name}”: ${lossSentence(loss, file.encoding)}`);
      said.push(`Added “${added.title}”.`, ...lost);
    }
  }
  const generator = { name: 'Verbatim', version: shell.version };
  const written = await serialiseProject(
    { ...content, records, texts: [...texts.values()] },
    { generator, texts: true },
  );
  await writeOutput(shell, destination.output, written.bytes);
  for (const sentence of said) shell.say(sentence);
}
