import type { CliCommand } from '../command';
import { encodingHelp, withReadingOptions } from '../encoding-advice';
import type { SearchCommandOptions } from '../search-files';

/** `verbatim search QUERY FILE…`: words in texts, quotes, names, notes and details. */
export const searchCommand: CliCommand = {
  summary: 'find words in texts, quotes, names, notes and details',
  group: 'Look at files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('<query>', 'what to look for, in quotation marks for the shell')
        .argument('<file...>', 'Verbatim files and articles')
        .option('--json', 'print the hits as JSON'),
    ).addHelpText(
      'after',
      `
Every part of the query must hold: words, "phrases", beginnings (harb*), ends (*minister), words near each other
(white near house, white near/3 house), what must not be there (-word), and fields: speaker: event: tag: publisher:
author: kind: check: annotator: lang: after: before: title: note: is:. Case, accents, apostrophes, dashes and what is
not seen make no difference. docs/search.md has the rules. A query that begins with a hyphen goes behind “--”.

Ends with 0 when something is found and with 1 when nothing is.

Examples:
  verbatim search 'harbour quay' project.verbatim.json
  verbatim search 'speaker:okafor "wait until" after:2018-03' *.verbatim.json --json
  verbatim search '"we will not" -sell' interviews/*.txt

${encodingHelp()}`,
    ),
  run: async (command, shell) => {
    const { searchFiles } = await import('../search-files');
    const [query = '', ...paths] = command.args;
    return searchFiles(shell, query, paths, command.opts<SearchCommandOptions>());
  },
};
