/**
 * What is told of a file that was read: `quarantineSentence(reason, place)`, `warningSentence(kind, count)`. Said by
 * the window and by the command line alike.
 */
import type { FileWarning, QuarantineReason } from '../project-file/problems';
import { many } from './numbers';

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
    case 'digest-void':
      return 'The file was written anew or edited since it was exported: whether all of it is as it was cannot be told.';
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
    case 'wrong-link':
      return `${many(count, 'link leads', 'links lead')} to something of another kind; they are kept, and nobody is named by them.`;
    case 'compares-itself':
      return `${many(count, 'verdict compares', 'verdicts compare')} one thing with itself; kept, and nothing follows from it.`;
    case 'date-not-understood':
      return `${many(count, 'date is', 'dates are')} said to mean days that cannot be; what was written is kept, and only what it really means is understood.`;
    case 'half-character':
      return `${many(count, 'thing holds', 'things hold')} half a character, as of a cut emoji; � stands in its place.`;
    case 'unknown-author':
      return `${many(count, 'quote is', 'quotes are')} by an annotator the file does not name.`;
    case 'anchor-text-differs':
      return `${many(count, 'quote does', 'quotes do')} not stand where the file says, and the words were not found in one place of the article: they are kept, and every export says so.`;
    case 'anchor-found-again':
      return `${many(count, 'quote does', 'quotes do')} not stand where the file says (its offsets may count bytes or code points): found again by the words.`;
    case 'anchor-other-text':
      return `${many(count, 'quote was', 'quotes were')} made on another version of the article’s text.`;
    case 'span-splits-grapheme':
      return `${many(count, 'quote begins or ends', 'quotes begin or end')} inside a composed character.`;
  }
}
