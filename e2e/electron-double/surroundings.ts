import { EventEmitter } from 'node:events';
import type { Dialog, Display, Screen, Shell } from 'electron';
import { strict } from './state';

/** A dialog waits for a person: a spec replaces it with its answer, and one that does not hears of it. */
const unscripted = (name: string) => () => {
  throw new Error(`electron double: dialog.${name} was not scripted by the spec`);
};

export const dialog = strict('dialog', {
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
} satisfies Partial<Dialog>);

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    throw new Error(`electron double: shell.openExternal(${url}) was not scripted by the spec`);
  },
} satisfies Partial<Shell>);

export const nativeTheme = strict(
  'nativeTheme',
  Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false }),
);

const AREA = { x: 0, y: 0, width: 1600, height: 1000 };
const display = { id: 1, scaleFactor: 1, bounds: AREA, workArea: AREA } as Display;

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Partial<Screen>);
