import type { CheckCommandOptions } from '../check-draft';
import type { CliCommand } from '../command';
import { encodingHelp, withReadingOptions } from '../encoding-advice';

/** `verbatim check DRAFT --against FILE…`: the quotations of a manuscript, word by word, against their sources. */
export const check: CliCommand = {
  summary: 'check the quotations of a draft, word by word, against their sources',
  group: 'Look at files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('<draft>', 'a manuscript in any format that opens, or “-”')
        .requiredOption('--against <file...>', 'Verbatim files and articles')
        .option('--json', 'print the result as JSON'),
    ).addHelpText(
      'after',
      `
Every quotation is verbatim, altered or not found. What an ellipsis or brackets mark leaves it verbatim, and so does how
it is set: marks, dashes, blanks, the first letter's case, a comma or full stop at its end. Any other word is a change,
also in a contraction (“don’t” for “do not”), a spelling or its case. docs/checking.md has the rules.

Ends with 1 when something is altered, not found or said by somebody else; with 0 when all is verbatim.

Examples:
  verbatim check draft.docx --against project.verbatim.json
  verbatim check draft.md --against interviews/*.txt --json

${encodingHelp()}`,
    ),
  run: async (command, shell) => {
    const { checkDraftFile } = await import('../check-draft');
    return checkDraftFile(shell, command.args[0] ?? '', command.opts<CheckCommandOptions>());
  },
};
