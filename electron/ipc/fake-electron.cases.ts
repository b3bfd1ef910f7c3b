/** Stands in for what `electron/ipc` and the files it acts on need of Electron, for tests that send it messages. */
import { vi } from 'vitest';

/** What the main process says to a message that only a bug or an attack sends. */
const REFUSALS = /bad arguments$|^An entry of the journal cannot be read$/;

type Handler = (event: object, ...args: unknown[]) => unknown;

const calls = new Map<string, Handler>();
const notices = new Map<string, Handler>();
const dialogs = { shown: 0, folder: null as string | null };

const show = <T>(answer: T): T => {
  dialogs.shown += 1;
  return answer;
};

/** To be given for the module `electron`: `vi.mock('electron', async () => (await import(…)).FAKE_ELECTRON)`. */
export const FAKE_ELECTRON = {
  app: { getPath: () => '/nowhere' },
  BrowserWindow: { fromWebContents: () => ({}) },
  dialog: {
    // Nobody chooses anything but, where a test names one, a folder.
    showOpenDialog: async (
      _window: object,
      { properties }: { readonly properties: readonly string[] },
    ) =>
      show(
        dialogs.folder !== null && properties.includes('openDirectory')
          ? { canceled: false, filePaths: [dialogs.folder] }
          : { canceled: true, filePaths: [] },
      ),
    showSaveDialog: async () => show({ canceled: true, filePath: '' }),
    showMessageBox: async () => show({ response: 1 }),
  },
  ipcMain: {
    handle: (channel: string, handler: Handler) => calls.set(channel, handler),
    on: (channel: string, handler: Handler) => notices.set(channel, handler),
  },
  shell: {},
};

/** The channels that are answered. */
export const answeredChannels = (): readonly string[] => [...calls.keys(), ...notices.keys()];

/** How many dialogs were shown. */
export const dialogsShown = (): number => dialogs.shown;

/** Dialogs that ask for a folder give this one. */
export const chooseFolder = (folder: string): void => {
  dialogs.folder = folder;
};

const frame = {
  parent: null,
  frameTreeNodeId: 1,
  origin: 'app://verbatim',
  url: 'app://verbatim/',
};
const EVENT = { sender: { mainFrame: frame }, senderFrame: frame };

function takesNotice(notice: Handler, message: readonly unknown[]): boolean {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    notice(EVENT, ...message);
    return log.mock.calls.length === 0;
  } finally {
    log.mockRestore();
  }
}

/** Sends a message from our page. Whether its arguments were taken; rejects with any other error of the handler. */
export async function takesMessage(channel: string, message: readonly unknown[]): Promise<boolean> {
  const notice = notices.get(channel);
  if (notice) return takesNotice(notice, message);
  try {
    await calls.get(channel)?.(EVENT, ...message);
    return true;
  } catch (error) {
    if (error instanceof TypeError && REFUSALS.test(error.message)) return false;
    throw error;
  }
}
