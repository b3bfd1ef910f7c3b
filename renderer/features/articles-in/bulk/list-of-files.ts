import { csvTable } from '../../../../shared/export/csv';
import { IMPORT } from '../../../texts/import';
import type { RunRow } from './run-row';

const [FILE, FOLDER, OUTCOME, REASON, ARTICLES] = IMPORT.columns;

/** What became of files, as a table for spreadsheets. */
export const listOfFiles = (rows: readonly RunRow[]): string =>
  csvTable<RunRow>(
    [
      { name: FILE, cell: ({ source }) => source.name },
      { name: FOLDER, cell: ({ source }) => source.folder },
      { name: OUTCOME, cell: ({ outcome }) => IMPORT.groups[outcome] },
      { name: REASON, cell: ({ reason, sentence }) => sentence || reason },
      { name: ARTICLES, cell: ({ articles }) => articles.map(({ title }) => title) },
    ],
    rows,
  );
