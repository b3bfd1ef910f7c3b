import { Command, CommanderError } from 'commander';
import { CLI_COMMANDS } from './command-list';
import { EXIT, Refusal, type ExitCode, type Shell } from '../shell';

const ABOUT = `Quotes and who said them, from the command line: the files of the Verbatim app, without a window.

A FILE is a Verbatim file (*.verbatim.json); “-” stands for standard input or output.`;

const EXIT_CODES = `
Exit codes:
  0  fine
  1  conflicts or differences were found, or some files refused; the result was written all the same
  2  the command was not understood
  3  a file was refused, or could not be read or written; nothing was written

Results go to standard output, messages to standard error. --json makes a result that programs read.
docs/command-line.md shows every command at work, docs/teams.md how a team merges with git.`;

/** The parser, with every command. */
function createProgram(shell: Shell, ended: (code: ExitCode) => void): Command {
  const program = new Command('verbatim')
    .description(ABOUT)
    .version(shell.version, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help; “verbatim help COMMAND” shows that of a command')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', EXIT_CODES)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => shell.write(text),
      writeErr: (text) => shell.say(text.trimEnd()),
      outputError: (text, write) =>
        write(text.replace(/^error: (.)/, (_all, first: string) => first.toUpperCase())),
    })
    .exitOverride();
  for (const [name, { summary, group, define, run }] of Object.entries(CLI_COMMANDS)) {
    const command = program.command(name).description(summary).helpGroup(`${group}:`);
    command.copyInheritedSettings(program).helpOption('-h, --help', 'show this help');
    define(command);
    command.action(async () => ended(await run(command, shell)));
  }
  return program;
}

/**
 * Runs a command line (without the program's own name) to its end. Never throws for what a person or a file does
 * wrong: that is a sentence on standard error and an exit code.
 */
export async function runCommandLine(words: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = createProgram(shell, (ended) => {
    code = ended;
  });
  try {
    if (words.length === 0) {
      shell.write(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (!(error instanceof Refusal)) throw error;
    shell.say(error.message);
    return EXIT.refused;
  } finally {
    shell.progress(null);
  }
}
