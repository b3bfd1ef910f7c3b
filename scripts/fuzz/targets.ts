import type { FuzzTarget } from './target';
import { articleFiles, encodings } from './targets/articles';
import { documents } from './targets/documents';
import { ipc } from './targets/ipc';
import { json, projectFile } from './targets/project-file';
import { pages } from './targets/pages';
import { sources } from './targets/sources';
import { addresses, paths, remembered, tables } from './targets/stored';
import { dates, names, notes, search } from './targets/typed';

/** Everything that takes input of unknown origin. Each has a file of its name in `corpus/`. */
export const TARGETS: readonly FuzzTarget[] = [
  projectFile,
  json,
  articleFiles,
  sources,
  encodings,
  pages,
  documents,
  tables,
  dates,
  names,
  search,
  notes,
  remembered,
  paths,
  addresses,
  ipc,
];
