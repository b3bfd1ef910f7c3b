import { many, number } from '../../shared/texts/numbers';

/** Words for opening, pasting and dropping. */
export const FILE_TEXTS = {
  dropHere: 'Drop to open',
  dropHint:
    'Saved pages, PDFs, Word documents, e-mails, subtitles, tables, plain texts and Verbatim files. Several at once are fine.',
  reading: (name: string) => `Reading “${name}”`,
  added: (title: string) => `Added “${title}”.`,
  addedMany: (count: number) => `Added ${many(count, 'article', 'articles')}.`,
  addedOf: (count: number, of: number) =>
    count === of
      ? `Added ${many(count, 'article', 'articles')}.`
      : `Added ${number(count)} of ${many(of, 'article', 'articles')}; the others are already here.`,
  present: (title: string) => `“${title}” is already here: the same text, to the letter.`,
  skipped: (name: string) => `“${name}” was left out.`,
  waits: (name: string) => `“${name}” waits for a look: nothing of it is added yet.`,
  notKept: (name: string) =>
    `“${name}” was read but could not be kept: storage did not answer. The state at the top says why; try again when it says “Saved”.`,
  readAsText: 'Read as text…',
  look: 'Look',
  lookOver: 'Look it over',
  readAnew: (title: string) => `“${title}” is kept as you read it.`,
  undo: 'Undo',
  cancel: 'Cancel',
  openAddress: (url: string) => `Open this address in a new tab?\n\n${url}`,
} as const;

/** Words of the paste dialog. */
export const PASTE_TEXTS = {
  title: 'Paste an article',
  text: 'Text',
  textHint:
    'Paste the article as it stands, its headline and dateline too: Verbatim takes the details from them.',
  name: 'Title',
  nameHint: 'Leave it empty to take the first line.',
  add: 'Add article',
  empty: 'There is no text yet. Paste the article here first.',
  untitled: 'Pasted text',
} as const;

/** Words of the first screen. */
export const WELCOME_TEXTS = {
  title: 'Who said what, in their own words',
  body: 'Open an article, mark its quotes, say who spoke and about what. Everything stays on this computer and works without a network.',
  paste: 'Paste a text…',
  project: 'Open a Verbatim file…',
  drop: 'Or drop saved pages, PDFs, Word documents, e-mails, subtitles, tables, plain texts and Verbatim files anywhere on this window.',
  sampleTitle: 'Never seen Verbatim?',
  sampleBody:
    'The sample is a short article with nine quotations. One minute shows the whole round:',
  sampleSteps: [
    ['Mark', 'Select a quotation, or double-click its quotation mark.', 'add-quote'],
    ['Attribute', 'Two letters of a name, Enter. New names are made as you type.', 'edit-speaker'],
    ['Link', 'Say which event it is about.', 'link-event'],
    ['Hand over', 'Export a file that people and programs can check.', 'export'],
  ],
  sample: 'Open the sample',
  back: 'Choose an article on the left to go on, or add more:',
} as const;
