import { ARTICLE_ENDINGS } from '../../../shared/readers/kinds';
import type { CliCommand } from '../command';
import type { ArticlesToImport } from '../intake/add-articles';
import { encodingHelp, withReadingOptions } from '../encoding-advice';

const ENDINGS = ARTICLE_ENDINGS.join(', ');

/** `verbatim import ARTICLE… -o FILE`: articles into a Verbatim file. */
export const importArticles: CliCommand = {
  summary: `put articles (${ENDINGS}) into a Verbatim file, new or existing`,
  group: 'Make files',
  define: (command) =>
    withReadingOptions(
      command
        .argument(
          '<article...>',
          `files of articles (${ENDINGS}), folders and .zip archives of them; one may be “-”`,
        )
        .requiredOption(
          '-o, --output <file>',
          'the Verbatim file; when it is there, the articles are added to it',
        )
        .option('--name <name>', 'name of a new project; else that of the file'),
    )
      .option('--whole-page', 'take all of a saved page, with its menus, not its article alone')
      .option('--keep-lines', 'keep every line end, also those that only wrap a paragraph')
      .option('--keep-going', 'when files are refused, take the others all the same (exit code 1)')
      .option('--json', 'tell programs what became of each file')
      .addHelpText(
        'after',
        `
Title, byline, dateline, date and language are taken from the text where it shows them. A text that is in the file
already is not added again, whatever it is called. Nothing is written when one article is refused, unless you say
--keep-going. An article that looks like another, such as a reprint, is added and told of.

Folders and archives are walked in the order of their paths. Hidden files are left out, symbolic links in them are
never followed, an archive in an archive is refused. A file in them that no reader knows is refused like any other.

${encodingHelp()}`,
      ),
  run: async (command, shell) => {
    const options = command.opts<ArticlesToImport>();
    if (options.json === true && options.output === '-')
      command.error('error: --json and -o - cannot both write to standard output.');
    const { addArticles } = await import('../intake/add-articles');
    return addArticles(shell, command.args, options);
  },
};
