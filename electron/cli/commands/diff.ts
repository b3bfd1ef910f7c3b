import type { CliCommand } from '../command';
import { EXIT } from '../shell';

/** `verbatim diff A B`: what differs between two files. */
export const diff: CliCommand = {
  summary: 'show what differs between two files, field by field',
  group: 'Look at files',
  define: (command) =>
    command
      .argument('<before>', 'a Verbatim file, or “-”')
      .argument('<after>', 'another')
      .option('--json', 'print the differences as JSON')
      .addHelpText(
        'after',
        '\nLayout, order, and who wrote what when do not count. Ends with 1 when something differs.',
      ),
  run: async (command, shell) => {
    const [{ readProject }, { compareContent }, { differenceLines }, { writeJson }] =
      await Promise.all([
        import('../read-project'),
        import('../../../shared/merge/compare-content'),
        import('../describe-records'),
        import('../write-output'),
      ]);
    const [first = '', second = ''] = command.args;
    const before = (await readProject(shell, first)).file.content;
    const after = (await readProject(shell, second)).file.content;
    const difference = compareContent(before, after);
    const { records, texts, unknown } = difference;
    const counts = [records.length, ...Object.values(texts), ...Object.values(unknown)];
    if (command.opts<{ json?: boolean }>().json)
      writeJson(shell, {
        ...difference,
        records: records.map(({ record: _record, ...rest }) => rest),
      });
    else for (const line of differenceLines(difference)) shell.write(`${line}\n`);
    return counts.some((count) => count > 0) ? EXIT.differs : EXIT.fine;
  },
};
