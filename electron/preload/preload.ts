import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../../package.json';
import type { Host } from '../../shared/host/host';
import { journalPortions } from '../../shared/host/journal-portions';
import type { CopyWritten } from '../../shared/host/recovery';
import { HOST_KEY } from '../../shared/host/ipc';
import type {
  IpcCall,
  IpcCalls,
  IpcEvent,
  IpcEvents,
  IpcNotice,
  IpcNotices,
} from '../../shared/host/ipc';

const ask = <C extends IpcCall>(
  channel: C,
  ...args: IpcCalls[C]['args']
): Promise<IpcCalls[C]['answer']> => ipcRenderer.invoke(channel, ...args);

const notify = <C extends IpcNotice>(channel: C, ...args: IpcNotices[C]): void =>
  ipcRenderer.send(channel, ...args);

/** Listeners never see the event itself: it carries the sender. */
function listen<C extends IpcEvent>(
  channel: C,
  listener: (...args: IpcEvents[C]) => void,
): () => void {
  const withoutEvent = (_event: unknown, ...args: unknown[]) =>
    listener(...(args as unknown as IpcEvents[C]));
  ipcRenderer.on(channel, withoutEvent);
  return () => {
    ipcRenderer.off(channel, withoutEvent);
  };
}

const PLATFORMS: Readonly<Record<string, Host['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
};

const host = {
  kind: 'desktop',
  platform: PLATFORMS[process.platform] ?? 'other',
  version,
  openFiles: (purpose) => ask('files:open', purpose),
  openFolder: () => ask('files:folder'),
  readWaiting: (id) => ask('files:read', id),
  stillWaiting: () => ask('files:still'),
  keepWaiting: (ids) => notify('files:keep', ids),
  saveFile: (suggestedName, bytes) => ask('files:save', suggestedName, bytes),
  openExternal: (url) => ask('links:open', url),
  setUnsaved: (unsaved) => notify('window:unsaved', unsaved),
  onClosing: (prepare) => {
    const stop = listen('window:closing', () => {
      void prepare().finally(() => notify('window:prepared'));
    });
    notify('window:prepares', true);
    return () => {
      notify('window:prepares', false);
      stop();
    };
  },
  setTitle: (title) => notify('window:title', title),
  setMenu: (state) => notify('menu:state', state),
  onCommand: (listener) => listen('menu:command', listener),
  onFilesOpened: (listener) => {
    const stop = listen('files:opened', listener);
    // Sent after listening has begun, so that nothing falls between.
    notify('files:ready');
    return stop;
  },
  recovery: {
    survey: () => ask('recovery:survey'),
    appendJournal: async (entries) => {
      let last: CopyWritten = { outcome: 'written' };
      for (const portion of journalPortions(entries)) {
        last = await ask('recovery:append', portion);
        if (last.outcome === 'failed') break;
      }
      return last;
    },
    readJournal: (after) => ask('recovery:journal', after),
    writeSnapshot: (mark, packed) => ask('recovery:keep', mark, packed),
    readSnapshot: (id) => ask('recovery:snapshot', id),
    originals: (checked) => ask('recovery:originals', checked),
    keepOriginal: (sha256, bytes) => ask('recovery:keep-original', sha256, bytes),
    readOriginal: (sha256) => ask('recovery:original', sha256),
    dropOriginal: (sha256) => ask('recovery:drop-original', sha256),
    setAsideStore: () => ask('recovery:aside'),
    moveStoreAway: () => ask('recovery:away'),
    forget: () => ask('recovery:forget'),
    freeSpace: () => ask('recovery:space'),
  },
  teamFolder: () => ask('team:state'),
  openTeamFolder: () => ask('team:open'),
  leaveTeamFolder: async () => {
    await ask('team:leave');
  },
  listTeamFiles: () => ask('team:list'),
  readTeamFile: (name) => ask('team:read', name),
  writeTeamFile: (name, bytes) => ask('team:write', name, bytes),
  onTeamChange: (listener) => listen('team:changed', listener),
} satisfies Host;

contextBridge.exposeInMainWorld(HOST_KEY, host);
