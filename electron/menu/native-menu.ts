import { Menu } from 'electron';
import { COMMANDS, COMMAND_IDS } from '../../shared/host/commands';
import type { MenuState } from '../../shared/host/commands';
import { menuTemplate } from './menu-template';
import type { MenuContext } from './menu-template';

export interface NativeMenu {
  /** Builds the menu anew. */
  readonly show: () => void;
  /** Shows what the page says of its commands. */
  readonly take: (state: MenuState) => void;
  /** The page is gone: until another speaks, no command can be carried out. */
  readonly forget: () => void;
}

const NOBODY: MenuState = {
  keys: Object.fromEntries(COMMAND_IDS.map((id) => [id, COMMANDS[id].keys])),
  enabled: [],
};

/** The menu of the app, which follows the page. `about` gives the rest of what it shows. */
export function createNativeMenu(about: () => Omit<MenuContext, 'state'>): NativeMenu {
  let state = NOBODY;
  const show = () =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...about(), state })));
  const take = (next: MenuState) => {
    const sameKeys = JSON.stringify(next.keys) === JSON.stringify(state.keys);
    state = next;
    // Electron lets an item be enabled as it stands. Another key needs another menu, which closes one that is open.
    const menu = sameKeys ? Menu.getApplicationMenu() : null;
    if (!menu) show();
    else
      for (const id of COMMAND_IDS) {
        const item = menu.getMenuItemById(id);
        if (item) item.enabled = next.enabled.includes(id);
      }
  };
  return { show, take, forget: () => take({ ...state, enabled: [] }) };
}
