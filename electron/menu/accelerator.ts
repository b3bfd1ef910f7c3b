const KEYS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/**
 * Keys of a command in Electron's notation ('Mod+ArrowLeft' → 'CommandOrControl+Left'). Null when a menu must not
 * show them: a bare key on a Mac, where the menu would take it away from text fields.
 */
export function acceleratorOf(keys: string, platform: NodeJS.Platform): string | null {
  const parts = keys.split('+');
  if (platform === 'darwin' && !parts.some((part) => part === 'Mod' || part === 'Alt')) return null;
  return parts.map((part) => KEYS[part] ?? part).join('+');
}
