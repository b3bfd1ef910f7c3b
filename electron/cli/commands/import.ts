import { ARTICLE_ENDINGS } from '../../../shared/readers/kinds';
import type { CliCommand } from '../command';
import type { Destination } from '../add-articles';
import { encodingHelp, withReadingOptions } from '../encoding-advice';
import { EXIT } from '../shell';

const ENDINGS = ARTICLE_ENDINGS.join(', ');

/** `verbatim import ARTICLE… -o FILE`: articles into a Verbatim file. */
export const importArticles: CliCommand = {
  summary: `put articles (${ENDINGS}) into a Verbatim file, new or existing`,
  group: 'Make files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('<article...>', `files of articles (${ENDINGS}); one of them may be “-”`)
        .requiredOption(
          '-o, --output <file>',
          'the Verbatim file; when it is there, the articles are added to it',
        )
        .option('--name <name>', 'name of a new project; else that of the file'),
    ).addHelpText(
      'after',
      `
Title, byline, dateline, date and language are taken from the text where it shows them. A text that is in the file
already is not added again, whatever it is called. Nothing is written when one article is refused.

${encodingHelp()}`,
    ),
  run: async (command, shell) => {
    const { addArticles } = await import('../add-articles');
    await addArticles(shell, command.args, command.opts<Destination>());
    return EXIT.fine;
  },
};
