import type { CliCommand } from '../command';
import { EXIT } from '../shell';

/** `verbatim conflicts FILE`: what two people wrote differently and nobody has settled. */
export const conflicts: CliCommand = {
  summary: 'list what is in conflict, with every value and who wrote it',
  group: 'Look at files',
  define: (command) =>
    command
      .argument('<file>', 'a Verbatim file, or “-”')
      .option('--json', 'print them as JSON')
      .addHelpText(
        'after',
        '\nSettle them in the app: open the file there and choose. Ends with 1 when there are any.',
      ),
  run: async (command, shell) => {
    const [{ readProject }, { conflictsOf }, { conflictSentences }, { writeJson }, { knownTime }] =
      await Promise.all([
        import('../read-project'),
        import('../../../shared/revision/merge-record'),
        import('../describe-records'),
        import('../write-output'),
        import('../../../shared/model/revision'),
      ]);
    const { content } = (await readProject(shell, command.args[0] ?? '')).file;
    const found = content.records
      .map((record) => ({ record, conflicts: conflictsOf(record) }))
      .filter((one) => one.conflicts.length > 0);
    if (command.opts<{ json?: boolean }>().json)
      writeJson(
        shell,
        found.flatMap((one) =>
          one.conflicts.map(({ field, values }) => ({
            type: one.record.type,
            id: one.record.id,
            field,
            values: values.map(({ value, by, at }) => ({ value, by, at: knownTime(at) })),
          })),
        ),
      );
    else for (const line of conflictSentences(found, content.records)) shell.write(`${line}\n`);
    return found.length > 0 ? EXIT.differs : EXIT.fine;
  },
};
