import { createContext, useContext } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';

/** The keys of every command as they are now: the defaults, or what the person chose instead. */
export type Keymap = Readonly<Record<CommandId, readonly string[]>>;

export const DEFAULT_KEYMAP = Object.fromEntries(
  COMMAND_IDS.map((id) => [id, COMMANDS[id].keys]),
) as Keymap;

const KeymapContext = createContext<Keymap>(DEFAULT_KEYMAP);

export const KeymapProvider = KeymapContext.Provider;

/** The keys of all commands. */
export const useKeymap = (): Keymap => useContext(KeymapContext);

/** The first key of a command, to be shown beside what does the same; undefined when it has none. */
export const useKeys = (id: CommandId): string | undefined => useKeymap()[id][0];
