import { parseProjectFile, type ParsedFile } from '../../shared/project-file/parse';
import { fileProblem } from '../../shared/texts/file-problems';
import { readInput } from './read-input';
import { Refusal, type Shell } from './shell';

/** A Verbatim file that was read, and what messages call it. */
export interface ReadProject {
  readonly name: string;
  readonly file: ParsedFile;
}

/** Reads a Verbatim file, or refuses with a sentence that names the place. */
export async function readProject(shell: Shell, path: string): Promise<ReadProject> {
  const { name, bytes } = await readInput(shell, path);
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) throw new Refusal(fileProblem(name, parsed.error));
  return { name, file: parsed.value };
}
