import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { COMMAND_TABLE as TABLE } from '../shared/host/command-table';
import { COMMANDS, COMMAND_GROUPS, COMMAND_IDS, PLAIN_PAGES } from '../shared/host/commands';
import { conflictsIn } from '../renderer/app/shortcuts';
import { defaultKeymap } from '../renderer/session/keymap';

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });

const HANDLED = /\buseCommand\(\s*'([a-z0-9-]+)'/g;

/** The commands that some file of the renderer answers; `PageCommands` of the window answers those that open a page. */
const handled = new Set<string | undefined>([
  ...PLAIN_PAGES.map(({ id }) => id),
  ...sources('renderer').flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(HANDLED), ([, id]) => id),
  ),
]);

describe('the table of commands', () => {
  it.each(COMMAND_IDS)('%s has a name, a group and a place that answers it', (id) => {
    expect(COMMANDS[id].name).toMatch(/^\p{Lu}/u);
    expect(COMMAND_GROUPS.filter(({ commands }) => commands.includes(id))).toHaveLength(1);
    expect(handled).toContain(id);
  });

  it('gives no name twice', () => {
    const names = COMMAND_IDS.map((id) => COMMANDS[id].name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('gives no key twice in one view', () => {
    expect([...conflictsIn(defaultKeymap(false))]).toEqual([]);
  });

  it('has nothing answered that it does not know', () => {
    expect([...handled].filter((id) => id === undefined || !Object.hasOwn(COMMANDS, id))).toEqual(
      [],
    );
  });
});

describe('the keys that the README names', () => {
  const rows = readFileSync('README.md', 'utf8').split('| keys | |')[1]?.split('\n\n')[0] ?? '';
  const named = rows
    .split('\n')
    .flatMap((row) => row.split('|')[1]?.match(/(?<=`)[^` ]+(?=`)/g) ?? []);

  it.each(named)('%s is a default key', (key) => {
    const keys = key
      .replace('Ctrl/Cmd', 'Mod')
      .replace('←', 'ArrowLeft')
      .replace('→', 'ArrowRight')
      .replace('↑', 'ArrowUp')
      .replace('↓', 'ArrowDown');
    expect(COMMAND_IDS.filter((id) => COMMANDS[id].keys.includes(keys))).not.toEqual([]);
  });
});

/**
 * One more entry in the table, and no other file changed: whatever shows commands shows it, and what is missing is the
 * place that answers it. So a command is added in two files.
 */
describe('a command planted in the table', () => {
  afterEach(() => {
    vi.doUnmock('../shared/host/command-table');
    vi.resetModules();
  });

  it('needs nothing but the place that answers it', async () => {
    vi.resetModules();
    vi.doMock('../shared/host/command-table', async (importOriginal) => {
      const { COMMAND_TABLE } = await importOriginal<{ COMMAND_TABLE: typeof TABLE }>();
      const planted = { name: 'Plant a tree', keys: ['Mod+Alt+P'], menu: 'quote.make' };
      return { COMMAND_TABLE: { ...COMMAND_TABLE, Quotes: { ...COMMAND_TABLE.Quotes, planted } } };
    });
    const commands = await import('../shared/host/commands');
    const { menuTemplate } = await import('../electron/menu/menu-template');
    const { isMenuState } = await import('../electron/ipc/guards');
    const keymap = await import('../renderer/session/keymap');
    const { commandFor } = await import('../renderer/app/shortcuts');

    // The palette and the key sheet show these lists.
    expect(commands.COMMAND_IDS).toContain('planted');
    expect(commands.COMMAND_GROUPS[0]?.commands).toContain('planted');
    const press = { key: 'p', code: 'KeyP', ctrlKey: true, metaKey: false, altKey: true };
    const nowhere = { inTextField: false, inDialog: false };
    expect(
      commandFor(
        { ...press, shiftKey: false, isComposing: false },
        nowhere,
        keymap.defaultKeymap(false),
        false,
      ),
    ).toBe('planted');
    const state = { keys: keymap.defaultKeymap(false), enabled: commands.COMMAND_IDS };
    expect(isMenuState(state)).toBe(true);
    const menu = menuTemplate({
      platform: 'linux',
      packaged: true,
      recent: [],
      state,
      run: () => undefined,
      openRecent: () => undefined,
      clearRecent: () => undefined,
    });
    expect(JSON.stringify(menu)).toContain(
      JSON.stringify({
        id: 'planted',
        label: 'Plant a Tree',
        enabled: true,
        accelerator: 'CommandOrControl+Alt+P',
        registerAccelerator: false,
      }),
    );
    expect(handled).not.toContain('planted');
  });
});
