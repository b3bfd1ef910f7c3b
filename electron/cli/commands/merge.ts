import type { CliCommand } from '../command';
import { EXIT } from '../shell';

interface MergeOptions {
  readonly output: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** `verbatim merge FILE… -o OUT`: many files into one, in any order. */
export const merge: CliCommand = {
  summary: 'merge files of several annotators into one; the order does not matter',
  group: 'Make files',
  define: (command) =>
    command
      .argument('<file...>', 'Verbatim files; one of them may be “-”')
      .requiredOption('-o, --output <file>', 'where the merged file goes, or “-”')
      .option('--report <file>', 'write what each file brought, and all conflicts, as JSON')
      .option('--json', 'print that report instead of sentences')
      .addHelpText(
        'after',
        `
Nothing is lost: where two people wrote different things, the result holds both and the merge ends with 1.
When one file is refused, nothing is written.

Example:
  verbatim merge ada.verbatim.json ben.verbatim.json -o team.verbatim.json`,
      ),
  run: async (command, shell) => {
    const { output, report, json } = command.opts<MergeOptions>();
    const { mergePaths, reportLines } = await import('../merge-paths');
    const { writeJson, writeOutput } = await import('../write-output');
    const merged = await mergePaths(shell, command.args);
    await writeOutput(shell, output, merged.bytes);
    if (report !== undefined)
      await writeOutput(shell, report, `${JSON.stringify(merged.report, null, 2)}\n`);
    if (json && output !== '-') writeJson(shell, merged.report);
    else for (const line of reportLines(merged.report)) shell.say(line);
    return merged.report.conflicts.length > 0 ? EXIT.differs : EXIT.fine;
  },
};
