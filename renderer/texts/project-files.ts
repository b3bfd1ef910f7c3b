import type { PlaceCounts } from '../../shared/project-file/misplaced';
import type { ProjectFileError } from '../../shared/project-file/problems';
import { fileProblem } from '../../shared/texts/file-problems';
import { formatSize, many, number } from '../../shared/texts/numbers';
import { KIND_HEADINGS } from '../../shared/texts/things';

/** Why a Verbatim file is refused as a whole, where, and what to do. */
export const projectFileProblem = (name: string, error: ProjectFileError): string =>
  `${fileProblem(name, error)} Nothing in your project was changed.`;

/** Other things told beside the table of an import. */
export const projectNotes = {
  otherProject: 'The file is of another project. Both become one; this project keeps its name.',
  forked: (count: number) =>
    `${many(count, 'thing was', 'things were')} changed differently under one stamp, as by a copied profile. Both values are kept.`,
  more: (count: number) => `… and ${number(count)} more.`,
  sameText: (count: number) =>
    `${many(count, 'article was', 'articles were')} opened by several people; each is shown as one. What each wrote of it stays.`,
} as const;

/** One file by its name, several by their number. */
const nameFiles = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? `“${first}”` : many(others.length + 1, 'file', 'files');

/** Words of the import dialog. */
export const IMPORT_TEXTS = {
  title: 'Import a Verbatim file',
  titleMany: (count: number) => `Merge ${many(count, 'Verbatim file', 'Verbatim files')}`,
  reading: (name: string) => `Reading “${name}”`,
  readingOf: (name: string, index: number, of: number) => `Reading “${name}” (${index} of ${of})`,
  body: (name: string) => `This is what “${name}” would bring. Nothing is changed yet.`,
  bodyMany: (count: number) =>
    `This is what the ${many(count, 'file', 'files')} would bring, each on top of those above it. Nothing is changed yet; in any order the result is the same.`,
  nothingNew: (name: string) => `Everything in “${name}” is here already: 0 new, 0 changed.`,
  nothingNewMany: 'Everything in these files is here already: 0 new, 0 changed.',
  table: (files: number) =>
    files > 1 ? 'What the files would change' : 'What the file would change',
  together: 'Together',
  damaged: (count: number) =>
    count === 1 ? 'One file cannot be merged:' : `${number(count)} files cannot be merged:`,
  leaveOut: (count: number) =>
    count === 1 ? 'Leave it out and merge the others' : 'Leave them out and merge the others',
  columns: {
    file: 'File',
    kind: 'Kind',
    new: 'New',
    same: 'Same',
    changed: 'Changed',
    conflicting: 'In conflict',
    quarantined: 'Set aside',
  },
  kinds: {
    ...KIND_HEADINGS,
    text: 'Texts',
    unknown: 'Other (kept as they are)',
  } as Readonly<Record<string, string>>,
  conflicts:
    'A conflict keeps both values until somebody settles it in the review. Nothing is decided by date.',
  setAside: (count: number) =>
    `${many(count, 'thing', 'things')} cannot be used and will be set aside: kept and exported again, never dropped.`,
  take: 'Import',
  takeMany: 'Merge',
  importing: 'Importing',
  merging: 'Merging',
  keeping: 'Keeping a snapshot of your project first',
  unkept:
    'Nothing was changed: a snapshot of your project could not be kept first. Free some space and try again.',
  broken: (reason: string) =>
    `The files could not be compared with your project, which is as it was. Close this and try again, with fewer files at a time; if it happens again, please report it (${reason}).`,
  cancel: 'Cancel',
  close: 'Close',
  stale: 'Your project was changed meanwhile. Look at the table again, then import.',
  cancelled: 'Import cancelled: your project is as it was.',
  failed: (names: readonly string[]) =>
    `${nameFiles(names)} ${names.length > 1 ? 'were' : 'was'} not imported: storage did not answer or is full. Your project is as it was; free some space and try again.`,
  done: (names: readonly string[], conflicts: number, aside: number) =>
    [
      `${names.length > 1 ? 'Merged' : 'Imported'} ${nameFiles(names)}.`,
      conflicts > 0
        ? `${many(conflicts, 'thing is', 'things are')} to settle: all values are kept.`
        : '',
      aside > 0 ? `${many(aside, 'thing was', 'things were')} set aside.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  undo: 'Undo',
  review: 'Review',
  again: 'Choose another file…',
} as const;

/** Words of the export dialog. */
export const EXPORT_TEXTS = {
  title: 'Export',
  what: 'What',
  scopes: { article: 'This article', quote: 'Selected quote', project: 'Whole project' },
  format: 'Format',
  texts: 'Include the texts of the articles',
  textsHint:
    'Without them the quotes go, the articles stay: they fit again where the same text is.',
  preview: 'Preview',
  preparing: 'Preparing the export',
  counts: (quotes: number, documents: number, size: number) =>
    `${many(quotes, 'quote', 'quotes')} from ${many(documents, 'article', 'articles')}, ${formatSize(size)}`,
  conflicts: (count: number) =>
    `${many(count, 'conflict is', 'conflicts are')} not settled: the Verbatim file holds both values.`,
  /** What is to be known of quotes whose words are not where they say. */
  places: ({ foundAgain, notFound, setAside }: PlaceCounts): readonly string[] =>
    [
      foundAgain > 0
        ? `${many(foundAgain, 'quote is', 'quotes are')} not at the offsets that came with them: found again by their words.`
        : '',
      notFound > 0
        ? `${many(notFound, 'quote', 'quotes')} cannot be found in the article, or in more than one place: marked so, not to be taken for what the source says.`
        : '',
      setAside > 0
        ? `${many(setAside, 'quote', 'quotes')} could not be read when imported: only the Verbatim file of the whole project keeps ${setAside === 1 ? 'it' : 'them'}, set aside.`
        : '',
    ].filter((sentence) => sentence !== ''),
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
