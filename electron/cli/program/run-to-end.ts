import { processShell } from './process-shell';
import { runCommandLine } from './run';
import type { ExitCode } from '../shell';

/** Runs a command line in this process until all of its output has been handed over. */
export async function runToEnd(words: readonly string[]): Promise<ExitCode> {
  const code = await runCommandLine(words, processShell());
  for (const stream of [process.stdout, process.stderr])
    await new Promise((done) => {
      stream.write('', done);
    });
  return code;
}
