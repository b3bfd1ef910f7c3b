import type { CliCommand } from '../command';
import { EXIT, Refusal, type ExitCode } from '../shell';

/** `verbatim validate FILE…`: is this a whole, sound Verbatim file? */
export const validate: CliCommand = {
  summary: 'check that files are whole and sound Verbatim files',
  group: 'Look at files',
  define: (command) =>
    command
      .argument('<file...>', 'Verbatim files, or “-”')
      .option('--json', 'print the findings as JSON')
      .addHelpText(
        'after',
        '\nEnds with 1 when something in a file cannot be used and would be set aside, with 3 when a file is refused.',
      ),
  run: async (command, shell) => {
    const [{ readProject }, { describeReading }, { writeJson }] = await Promise.all([
      import('../read-project'),
      import('../describe-reading'),
      import('../write-output'),
    ]);
    const findings: object[] = [];
    let code: ExitCode = EXIT.fine;
    for (const path of command.args) {
      try {
        const { name, file } = await readProject(shell, path);
        const sentences = describeReading(file);
        findings.push({
          file: name,
          ok: true,
          quarantined: file.quarantine,
          warnings: file.warnings,
        });
        if (file.quarantine.length > 0 && code === EXIT.fine) code = EXIT.differs;
        if (command.opts<{ json?: boolean }>().json) continue;
        const verdict = file.quarantine.length > 0 ? 'can be read in part' : 'is sound';
        shell.write(`“${name}” ${verdict}: ${String(file.content.records.length)} entries.\n`);
        for (const sentence of sentences) shell.write(`  ${sentence}\n`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        code = EXIT.refused;
        findings.push({ file: path, ok: false, problem: error.message });
        shell.say(error.message);
      }
    }
    if (command.opts<{ json?: boolean }>().json) writeJson(shell, { files: findings });
    return code;
  },
};
