import { Option } from 'commander';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportFormatId,
} from '../../../shared/export/formats';
import type { CliCommand } from '../command';
import { EXIT } from '../shell';

interface ExportOptions {
  readonly format: ExportFormatId;
  readonly output: string;
  readonly texts: boolean;
}

/** The formats by id, a line each, for `--help`. */
function formatHelp(): string {
  const width = Math.max(...EXPORT_FORMAT_IDS.map((id) => id.length));
  return EXPORT_FORMAT_IDS.map((id) => `${id.padEnd(width)}  ${EXPORT_FORMATS[id].about}`).join(
    '\n',
  );
}

/** `verbatim export FILE --format …`: quotes for other programs, or a file without the articles. */
export const exportFile: CliCommand = {
  summary: 'write quotes for other programs, or a file without the texts of the articles',
  group: 'Make files',
  define: (command) =>
    command
      .argument('<file>', 'a Verbatim file, or “-”')
      .addOption(
        new Option('-f, --format <format>', 'what to write')
          .choices(EXPORT_FORMAT_IDS)
          .makeOptionMandatory(),
      )
      .option('-o, --output <file>', 'where it goes, or “-”', '-')
      .option('--no-texts', 'leave the texts of the articles out of a Verbatim file')
      .addHelpText(
        'after',
        `
${formatHelp()}

With --no-texts a Verbatim file shares the work without the articles. docs/csv.md tells what the cells of a table hold.

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
    const { bytes } = await EXPORT_FORMATS[format].write({
      content,
      texts,
      version: shell.version,
    });
    await writeOutput(shell, output, bytes);
    // What is left out, or stands elsewhere than the file says, is no fact: it is told beside the result.
    const warnings = file.warnings.filter(({ kind }) => kind.startsWith('anchor-'));
    for (const sentence of describeReading({ ...file, warnings })) shell.say(sentence);
    const conflicts = content.records.filter((record) => conflictsOf(record).length > 0);
    return conflicts.length > 0 ? EXIT.differs : EXIT.fine;
  },
};
