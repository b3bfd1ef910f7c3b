import { createContext, useContext } from 'react';
import { COMMANDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';

/** The keys of every command as they are now: the defaults, or what the person chose instead. */
export type Keymap = Readonly<Record<CommandId, readonly string[]>>;

export const DEFAULT_KEYMAP: Keymap = COMMANDS;

const KeymapContext = createContext<Keymap>(DEFAULT_KEYMAP);

export const KeymapProvider = KeymapContext.Provider;

/** The whole table. */
export const useKeymap = (): Keymap => useContext(KeymapContext);

/** The first key of a command, to be shown beside what does the same; undefined when it has none. */
export const useKeys = (id: CommandId): string | undefined => useContext(KeymapContext)[id][0];
