const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
  ' ': 'Space',
};

/** The key codes of Electron's documentation that a page can record; any other makes Electron throw. */
const KNOWN =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[!-/:-@[-`{-~]|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape)$/;

/**
 * Keys of a command in Electron's notation ('Mod+ArrowLeft' → 'CommandOrControl+Left'). Null when a menu cannot show
 * them, because Electron has no name for the key, or must not: a bare key on a Mac, where the menu would take it away
 * from text fields.
 */
export function acceleratorOf(keys: string, platform: NodeJS.Platform): string | null {
  const parts = keys.split(/\+(?!$)/);
  if (platform === 'darwin' && !parts.some((part) => part === 'Mod' || part === 'Alt')) return null;
  const names = parts.map((part) => NAMES[part] ?? part);
  return KNOWN.test(names.at(-1) ?? '') ? names.join('+') : null;
}
