import { parseProjectFile, type ParsedFile } from '../../shared/project-file/parse';
import { fileProblem } from '../../shared/texts/file-problems';
import { readInput, type Input } from './read-input';
import { Refusal, type Shell } from './shell';

/** A Verbatim file that was read, and what messages call it. */
export interface LoadedProject {
  readonly name: string;
  readonly file: ParsedFile;
}

/** Reads a Verbatim file, or refuses with a sentence that names the place. */
export async function readProject(shell: Shell, path: string): Promise<LoadedProject> {
  const input = await readInput(shell, path);
  return { name: input.name, file: await parseInput(input) };
}

/** The file in bytes that were read, or a refusal. */
export async function parseInput({ name, bytes }: Input): Promise<ParsedFile> {
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) throw new Refusal(fileProblem(name, parsed.error));
  return parsed.value;
}
