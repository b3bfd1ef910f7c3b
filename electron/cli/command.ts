import type { Command } from 'commander';
import type { ExitCode, Shell } from './shell';

/**
 * A command of the command line. To add one: write it into `commands/NAME.ts`, put its name into `command-names.ts`
 * and itself into `command-list.ts`. Each is loaded at every start, to show its help, so it imports statically only
 * what is light; everything that reads, merges or guesses comes by `await import(…)` inside `run`.
 */
export interface CliCommand {
  /** One line for `verbatim --help`, without a full stop. */
  readonly summary: string;
  /** The heading it stands under in `verbatim --help`. */
  readonly group: 'Look at files' | 'Make files' | 'Work as a team';
  /** Adds arguments, options and examples: `command.argument('<file>', '…').option('--json', '…')`. */
  readonly define: (command: Command) => unknown;
  /**
   * Does it. `command.args` are the arguments, `command.opts<{ json?: boolean }>()` the options. Throws a `Refusal`
   * to end with a sentence.
   */
  readonly run: (command: Command, shell: Shell) => Promise<ExitCode>;
}
