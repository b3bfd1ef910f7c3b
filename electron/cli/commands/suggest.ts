import type { CliCommand } from '../command';
import { encodingHelp, withReadingOptions } from '../encoding-advice';
import { EXIT } from '../shell';
import type { SuggestCommandOptions } from '../suggest-quotes';

/** `verbatim suggest ARTICLE…`: the quotations of articles and who may have said them. */
export const suggest: CliCommand = {
  summary: 'find the quotations of articles and who may have said them',
  group: 'Look at files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('[article...]', 'text files; none or “-” reads standard input')
        .option('--json', 'print the suggestions as JSON')
        .option(
          '--jsonl',
          'one article a line in, {"id", "text"}; one answer a line out, {"id", "quotes"}',
        )
        .option('--language <tag>', 'the language, such as “de”; else it is guessed from the text')
        .option('--terms', 'show words held at a distance and titles too: nobody’s quotes')
        .option('--indirect', 'show indirect quotations too, which have no marks'),
    ).addHelpText(
      'after',
      `
Nothing is written anywhere: these are guesses for a person to look at. Each says what it rests on, and how sure it is:
high, medium or low. English, German, French and Spanish have lists of verbs of saying; in other languages quotations
are found without a speaker.

Examples:
  verbatim suggest article.txt
  verbatim suggest --jsonl < articles.jsonl > suggested.jsonl

${encodingHelp()}`,
    ),
  run: async (command, shell) => {
    const { suggestInFiles, suggestInLines } = await import('../suggest-quotes');
    const options = command.opts<SuggestCommandOptions>();
    const paths = command.args.length > 0 ? command.args : ['-'];
    await (options.jsonl ? suggestInLines : suggestInFiles)(shell, paths, options);
    return EXIT.fine;
  },
};
