import type { SaveProblem } from '../../shared/host/host';
import type {
  FileWarning,
  OtherKind,
  ProjectFileError,
  QuarantineReason,
} from '../../shared/project-file/problems';
import { formatSize } from './files';

const number = (value: number): string => value.toLocaleString('en-GB');
const many = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  zip: 'a ZIP archive',
  gzip: 'a compressed file (gzip)',
  pdf: 'a PDF',
  office: 'an older Office document',
  image: 'a picture',
  rtf: 'a rich-text document (RTF)',
  program: 'a program',
  database: 'a database',
  html: 'a web page (HTML)',
  xml: 'an XML document',
};

const SYNTAX: Readonly<
  Record<Extract<ProjectFileError, { kind: 'syntax' }>['problem'], (found: string) => string>
> = {
  'unexpected-end': () => 'the file ends too early, as if it was cut off',
  'unexpected-character': (found) => `“${found}” does not belong there`,
  'control-character': () => 'there is a control character inside a text',
  'bad-escape': () => 'there is a backslash sequence that JSON does not have',
  'bad-number': () => 'there is a number that JSON does not have',
  'after-end': (found) => `something follows after the end (“${found}”)`,
};

const ASK_AGAIN = 'Ask for the file again, or export it once more where it was made.';
const UNCHANGED = 'Nothing in your project was changed.';

function whatIsWrong(error: ProjectFileError): string {
  switch (error.kind) {
    case 'too-large':
      return `is ${formatSize(error.size)}; Verbatim reads project files of up to ${formatSize(error.limit)}. Export it in parts, article by article, or without texts.`;
    case 'empty':
      return `is empty: it has no bytes at all. ${ASK_AGAIN}`;
    case 'other-kind':
      return `is not a Verbatim file: it is ${OTHER_KINDS[error.what]}. Look for the file that ends in .verbatim.json; unpack it first if it came in an archive.`;
    case 'not-utf8':
      return `is not UTF-8: it looks like ${error.looksLike.toUpperCase()}. Save it as UTF-8, or export it again.`;
    case 'invalid-text':
      return error.byteOffset === null
        ? `is not valid ${error.encoding.toUpperCase()}: some bytes are damaged. ${ASK_AGAIN}`
        : `is not valid ${error.encoding.toUpperCase()}: byte ${number(error.byteOffset)} is damaged. ${ASK_AGAIN}`;
    case 'syntax':
      return `is damaged at line ${number(error.line)}, column ${number(error.column)}: ${SYNTAX[error.problem](error.found)}. ${ASK_AGAIN}`;
    case 'too-deep':
      return `is nested more than ${number(error.limit)} levels deep at line ${number(error.line)}; no Verbatim file is. ${ASK_AGAIN}`;
    case 'duplicate-key':
      return `says “${error.key}” twice in one place, at line ${number(error.line)}, column ${number(error.column)}: which one is meant cannot be known. Remove one of the two, or export it again.`;
    case 'forbidden-key':
      return `holds a key that is never allowed (“${error.key}”) at line ${number(error.line)}, column ${number(error.column)}. Do not trust it; ask who sent it.`;
    case 'unsafe-number':
      return `holds a number too large to be read exactly (${error.number}) at line ${number(error.line)}, column ${number(error.column)}. ${ASK_AGAIN}`;
    case 'not-verbatim':
      return error.format === null
        ? 'is JSON, but not a Verbatim file. Look for the file that ends in .verbatim.json.'
        : `is not a Verbatim file: it says it is “${error.format}”. Look for the file that ends in .verbatim.json.`;
    case 'newer-version':
      return `was made by a newer Verbatim (format ${error.version}; this one reads up to ${error.reads}). Update Verbatim, then import it again.`;
    case 'older-version':
      return `is of format ${error.version}, which this Verbatim (format ${error.reads}) does not read any more. Open it in the Verbatim that made it and export it from a newer one.`;
    case 'schema':
      return error.missing === null
        ? `does not have the form of a Verbatim file at ${error.pointer || 'its top level'} (${error.rule}). ${ASK_AGAIN}`
        : `lacks “${error.missing}” at ${error.pointer || 'its top level'}. ${ASK_AGAIN}`;
  }
}

