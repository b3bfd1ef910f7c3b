/** Words of the reader: its header, its states, what it announces. */
export const READER = {
  label: (title: string): string => `Text of “${title}”`,
  loading: 'Opening the article…',
  untitled: 'Untitled article',
  by: (authors: readonly string[]): string =>
    `By ${authors.join(authors.length > 2 ? ', ' : ' and ')}`,
  textHash: (hash: string): string => `SHA-256 of the text: ${hash}`,
  goneTitle: 'This article is not in the project',
  goneBody:
    'It was deleted, or came from elsewhere. Choose another one in the library; Undo brings back a deleted article.',
  noTextTitle: 'The text of this article is not in this project',
  noTextBody:
    'The project was shared without its texts. Its quotes are kept and shown in the list on the right. Open the article’s file to read them in place.',
  drift: (count: number): string =>
    count === 1
      ? 'One quote does not stand in this text as it was marked. It is kept in the list on the right.'
      : `${count} quotes do not stand in this text as they were marked. They are kept in the list on the right.`,
  quotePosition: (position: number, of: number, who: string, exact: string): string =>
    `Quote ${position} of ${of}. ${who}: ${exact}`,
  noSpeaker: 'No speaker',
  unknownSpeaker: 'Unknown speaker',
  added: 'Quote added.',
  notYours: 'This quote is another annotator’s: it can be read, not changed. Your own copy can be.',
  takeOver: 'Copy to my layer',
  takenOver: 'Copied into your layer.',
  already: 'These words are already a quote of yours; it is shown.',
  noQuotation: 'Every quotation in this article is marked.',
  noneAtAll: 'There is no quotation in marks in this article. Select the words, then press Q.',
  taken: (exact: string): string => `Selected: ${exact}`,
  noQuotes: 'There are no quotes in this article yet.',
  lastQuote: 'This is the last quote.',
  firstQuote: 'This is the first quote.',
  chooseFirst: 'Choose a quote first: click one, or go to the next with J.',
  selectFirst: 'Select the words first, then press the key again.',
  cueSet: (exact: string): string => `Cue: ${exact}`,
  mentionSet: (exact: string): string => `Mention: ${exact}`,
  moved: (exact: string): string => `Now: ${exact}`,
  kind: (kind: string): string => `Kind: ${kind}.`,
  check: (status: string): string => `Check: ${status}.`,
  deleted: 'Quote deleted.',
  undo: 'Undo',
  markedDone: (title: string): string => `“${title}” is done.`,
  markedInWork: (title: string): string => `“${title}” is in work again.`,
  lastArticle: 'This is the last article.',
  firstArticle: 'This is the first article.',
  held: (name: string): string =>
    `${name === '' ? 'Another annotator' : name} deleted this article, but quotes in it were added or changed elsewhere. It stays until you settle that.`,
  keepArticle: 'Keep the article',
  deleteArticle: 'Delete it with its quotes',
  cited: 'The quote was copied with its citation.',
  notCopied: 'The quote could not be copied.',
  placeUnknown: 'Nothing is known of where these words stand in the file.',
  link: (address: string): string => `link to ${address}`,
  invisible: (words: string): string =>
    words === ''
      ? 'Invisible characters are marked. There are none in this text.'
      : `Invisible characters are marked: ${words}.`,
  invisibleCounting: 'Invisible characters are marked. They are being counted…',
  hideInvisible: 'Hide',
  acceptFirst: 'This is a suggestion. Accept it first, then press the key again.',
} as const;
