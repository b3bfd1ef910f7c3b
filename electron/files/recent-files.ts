import { app } from 'electron';
import { join } from 'node:path';
import { readJsonFile, writeJsonFile } from './json-file';

const KEPT = 10;

const isPathList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The files opened last, newest first. Their paths stay in the main process. */
export interface RecentFiles {
  readonly list: () => readonly string[];
  readonly add: (paths: readonly string[]) => void;
  readonly clear: () => void;
}

/** The recent files of this person, kept beside the app's data and told to the system (Dock, jump list). */
export function createRecentFiles(onChange: () => void): RecentFiles {
  const file = join(app.getPath('userData'), 'recent-files.json');
  const stored = readJsonFile(file);
  let paths: readonly string[] = isPathList(stored) ? stored.slice(0, KEPT) : [];
  const keep = (next: readonly string[]) => {
    paths = next;
    writeJsonFile(file, paths);
    onChange();
  };
  return {
    list: () => paths,
    add: (added) => {
      for (const path of added) app.addRecentDocument(path);
      if (added.length > 0) keep([...new Set([...added, ...paths])].slice(0, KEPT));
    },
    clear: () => {
      app.clearRecentDocuments();
      keep([]);
    },
  };
}