/** Why a Verbatim file is refused as a whole, where, and what to do. */
export const projectFileProblem = (name: string, error: ProjectFileError): string =>
  `“${name}” ${whatIsWrong(error)} ${UNCHANGED}`;

const QUARANTINE: Readonly<Record<QuarantineReason, string>> = {
  schema: 'does not have the form of its kind',
  'id-taken': 'has the id of something else',
  revision: 'says something unreadable about its changes',
  conflict: 'is a conflict that fits nothing',
  'span-empty': 'marks no text',
  'span-outside': 'marks text beyond the end of the article',
  'span-splits-character': 'begins or ends inside a character',
  'text-hash': 'is a text that was changed since',
};

/** Why one thing in a file was set aside. */
export const quarantineSentence = (reason: string, place: string): string =>
  `${place}: ${Object.hasOwn(QUARANTINE, reason) ? QUARANTINE[reason as QuarantineReason] : reason}`;

/** What is told of a file although it was read; repeated kinds are counted. */
export function warningSentence(kind: FileWarning['kind'], count: number): string {
  switch (kind) {
    case 'encoding':
      return 'The file is UTF-16 and was converted.';
    case 'newer-minor':
      return 'The file was made by a slightly newer Verbatim. What this one does not know is kept.';
    case 'digest-differs':
      return 'The file was edited since it was exported: its checksum does not fit.';
    case 'counts-differ':
      return 'The file does not hold as many things as it says.';
    case 'repeated-record':
      return `${many(count, 'thing is', 'things are')} in the file twice and became one.`;
    case 'without-revision':
      return 'The file was written by another program: when things were changed is not known.';
    case 'revision-without-record':
      return `${many(count, 'note on a change belongs', 'notes on changes belong')} to nothing in the file.`;
    case 'missing-link':
      return `${many(count, 'link leads', 'links lead')} to something the file does not hold; they are kept and heal when it arrives.`;
    case 'unknown-author':
      return `${many(count, 'quote is', 'quotes are')} by an annotator the file does not name.`;
    case 'anchor-text-differs':
      return `${many(count, 'quote does', 'quotes do')} not stand where the file says; their words are kept.`;
    case 'anchor-other-text':
      return `${many(count, 'quote was', 'quotes were')} made on another version of the article’s text.`;
    case 'span-splits-grapheme':
      return `${many(count, 'quote begins or ends', 'quotes begin or end')} inside a composed character.`;
  }
}

/** Other things told beside the table of an import. */
export const projectNotes = {
  otherProject: 'The file is of another project. Both become one; this project keeps its name.',
  forked: (count: number) =>
    `${many(count, 'thing was', 'things were')} changed differently under one stamp, as by a copied profile. Both values are kept.`,
  more: (count: number) => `… and ${number(count)} more.`,
  sameText: (count: number) =>
    `${many(count, 'article has', 'articles have')} the same text as one that is here: both stay.`,
} as const;

