import packageJson from '../../../package.json';
import { patienceFor } from '../../../shared/readers/kinds';
import { errorCode } from '../../files/error-code';
import type { Shell } from '../shell';

const CLEAR_LINE = '\r\u001b[2K';

/**
 * The shell of this process. Ends it quietly when the reader of its output has gone, as `| head` does. `thread` is the
 * program of the thread that reads articles.
 */
export function processShell(thread: string): Shell {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (errorCode(error) !== 'EPIPE') throw error;
      process.exit();
    });
  let shown = false;
  const progress = (doing: string | null) => {
    if (!process.stderr.isTTY || (doing === null && !shown)) return;
    shown = doing !== null;
    process.stderr.write(`${CLEAR_LINE}${doing ?? ''}`);
  };
  return {
    folder: process.cwd(),
    version: packageJson.version,
    input: process.stdin,
    reading: { thread, patience: patienceFor },
    write: (content) => void process.stdout.write(content),
    say: (sentence) => {
      progress(null);
      process.stderr.write(`${sentence}\n`);
    },
    progress,
  };
}
