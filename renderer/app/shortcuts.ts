import { COMMANDS, COMMAND_IDS, isCommandId } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';
import { defaultKeymap } from '../session/keymap';
import type { Keymap } from '../session/keymap';
import { isMac } from '../ui/key-names';

/** What of a keyboard event decides which command is meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Composing with an input method, or a dead key: never a command. */
  readonly isComposing: boolean;
}

/** Where the press fell. Bare keys that type something belong to text fields; while a dialog is open nothing but its own keys count. */
export interface KeyPlace {
  readonly inTextField: boolean;
  readonly inDialog: boolean;
}

interface Combination {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn']);
const isLetter = (key: string): boolean => /^[A-Z]$/.test(key);
/** It types nothing anywhere. */
const isFunctionKey = (key: string): boolean => /^F\d{1,2}$/.test(key);
const isDigit = (key: string): boolean => /^[0-9]$/.test(key);

function parseCombination(keys: string): Combination {
  const parts = keys.split(/\+(?!$)/);
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

/**
 * The key as its cap says it in the person's layout. Layouts without Latin letters, and Alt on a Mac, which
 * types other characters, are read by the place of the key instead; so are digits, which some layouts shift.
 */
function keyOf(press: KeyPress, modified: boolean): string {
  const latin = press.key.length > 1 || /^[\x20-\x7e]$/.test(press.key);
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(press.code);
  if (place?.[2] && modified) return place[2];
  if (place?.[1] && (!latin || (press.altKey && !isLetter(press.key.toUpperCase()))))
    return place[1];
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}

function combinationOf(press: KeyPress, mac: boolean): Combination | null {
  if (press.isComposing || press.key === 'Dead' || press.key === 'Process') return null;
  if (MODIFIERS.has(press.key)) return null;
  // The other of the two belongs to the system.
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const key = keyOf(press, mod || press.altKey);
  const symbol = key.length === 1 && !isLetter(key) && !isDigit(key);
  // How a sign is typed (Shift, AltGr = Ctrl+Alt) differs from layout to layout and does not count.
  if (symbol && mod && press.altKey) return { mod: false, alt: false, shift: false, key };
  if (symbol && !mod) return { mod, alt: false, shift: false, key };
  return { mod, alt: press.altKey, shift: symbol ? false : press.shiftKey, key };
}

const sameCombination = (a: Combination, b: Combination): boolean =>
  a.mod === b.mod && a.alt === b.alt && a.shift === b.shift && a.key === b.key;

/** The key string of a press (`Mod+Shift+Z`); null for modifiers alone and while composing. */
export function keysOf(press: KeyPress, mac: boolean): string | null {
  const combination = combinationOf(press, mac);
  if (!combination) return null;
  const { mod, alt, shift, key } = combination;
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/**
 * The command a press means at that place, or null. Where one key has commands of several views, the first that
 * `answers`.
 */
export function commandFor(
  press: KeyPress,
  place: KeyPlace,
  keymap: Keymap,
  mac: boolean,
  answers: (id: CommandId) => boolean = () => true,
): CommandId | null {
  const pressed = combinationOf(press, mac);
  if (!pressed || place.inDialog) return null;
  if (place.inTextField && !pressed.mod && !isFunctionKey(pressed.key)) return null;
  const meant = COMMAND_IDS.find((id) => {
    // A field has its own undo for what is being typed in it.
    if (place.inTextField && (id === 'undo' || id === 'redo')) return false;
    return keymap[id].some((one) => sameCombination(parseCombination(one), pressed)) && answers(id);
  });
  return meant ?? null;
}

/** The keys as stored: only what differs from the defaults. What cannot be read is left out. */
export function keymapFrom(stored: unknown): Keymap {
  const chosen: Partial<Record<CommandId, readonly string[]>> = {};
  if (typeof stored === 'object' && stored !== null)
    for (const [id, keys] of Object.entries(stored)) {
      if (!isCommandId(id) || !Array.isArray(keys)) continue;
      chosen[id] = keys.filter((one): one is string => typeof one === 'string' && one !== '');
    }
  return { ...defaultKeymap(isMac()), ...chosen };
}

/** Keys that more than one command answers to at a time, each with its commands. */
export function conflictsIn(keymap: Keymap): ReadonlyMap<string, readonly CommandId[]> {
  const commands = new Map<string, CommandId[]>();
  for (const id of COMMAND_IDS)
    for (const one of keymap[id]) commands.set(one, [...(commands.get(one) ?? []), id]);
  return new Map(
    [...commands]
      .map(([keys, ids]) => [keys, ids.filter((id) => clashes(id, ids))] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}

const clashes = (id: CommandId, ids: readonly CommandId[]): boolean =>
  ids.some((other) => {
    const views = [COMMANDS[id].view, COMMANDS[other].view];
    return other !== id && (views.includes(undefined) || views[0] === views[1]);
  });

/** What to store after a command was given keys: the differences from the defaults. */
export function withKeys(
  keymap: Keymap,
  id: CommandId,
  keys: readonly string[],
): Partial<Record<CommandId, readonly string[]>> {
  const changed: Keymap = { ...keymap, [id]: keys };
  const usual = defaultKeymap(isMac());
  const differing = COMMAND_IDS.filter((one) => changed[one].join() !== usual[one].join());
  return Object.fromEntries(differing.map((one) => [one, changed[one]]));
}
