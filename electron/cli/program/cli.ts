/** The command line as a program: `node out/main/cli.cjs COMMAND …`. Plain Node, no Electron, no display. */
import { runToEnd } from './run-to-end';

async function run(): Promise<void> {
  process.exitCode = await runToEnd(process.argv.slice(2), __dirname);
}

void run();
