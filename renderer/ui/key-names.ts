const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '↵',
  ' ': 'Space',
};
const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** Whether the keyboard has a Cmd key. */
export const isMac = (): boolean =>
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** A key string such as `Mod+Shift+Z` as people of the platform read it: `Ctrl Shift Z`, `⇧⌘Z`. */
export function formatKeys(keys: string, mac: boolean): string {
  const parts = keys === '+' ? ['+'] : keys.split(/\+(?!$)/);
  const names = parts.map((part) => (mac ? MAC : OTHER)[part] ?? NAMES[part] ?? part);
  return names.join(mac ? '' : ' ');
}
