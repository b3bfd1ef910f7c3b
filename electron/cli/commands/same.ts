import type { CliCommand } from '../command';
import { encodingHelp, withReadingOptions } from '../encoding-advice';
import type { SameCommandOptions } from '../same-quotes';
import { EXIT } from '../shell';

/** `verbatim same FILE…`: quotes that several articles have in the same or nearly the same words. */
export const same: CliCommand = {
  summary: 'find quotes that stand in several articles, word for word or nearly so',
  group: 'Look at files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('<file...>', 'Verbatim files and articles')
        .option('--json', 'print the groups as JSON'),
    ).addHelpText(
      'after',
      `
Of a Verbatim file the quotes are compared, of an article all that stands in quotation marks. Below nine words only the very
same words count; how they are set is no difference. docs/same-quote.md has the rule.

Examples:
  verbatim same project.verbatim.json
  verbatim same clippings/*.txt --json

${encodingHelp()}`,
    ),
  run: async (command, shell) => {
    const { findSameInFiles } = await import('../same-quotes');
    await findSameInFiles(shell, command.args, command.opts<SameCommandOptions>());
    return EXIT.fine;
  },
};
