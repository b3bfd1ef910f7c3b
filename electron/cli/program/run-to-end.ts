import { join } from 'node:path';
import { processShell } from './process-shell';
import { runCommandLine } from './run';
import type { ExitCode } from '../shell';

/**
 * Runs a command line in this process until all of its output has been handed over. `folder` is where the build puts the
 * programs of the main process: only they know it, since what they share may lie elsewhere.
 */
export async function runToEnd(words: readonly string[], folder: string): Promise<ExitCode> {
  const code = await runCommandLine(words, processShell(join(folder, 'reading-thread.cjs')));
  for (const stream of [process.stdout, process.stderr])
    await new Promise((done) => {
      stream.write('', done);
    });
  return code;
}
