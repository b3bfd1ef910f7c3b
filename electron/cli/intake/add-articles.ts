import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ProjectContent } from '../../../shared/model/content';
import { createId } from '../../../shared/model/ids';
import { serialiseProject } from '../../../shared/project-file/serialise';
import type { ReadAs } from '../../../shared/text/decode';
import { readProject } from '../read-project';
import { EXIT, type ExitCode, type Shell } from '../shell';
import { writeJson, writeOutput } from '../write-output';
import { createCollection } from './collection';
import { filesToRead } from './files-to-read';
import {
  nothingWritten,
  outcomeForPrograms,
  outcomeLines,
  withoutWriting,
  type InputOutcome,
} from './outcomes';
import { readFileOf } from './read-file';
import { createThreadReader } from './read-in-thread';

/** Where articles go, how they are read, and how is told of them. */
export interface ArticlesToImport extends ReadAs {
  readonly output: string;
  readonly name?: string;
  readonly json?: boolean;
  readonly keepGoing?: boolean;
}

/** The project of the output file, or a new one. */
async function projectOf(
  shell: Shell,
  { output, name }: ArticlesToImport,
): Promise<ProjectContent> {
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

/**
 * Adds the articles of files, folders and archives to a Verbatim file, unless their text is there already. When a file is
 * refused, nothing is written, or with `keepGoing` the others are.
 */
export async function addArticles(
  shell: Shell,
  paths: readonly string[],
  options: ArticlesToImport,
): Promise<ExitCode> {
  const { output, json = false, keepGoing = false, asText = false } = options;
  const content = await projectOf(shell, options);
  const collection = createCollection(content);
  const reader = createThreadReader(shell.reading);
  const outcomes: InputOutcome[] = [];
  try {
    const found = filesToRead(shell, paths, output, {
      unpack: !asText,
      say: (sentence) => shell.say(sentence),
    });
    for await (const file of found) {
      shell.progress(`${outcomes.length + 1}: ${file.name}`);
      const read = await readFileOf(file, reader, options);
      outcomes.push('reason' in read ? { ...read, outcome: 'refused' } : collection.add(read));
    }
  } finally {
    await reader.end();
  }
  const refusals = outcomes.filter(({ outcome }) => outcome === 'refused').length;
  const isWritten = refusals === 0 || (keepGoing && refusals < outcomes.length);
  if (isWritten) {
    const generator = { name: 'Verbatim', version: shell.version };
    const written = await serialiseProject(
      { ...content, ...collection.content() },
      { generator, texts: true },
    );
    await writeOutput(shell, output, written.bytes);
  }
  if (json) {
    const told = isWritten ? outcomes : outcomes.map(withoutWriting);
    writeJson(shell, { files: told.map(outcomeForPrograms) });
  } else {
    const told = isWritten ? outcomes : outcomes.filter(({ outcome }) => outcome === 'refused');
    for (const line of told.flatMap(outcomeLines)) shell.say(line);
    if (!isWritten) for (const line of nothingWritten(outcomes, keepGoing)) shell.say(line);
  }
  if (refusals === 0) return EXIT.fine;
  return keepGoing ? EXIT.differs : EXIT.refused;
}
