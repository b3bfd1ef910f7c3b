/** The words that make a command line out of a start of the app; see command-list.ts. */
export const CLI_COMMAND_NAMES = [
  'validate',
  'info',
  'diff',
  'conflicts',
  'merge',
  'agreement',
  'export',
  'import',
  'suggest',
  'check',
  'same',
  'search',
  'git-merge',
] as const;
export type CommandName = (typeof CLI_COMMAND_NAMES)[number];

const WORDS: ReadonlySet<string> = new Set([
  ...CLI_COMMAND_NAMES,
  'help',
  '--help',
  '-h',
  '--version',
]);

/**
 * What stands behind the program on its command line when that is for the command line interface; null when it is
 * for a window. A program that is not packaged has its folder before the words.
 */
export function commandLineOf(
  argv: readonly string[],
  packaged: boolean,
): readonly string[] | null {
  const given = argv.slice(1);
  const folder = given.findIndex((word) => !word.startsWith('-'));
  const words = packaged ? given : folder < 0 ? [] : given.slice(folder + 1);
  return WORDS.has(words[0] ?? '') ? words : null;
}
