import type { CliCommand } from '../command';
import { EXIT } from '../shell';

/** `verbatim info FILE`: what a file holds. */
export const info: CliCommand = {
  summary: 'show what a file holds: counts, annotators, conflicts',
  group: 'Look at files',
  define: (command) =>
    command.argument('<file>', 'a Verbatim file, or “-”').option('--json', 'print it as JSON'),
  run: async (command, shell) => {
    const [{ readProject }, { summariseFile, summaryLines }, { writeJson }] = await Promise.all([
      import('../read-project'),
      import('../summarise'),
      import('../write-output'),
    ]);
    const { name, file } = await readProject(shell, command.args[0] ?? '');
    const summary = summariseFile(name, file);
    if (command.opts<{ json?: boolean }>().json) writeJson(shell, summary);
    else shell.write(`${summaryLines(summary, file).join('\n')}\n`);
    return EXIT.fine;
  },
};
