import { Option } from 'commander';
import type { CliCommand } from '../command';
import { EXIT } from '../shell';

const FORMATS = ['verbatim', 'annotated-quotes', 'csv'] as const;
interface ExportOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output: string;
  readonly texts: boolean;
}

/** `verbatim export FILE --format …`: quotes for other programs, or a file without the articles. */
export const exportFile: CliCommand = {
  summary: 'write quotes for other programs, or a file without the texts of the articles',
  group: 'Make files',
  define: (command) =>
    command
      .argument('<file>', 'a Verbatim file, or “-”')
      .addOption(
        new Option('-f, --format <format>', 'what to write').choices(FORMATS).makeOptionMandatory(),
      )
      .option('-o, --output <file>', 'where it goes, or “-”', '-')
      .option('--no-texts', 'leave the texts of the articles out of a Verbatim file')
      .addHelpText(
        'after',
        `
verbatim          everything, in canonical form; with --no-texts to share the work without the articles
annotated-quotes  JSON, one object a quote with its sentence, offsets, names and article
csv               a table, one row and one line a quote, for spreadsheets (docs/csv.md tells what cells hold)

A quote whose words are not at its offsets is found again by them where they stand in one place. Where it cannot be, its
place says so, and standard error too.

Ends with 1 when something in the file is in conflict: the newest value is shown, and the conflict is named.`,
      ),
  run: async (command, shell) => {
    const { format, output, texts } = command.opts<ExportOptions>();
    const { readProject } = await import('../read-project');
    const { describeReading } = await import('../describe-reading');
    const { writeOutput } = await import('../write-output');
    const { conflictsOf } = await import('../../../shared/revision/merge-record');
    const { file } = await readProject(shell, command.args[0] ?? '');
    const { content } = file;
    const write = {
      verbatim: async () => {
        const { serialiseProject } = await import('../../../shared/project-file/serialise');
        const generator = { name: 'Verbatim', version: shell.version };
        return (await serialiseProject(content, { generator, texts })).bytes;
      },
      'annotated-quotes': async () => {
        const { annotatedQuotes } = await import('../../../shared/export/annotated-quotes');
        return annotatedQuotes(content);
      },
      csv: async () => {
        const { quotesCsv } = await import('../../../shared/export/quotes-csv');
        return quotesCsv(content);
      },
    }[format];
    await writeOutput(shell, output, await write());
    // What is left out, or stands elsewhere than the file says, is no fact: it is told beside the result.
    const warnings = file.warnings.filter(({ kind }) => kind.startsWith('anchor-'));
    for (const sentence of describeReading({ ...file, warnings })) shell.say(sentence);
    const conflicts = content.records.filter((record) => conflictsOf(record).length > 0);
    return conflicts.length > 0 ? EXIT.differs : EXIT.fine;
  },
};
