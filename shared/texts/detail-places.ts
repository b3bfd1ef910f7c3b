import type { DetailPlace } from '../readers/reader';

/** Where in a file a detail of its article was found, behind “found in”. */
export const DETAIL_PLACES: Readonly<Record<DetailPlace, string>> = {
  'json-ld': 'the page’s own data',
  'open-graph': 'what the page gives to social networks',
  meta: 'the page’s head',
  properties: 'the properties of the file',
  headers: 'the head of the message',
  'front-matter': 'the front matter',
  columns: 'a column of the table',
  address: 'the address',
  text: 'the text itself',
  'file-name': 'the name of the file',
};

/** The same for a place that a file names, which may be one of another version. */
export const foundIn = (place: string): string =>
  Object.hasOwn(DETAIL_PLACES, place)
    ? `Found in ${DETAIL_PLACES[place as DetailPlace]}`
    : 'Found in the file';
