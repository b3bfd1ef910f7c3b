import type { CliCommand } from '../command';
import { EXIT } from '../shell';

/** `verbatim git-merge %O %A %B`: git's merge driver for Verbatim files. */
export const gitMerge: CliCommand = {
  summary: 'merge for git: called by git itself once it is set up (docs/teams.md)',
  group: 'Work as a team',
  define: (command) =>
    command
      .argument('<base>', '%O, the common ancestor: not needed and not read')
      .argument('<ours>', '%A, our file: the result replaces it')
      .argument('<theirs>', '%B, their file')
      .argument('[path]', '%P, what messages call the file')
      .addHelpText(
        'after',
        `
Set it up once in a clone, beside the line “*.verbatim.json merge=verbatim” in .gitattributes:
  git config merge.verbatim.name "Verbatim files"
  git config merge.verbatim.driver "verbatim git-merge %O %A %B %P"

What two people wrote differently is kept in the file with both values and settled in the app, so git sees no
conflict. Only a damaged file ends it with 3: ours is left as it is, and git reports the conflict.`,
      ),
  run: async (command, shell) => {
    const [, ours = '', theirs = '', path = ours] = command.args;
    const { conflictsLeft, mergePaths } = await import('../merge-paths');
    const { writeOutput } = await import('../write-output');
    const { bytes, report } = await mergePaths(shell, [ours, theirs]);
    await writeOutput(shell, ours, bytes);
    if (report.conflicts.length > 0) shell.say(`“${path}”: ${conflictsLeft(report)}`);
    return EXIT.fine;
  },
};