/** Words of the import dialog. */
export const IMPORT_TEXTS = {
  title: 'Import a Verbatim file',
  reading: (name: string) => `Reading “${name}”`,
  comparing: 'Comparing with your project',
  body: (name: string) => `This is what “${name}” would bring. Nothing is changed yet.`,
  nothingNew: (name: string) => `Everything in “${name}” is here already: 0 new, 0 changed.`,
  table: 'What the file would change',
  columns: {
    kind: 'Kind',
    new: 'New',
    same: 'Same',
    changed: 'Changed',
    conflicting: 'In conflict',
    quarantined: 'Set aside',
  },
  kinds: {
    document: 'Articles',
    quote: 'Quotes',
    speaker: 'Speakers',
    event: 'Events',
    tag: 'Tags',
    annotator: 'Annotators',
    identity: 'Same or different',
    decision: 'Decisions',
    text: 'Texts',
    unknown: 'Other (kept as they are)',
  } as Readonly<Record<string, string>>,
  conflicts:
    'A conflict keeps both values and shows the newer one; whoever writes the field again settles it. Nothing is chosen by date.',
  setAside: (count: number) =>
    `${many(count, 'thing', 'things')} cannot be used and will be set aside: kept and exported again, never dropped.`,
  take: 'Import',
  importing: 'Importing',
  cancel: 'Cancel',
  close: 'Close',
  stale: 'Your project was changed meanwhile. Look at the table again, then import.',
  cancelled: 'Import cancelled: your project is as it was.',
  failed: (name: string) =>
    `“${name}” was not imported: storage did not take it. Your project is as it was; free some space and import it again.`,
  done: (name: string, conflicts: number, aside: number) =>
    [
      `Imported “${name}”.`,
      conflicts > 0
        ? `${many(conflicts, 'conflict is', 'conflicts are')} not settled: both values are kept.`
        : '',
      aside > 0 ? `${many(aside, 'thing was', 'things were')} set aside.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  undo: 'Undo',
  again: 'Choose another file…',
} as const;

/** Words of the export dialog. */
export const EXPORT_TEXTS = {
  title: 'Export',
  what: 'What',
  scopes: { article: 'This article', quote: 'Selected quote', project: 'Whole project' },
  form: 'Form',
  forms: { verbatim: 'Verbatim file', quotes: 'Annotated quotes (JSON)' },
  formHints: {
    verbatim: 'Everything, for Verbatim and for safe keeping. Can be imported again.',
    quotes: 'One object for each quote with its sentence, speakers and events, for other programs.',
  },
  texts: 'Include the texts of the articles',
  textsHint:
    'Without them the quotes go, the articles stay: they fit again where the same text is.',
  preview: 'Preview',
  preparing: 'Preparing the export',
  counts: (quotes: number, documents: number, size: number) =>
    `${many(quotes, 'quote', 'quotes')} from ${many(documents, 'article', 'articles')}, ${formatSize(size)}`,
  conflicts: (count: number) =>
    `${many(count, 'conflict is', 'conflicts are')} not settled: the Verbatim file holds both values.`,
  save: 'Save…',
  saving: 'Saving…',
  cancel: 'Cancel',
  savedAndChecked: (name: string) => `Saved and checked: “${name}”.`,
  downloaded: (name: string) =>
    `Downloaded “${name}”; your browser does not let Verbatim look at the file.`,
  notWhole: (name: string) =>
    `“${name}” was not saved: the export did not read back as it was written. Please report this; your project is unchanged.`,
  nothing: 'There is nothing to export yet: open an article first.',
} as const;

/** Why a file was not written, and what to do. */
export function savingProblem(name: string, problem: SaveProblem): string {
  const former = 'What was there before is unchanged.';
  switch (problem.kind) {
    case 'no-permission':
      return `“${name}” was not saved: this place may not be written to. ${former} Choose another folder.`;
    case 'disk-full':
      return `“${name}” was not saved: the disk is full. ${former} Free some space or choose another disk.`;
    case 'target-missing':
      return `“${name}” was not saved: the folder is no longer there. Choose another folder.`;
    case 'locked':
      return `“${name}” was not replaced: another program has it open. The new content lies beside it as “${problem.keptAs}”. Close the other program and save again.`;
    case 'readback-differs':
      return `“${name}” was written, but reading it again gave something else. Do not rely on it: save again, on another disk if you can.`;
    case 'unwritable':
      return `“${name}” was not saved (${problem.reason}). ${former} Choose another folder.`;
  }
}
