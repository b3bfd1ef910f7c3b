import { version } from '../../package.json';
import type { Host, OpenResult } from '../../shared/host/host';
import { browserCopies } from '../workers/copies/copies-client';
import { FILE_TEXTS } from '../texts/files';
import { browserOwnFile } from './own-file';
import { filePickers, openByPicker, openFolderByPicker, saveByPicker } from './file-pickers';
import { openByInput, openFolderByInput, saveByDownload } from './input-and-download';
import { registerServiceWorker } from './register-service-worker';
import { browserTeamFolder } from './team-folder';
import { browserWaitingFiles, readChosen } from './waiting-files';

/** Files that the system opened with the installed app; TypeScript's library does not describe it. */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/** How often a window that is hidden is prepared for closing, which a browser does not tell beforehand, in ms. */
const HIDDEN_EVERY = 60_000;

function platform(): Host['platform'] {
  const agent = navigator.userAgent;
  if (/Mac|iPhone|iPad/.test(agent)) return 'mac';
  if (/Windows/.test(agent)) return 'windows';
  return /Linux|CrOS/.test(agent) ? 'linux' : 'other';
}

/** Files can arrive before the app listens: they wait. */
function listenForLaunches(): Host['onFilesOpened'] {
  const listeners = new Set<(result: OpenResult) => void>();
  let waiting: OpenResult[] = [];
  const take = async (files: readonly FileSystemFileHandle[]) => {
    const result = await readChosen({
      files: files.map((handle) => ({
        name: handle.name,
        folder: '',
        open: () => handle.getFile(),
        handle,
      })),
      refused: [],
    });
    if (listeners.size === 0) waiting.push(result);
    for (const listener of listeners) listener(result);
  };
  const queue = (window as { readonly launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(({ files }) => {
    if (files.length > 0) void take(files);
  });
  return (listener) => {
    listeners.add(listener);
    for (const result of waiting) listener(result);
    waiting = [];
    return () => listeners.delete(listener);
  };
}

const keepOpen = (event: BeforeUnloadEvent) => event.preventDefault();

/** Verbatim in a browser tab or as an installed web app. */
export function createBrowserHost(): Host {
  // Without it the app works as long as there is a network; some private windows refuse it.
  registerServiceWorker().catch(() => undefined);
  return {
    kind: 'browser',
    platform: platform(),
    version,
    openFiles: (purpose) => {
      const pickers = filePickers();
      return pickers ? openByPicker(pickers, purpose) : openByInput(purpose);
    },
    openFolder: () => {
      const pickers = filePickers();
      return pickers ? openFolderByPicker(pickers) : openFolderByInput();
    },
    ...browserWaitingFiles(),
    saveFile: async (suggestedName, bytes) => {
      const pickers = filePickers();
      return pickers
        ? saveByPicker(pickers, suggestedName, bytes)
        : saveByDownload(suggestedName, bytes);
    },
    openExternal: async (url) => {
      if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return 'refused';
      if (!window.confirm(FILE_TEXTS.openAddress(url))) return 'refused';
      window.open(url, '_blank', 'noopener,noreferrer');
      return 'opened';
    },
    setUnsaved: (unsaved) => {
      if (unsaved) window.addEventListener('beforeunload', keepOpen);
      else window.removeEventListener('beforeunload', keepOpen);
    },
    onClosing: (prepare) => {
      let last = Number.NEGATIVE_INFINITY;
      const handleHidden = () => {
        if (document.visibilityState !== 'hidden' || performance.now() - last < HIDDEN_EVERY)
          return;
        last = performance.now();
        void prepare();
      };
      document.addEventListener('visibilitychange', handleHidden);
      return () => document.removeEventListener('visibilitychange', handleHidden);
    },
    setTitle: (title) => {
      document.title = title ? `${title} – Verbatim` : 'Verbatim';
    },
    // No native menu: the palette and the keys are the app's own.
    setMenu: () => undefined,
    onCommand: () => () => undefined,
    onFilesOpened: listenForLaunches(),
    recovery: browserCopies(),
    ownFile: browserOwnFile(),
    ...browserTeamFolder(),
  };
}
