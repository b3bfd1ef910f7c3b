import { formatSize, number } from '../../shared/texts/numbers';

const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-GB', { dateStyle: 'long' });

/** Words of the original beside the text. */
export const ORIGINAL = {
  label: 'Original',
  opening: 'Opening the original…',
  close: 'Close the original',
  resize: 'Width of the original',
  page: (label: string, page: number, of: number): string =>
    label === String(page)
      ? `Page ${number(page)} of ${number(of)}`
      : `Page ${label}, ${number(page)} of ${number(of)}`,
  picture: (name: string, page: string): string => `${page} of the original ${name}`,
  sheet: 'Page',
  larger: 'Large',
  previous: 'Previous page',
  next: 'Next page',
  savedPage: (name: string): string => `The saved page ${name}, as it is seen, without its scripts`,
  text: (name: string): string => `The file ${name} as plain text`,
  cut: (shown: number): string =>
    `These are the first ${formatSize(shown)} of the file. Save it to see all of it.`,
  notDrawn: 'This page cannot be drawn.',
  notShown: 'This kind of file cannot be shown here. Save it to open it in its own program.',
  broken: 'The original cannot be shown. Its bytes are as they came: save it to open it elsewhere.',
  pasted: 'This text was pasted: there is no file behind it.',
  absent:
    'The original is not on this computer. It came with the article as a hash only, or was never kept.',
  dropped: (at: string, size: number): string =>
    `The original (${formatSize(size)}) was dropped on ${dayOf(at)}. Its SHA-256 stays, so the file can be told from any other.`,
  hash: (hash: string): string => `SHA-256 ${hash}`,
  save: 'Save the original…',
  saved: (name: string): string => `Saved ${name}.`,
  notSaved: 'The original could not be saved.',
  drop: (size: number): string => `Drop the original (${formatSize(size)})`,
  hasDropped: (size: number): string =>
    `Dropped the original: ${formatSize(size)} are free. Text, quotes and hash stay.`,
  putBack: 'Put back',
  untilClosed: 'Until the window is closed it can be put back.',
  isBack: 'The original is back.',
} as const;

/** How the original lies here, for the details of an article. */
export function originalWords(
  kept:
    | { readonly state: 'kept'; readonly bytes: Uint8Array }
    | { readonly state: 'dropped'; readonly at: string; readonly size: number }
    | { readonly state: 'absent' },
): string {
  switch (kept.state) {
    case 'kept':
      return `kept here, ${formatSize(kept.bytes.length)}`;
    case 'dropped':
      return `dropped on ${dayOf(kept.at)} (${formatSize(kept.size)}); the hash stays`;
    case 'absent':
      return 'not on this computer';
  }
}
