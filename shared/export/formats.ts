import { textFile, type ExportFormat } from './export-format';

/**
 * Every format that quotes can be exported in, by the id that `verbatim export --format` takes. The export dialog and
 * the command line both offer this table in this order. A new format is a file with its writer and an entry here.
 */
export const EXPORT_FORMATS = {
  verbatim: {
    name: 'Verbatim file',
    about:
      'Everything, in canonical form, for Verbatim and for safe keeping. Can be imported again.',
    ending: '.verbatim.json',
    mediaType: 'application/json',
    options: ['texts'],
    write: async (request) => (await import('./verbatim-file')).writeVerbatimFile(request),
  },
  'annotated-quotes': {
    name: 'Annotated quotes (JSON)',
    about:
      'One object for each quote with its sentence, speakers, events and article, for other programs.',
    ending: '.quotes.json',
    mediaType: 'application/json',
    options: [],
    write: async ({ content }) =>
      textFile((await import('./annotated-quotes')).annotatedQuotes(content)),
  },
  csv: {
    name: 'Table (CSV)',
    about: 'One row and one line for each quote, for spreadsheets.',
    ending: '.csv',
    mediaType: 'text/csv',
    options: [],
    write: async ({ content }) => textFile((await import('./quotes-csv')).quotesCsv(content)),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

/** The id of a format. */
export type ExportFormatId = keyof typeof EXPORT_FORMATS;

/** The ids of all formats, in the order in which they are offered. */
export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as readonly ExportFormatId[];
