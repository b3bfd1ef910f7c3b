/** A shell for tests: a folder of its own, streams that can be looked at. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './run';
import type { ExitCode, ReadingSetup } from '../shell';
import { builtReadingThread } from './built-reading-thread.cases';
import { patienceFor } from '../../../shared/readers/kinds';

export interface TestShell {
  readonly folder: string;
  /** What standard input gives to the next command. */
  input: readonly Uint8Array[];
  /** How the next commands read articles, where it is not as the app does. */
  reading: Partial<ReadingSetup>;
  /** Runs a command line: its words, or a line in which they are apart by single blanks. */
  readonly run: (
    line: string | readonly string[],
  ) => Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }>;
  readonly put: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly get: (name: string) => Promise<string>;
  readonly list: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

async function* stream(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

export async function testShell(): Promise<TestShell> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-cli-'));
  const shell: TestShell = {
    folder,
    input: [],
    reading: {},
    async run(line) {
      const words = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
      const out: Uint8Array[] = [];
      let err = '';
      // Built for the first command that needs it: that takes some seconds.
      const thread = words[0] === 'import' ? await builtReadingThread() : '';
      const code = await runCommandLine(words, {
        folder,
        version: '0.1.0',
        input: stream(shell.input),
        reading: { thread, patience: patienceFor, ...shell.reading },
        write: (content) => out.push(typeof content === 'string' ? Buffer.from(content) : content),
        say: (sentence) => {
          err += `${sentence}\n`;
        },
        progress: () => undefined,
      });
      return { code, out: Buffer.concat(out).toString(), err };
    },
    put: (name, content) => writeFile(join(folder, name), content),
    get: (name) => readFile(join(folder, name), 'utf8'),
    list: async () => (await readdir(folder)).toSorted(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  return shell;
}
