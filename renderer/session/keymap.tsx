import { createContext, useContext } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';

/** The keys of every command as they are now: the defaults, or what the person chose instead. */
export type Keymap = Readonly<Record<CommandId, readonly string[]>>;

/** On a Mac these move the caret from word to word, in the text of an article too. */
const OF_THE_CARET = new Set(['Alt+ArrowLeft', 'Alt+ArrowRight']);

const fitting = (keys: readonly string[], mac: boolean): readonly string[] =>
  mac ? keys.filter((one) => !OF_THE_CARET.has(one)) : keys;

/** The keys of every command before anybody changes them. */
export const defaultKeymap = (mac: boolean): Keymap =>
  Object.fromEntries(COMMAND_IDS.map((id) => [id, fitting(COMMANDS[id].keys, mac)])) as Keymap;

const KeymapContext = createContext<Keymap>(defaultKeymap(false));

export const KeymapProvider = KeymapContext.Provider;

/** The keys of all commands. */
export const useKeymap = (): Keymap => useContext(KeymapContext);

/** The first key of a command, to be shown beside what does the same; undefined when it has none. */
export const useKeys = (id: CommandId): string | undefined => useKeymap()[id][0];
