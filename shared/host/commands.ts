import type { Command, MenuPlace } from './command-definition';
import { COMMAND_TABLE } from './command-table';

type Table = typeof COMMAND_TABLE;
type Entry = { [Group in keyof Table]: Table[Group][keyof Table[Group]] }[keyof Table];
export type CommandId = { [Group in keyof Table]: keyof Table[Group] }[keyof Table];
/** The pages that a command opens without anything else to be known. */
export type PlainPage = Extract<Entry, { readonly opens: object }>['opens']['page'];

interface OpensPage {
  readonly page: PlainPage;
  /** What the window's header calls it. */
  readonly title: string;
}

/** Every command by its id, in the order of the table. */
export const COMMANDS: Readonly<Record<CommandId, Command & { readonly opens?: OpensPage }>> = {
  ...COMMAND_TABLE.Quotes,
  ...COMMAND_TABLE.Suggestions,
  ...COMMAND_TABLE.Articles,
  ...COMMAND_TABLE['Table of articles'],
  ...COMMAND_TABLE['Table of quotes'],
  ...COMMAND_TABLE['Bringing files in'],
  ...COMMAND_TABLE['Words checked'],
  ...COMMAND_TABLE.Project,
  ...COMMAND_TABLE.Review,
  ...COMMAND_TABLE['Looking at a file'],
  ...COMMAND_TABLE['People and events'],
  ...COMMAND_TABLE.Window,
};

export const isCommandId = (value: unknown): value is CommandId =>
  typeof value === 'string' && Object.hasOwn(COMMANDS, value);

const idsOf = (commands: object): readonly CommandId[] => Object.keys(commands).filter(isCommandId);

export const COMMAND_IDS = idsOf(COMMANDS);

/** The groups of the key sheet, each with its commands, in the order of the table. */
export const COMMAND_GROUPS = Object.entries(COMMAND_TABLE).map(([title, commands]) => ({
  title,
  commands: idsOf(commands),
}));

/** The pages that a command opens, each with its command and its title. */
export const PLAIN_PAGES = COMMAND_IDS.flatMap((id) => {
  const { opens } = COMMANDS[id];
  return opens ? [{ id, ...opens }] : [];
});

/** The commands that stand at a place of the native menu, in the order of the table. */
export const commandsAt = (place: MenuPlace): readonly CommandId[] =>
  COMMAND_IDS.filter((id) => COMMANDS[id].menu === place);

/** What the native menu shows of the page: the keys as the person set them, and what can be carried out now. */
export interface MenuState {
  readonly keys: Readonly<Partial<Record<CommandId, readonly string[]>>>;
  readonly enabled: readonly CommandId[];
}
