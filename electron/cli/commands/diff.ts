import type { CliCommand } from '../command';
import type { DiffTextsOptions } from '../compare-texts-of-files';
import { withReadingOptions } from '../encoding-advice';
import { EXIT } from '../shell';

/** `verbatim diff A B`: what differs between two files; with `--texts`, what was quoted otherwise in two versions. */
export const diff: CliCommand = {
  summary: 'show what differs between two files, field by field',
  group: 'Look at files',
  define: (command) =>
    withReadingOptions(
      command
        .argument('<before>', 'a Verbatim file, or “-”')
        .argument('<after>', 'another')
        .option('--texts', 'compare two versions of a text, quotation by quotation')
        .option('--json', 'print the differences as JSON'),
    ).addHelpText(
      'after',
      `
Layout, order, and who wrote what when do not count. Ends with 1 when something differs.

With --texts, both are articles of any format that opens, or Verbatim files. Tells which quotations were changed, are gone
or are new: the words of each, where they stand, and which differ. Quotations that only moved are the same. The quotes of a
Verbatim file are taken where there are any; elsewhere quotations are found by their marks. --encoding and --as-text are for
articles.

Examples:
  verbatim diff before.verbatim.json after.verbatim.json
  verbatim diff --texts monday.html wednesday.html`,
    ),
  run: async (command, shell) => {
    const [oldPath = '', newPath = ''] = command.args;
    const options = command.opts<DiffTextsOptions & { readonly texts?: boolean }>();
    if (options.texts === true) {
      const { compareTextsOfFiles } = await import('../compare-texts-of-files');
      return compareTextsOfFiles(shell, [oldPath, newPath], options);
    }
    const [{ readProject }, { compareContent }, { differenceLines }, { writeJson }] =
      await Promise.all([
        import('../read-project'),
        import('../../../shared/merge/compare-content'),
        import('../describe-records'),
        import('../write-output'),
      ]);
    const before = (await readProject(shell, oldPath)).file.content;
    const after = (await readProject(shell, newPath)).file.content;
    const difference = compareContent(before, after);
    const { records, texts, unknown } = difference;
    const counts = [records.length, ...Object.values(texts), ...Object.values(unknown)];
    if (options.json)
      writeJson(shell, {
        ...difference,
        records: records.map(({ record: _record, ...rest }) => rest),
      });
    else for (const line of differenceLines(difference)) shell.write(`${line}\n`);
    return counts.some((count) => count > 0) ? EXIT.differs : EXIT.fine;
  },
};
