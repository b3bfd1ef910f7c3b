import { fileName } from '../../host/file-name';
import type { ExportForm } from '../../workers/export/write-export';

const ENDINGS: Readonly<Record<ExportForm, string>> = {
  verbatim: '.verbatim.json',
  quotes: '.quotes.json',
};

/** A file name for an export of something called `title` that every system accepts. */
export const exportName = (title: string, form: ExportForm): string =>
  fileName(title, ENDINGS[form]);
