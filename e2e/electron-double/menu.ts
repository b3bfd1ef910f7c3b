import type { MenuItemConstructorOptions } from 'electron';

/** What a role does here; those that the system or Chromium carries out do nothing. */
type RoleAction = () => void;
let roleActions: Readonly<Record<string, RoleAction>> = {};
/** Sets what the roles `quit` and `close` do; windows.ts knows. */
export const setRoleActions = (actions: Readonly<Record<string, RoleAction>>): void => {
  roleActions = actions;
};

const ROLES = new Set(
  (
    'undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools resetZoom ' +
    'zoomIn zoomOut togglefullscreen minimize close help about hide hideOthers unhide quit front zoom window ' +
    'editMenu viewMenu windowMenu fileMenu appMenu services recentDocuments clearRecentDocuments'
  ).split(' '),
);
const MODIFIERS =
  'Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta';
const KEYS =
  '[A-Za-z0-9]|F([1-9]|1\\d|2[0-4])|[!-/:-@[-`{-~]|Plus|Space|Tab|Capslock|Numlock|Scrolllock|Backspace|Delete|Insert|' +
  'Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|VolumeUp|VolumeDown|VolumeMute|' +
  'MediaNextTrack|MediaPreviousTrack|MediaStop|MediaPlayPause|PrintScreen|num([0-9]|dec|add|sub|mult|div)';
const ACCELERATOR = new RegExp(`^((${MODIFIERS})\\+)*(${KEYS})$`);

/** One entry of a menu. As in Electron, `click()` looks at nothing: only a person cannot click what is disabled. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    const { role, label, type, submenu, accelerator } = options;
    if (!label && !role && !type) {
      throw new TypeError(
        'Invalid template for MenuItem: must have at least one of label, role or type',
      );
    }
    if (role && !ROLES.has(role)) throw new Error(`electron double: unknown menu role '${role}'`);
    if (accelerator && !ACCELERATOR.test(accelerator)) {
      throw new Error(`electron double: '${accelerator}' is no accelerator`);
    }
    this.id = options.id;
    this.label = label ?? '';
    this.role = role;
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    const own = options.click as ((...args: unknown[]) => void) | undefined;
    this.click = () => {
      if (role) roleActions[role]?.();
      else own?.(this, undefined, {});
    };
  }
}

/** A menu that specs look at and click in; nothing is drawn. */
export class Menu {
  static current: Menu | null = null;
  readonly items: MenuItem[] = [];

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inner = item.submenu?.getMenuItemById(id);
      if (inner) return inner;
    }
    return null;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    menu.items.push(...template.map((options) => new MenuItem(options)));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.current;
  }
}
