import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from '../../shared/export/formats';

/** What a file to be saved is to browsers: its media type, its ending, and what people call it. */
interface SavedType {
  readonly name: string;
  readonly mediaType: string;
  /** The last ending, such as `.json`: file pickers know no double ones. */
  readonly ending: string;
}

const WORKBOOK: SavedType = {
  name: 'Excel workbook',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: '.xlsx',
};

/** The type of a file that is saved under this name, by the table of export formats; JSON where it lists none. */
export function savedType(fileName: string): SavedType {
  if (fileName.endsWith(WORKBOOK.ending)) return WORKBOOK;
  const id = EXPORT_FORMAT_IDS.find((one) => fileName.endsWith(EXPORT_FORMATS[one].ending));
  if (id === undefined) return { name: 'JSON', mediaType: 'application/json', ending: '.json' };
  const { name, mediaType, ending } = EXPORT_FORMATS[id];
  return { name, mediaType, ending: ending.slice(ending.lastIndexOf('.')) };
}
