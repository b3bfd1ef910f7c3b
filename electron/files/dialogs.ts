import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import { dirname, join } from 'node:path';
import { READ_AT_ONCE } from '../../shared/host/chosen-files';
import type { OpenPurpose, OpenResult, SaveResult } from '../../shared/host/host';
import { ARTICLE_KINDS } from '../../shared/readers/article-kinds';
import type { FileKind } from '../../shared/readers/file-kind';
import { endingsOf, PROJECT_KIND } from '../../shared/readers/kinds';
import { DIALOG_LABELS } from '../texts/dialog-labels';
import { saveAtomically } from './atomic-save';
import { extensionOf, safeFileName, shownName } from './file-names';
import { readChosenFiles } from './read-files';
import type { RecentFiles } from './recent-files';
import type { WaitingFiles } from './waiting-files';

/** A filter by the table of kinds; dialogs write endings without their dot. */
const filterOf = (name: string, kinds: readonly FileKind[]): FileFilter => ({
  name,
  extensions: kinds.flatMap(endingsOf).map((ending) => ending.slice(1)),
});

const ARTICLES = filterOf(DIALOG_LABELS.articles, Object.values(ARTICLE_KINDS));
const PROJECTS = filterOf(DIALOG_LABELS.projects, [PROJECT_KIND]);
const ALL: FileFilter = { name: DIALOG_LABELS.allFiles, extensions: ['*'] };
const FILTERS: Record<OpenPurpose, FileFilter[]> = {
  articles: [ARTICLES, PROJECTS, ALL],
  project: [PROJECTS, ALL],
};

/** Asks for files and reads them. */
export async function openByDialog(
  window: BrowserWindow,
  purpose: OpenPurpose,
  recent: RecentFiles,
  waiting: WaitingFiles,
): Promise<OpenResult> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: FILTERS[purpose],
  });
  if (canceled || filePaths.length === 0) return { outcome: 'cancelled' };
  recent.add(filePaths);
  return readOrWait(filePaths, waiting);
}

/** Reads a few files at once; of many, each waits for its turn. */
export const readOrWait = async (
  paths: readonly string[],
  waiting: WaitingFiles,
): Promise<OpenResult> =>
  paths.length > READ_AT_ONCE ? waiting.addFiles(paths) : readChosenFiles(paths);

/** Asks for a folder, whose files wait for their turn. */
export async function openFolderByDialog(
  window: BrowserWindow,
  waiting: WaitingFiles,
): Promise<OpenResult> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory'],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? { outcome: 'cancelled' } : waiting.addFolder(path);
}

/** The folder of the last save in this run; the person's documents before that. */
let lastFolder: string | null = null;

/** Asks where to save and writes there. */
export async function saveByDialog(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveResult> {
  const name = safeFileName(suggestedName);
  const extension = extensionOf(name).split('.').at(-1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), name),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }, ALL] : [ALL],
  });
  if (canceled || !filePath) return { outcome: 'cancelled' };
  const problem = await saveAtomically(filePath, bytes);
  const shown = shownName(filePath);
  if (problem) return { outcome: 'failed', name: shown, problem };
  lastFolder = dirname(filePath);
  return { outcome: 'saved', name: shown, verified: true };
}
