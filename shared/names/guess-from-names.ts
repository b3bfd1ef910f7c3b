import type { Id } from '../model/ids';
import type { Span } from '../model/anchor';
import { sentenceAround } from '../text/sentences';
import { tellingWords } from './fold';

/** Somebody a quote may be by. */
export interface NamedPerson {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Verbs that attribute, in the forms newspapers use. */
const CUES =
  'said|says|saying|told|tells|added|adds|asked|asks|replied|replies|answered|wrote|writes|called|calls|argued|argues|warned|warns|noted|notes|explained|insisted|insists|announced|declared|stated|states|suggested|suggests|recalled|joked|admitted|acknowledged|claimed|claims|complained|concluded|continued|tweeted|testified|responded|mentioned|voiced|hoped|predicted|confirmed';
const CUE = new RegExp(String.raw`(?<!\p{L})(?:${CUES})(?!\p{L})`, 'giu');
const PRONOUN = /(?<!\p{L})(?:he|she|they)(?!\p{L})/iu;
/** Where a sentence goes on with another subject. */
const JOIN = /,? (?:and|but|while|though)(?= )|;/giu;
/** Sentences that a pronoun is followed back through. */
const BACK = 6;

/**
 * The likeliest of the known people to have said a quote. Beside an attributing verb after it: the nearest name;
 * before it: the first name of the clause with the verb; for a pronoun beside the verb: the first name of the sentence
 * before the quote, else of the nearest earlier sentence that does not itself begin with a pronoun. Null when nothing
 * speaks for anyone. A guess to be confirmed, never written by itself.
 */
export function guessFromNames(
  text: string,
  quote: Span,
  people: readonly NamedPerson[],
): Id | null {
  const named = mentionsOf(people);
  const sentence = sentenceAround(text, quote, '');
  const following = /^[^.!?“"\n]*/u.exec(text.slice(quote.end, sentence.end))?.[0] ?? '';
  const [after = ''] = following.split(JOIN);
  const before = lastClauseWithCue(text.slice(sentence.start, quote.start));
  const cueAfter = cuesIn(after)[0];
  if (cueAfter !== undefined) {
    const mention = nearest(named(after), cueAfter);
    const pronoun = PRONOUN.exec(after)?.index;
    if (
      pronoun !== undefined &&
      (!mention || Math.abs(pronoun - cueAfter) < Math.abs(mention.at - cueAfter))
    ) {
      return subjectBefore(text, sentence.start, named);
    }
    if (mention) return mention.id;
  }
  const [subject] = named(before);
  if (subject) return subject.id;
  if (!PRONOUN.test(before)) return null;
  const [earlier] = named(text.slice(sentence.start, quote.start));
  return earlier?.id ?? subjectBefore(text, sentence.start, named);
}

/** The first name of the nearest sentence before a place that does not begin with a pronoun. */
function subjectBefore(text: string, place: number, named: Finder): Id | null {
  let at = place;
  for (let back = 0; back < BACK; back += 1) {
    while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1;
    if (at === 0) return null;
    const { start, end } = sentenceAround(text, { start: at - 1, end: at }, '');
    const sentence = text.slice(start, end);
    const [subject] = named(sentence);
    if (subject && !/^\W*(?:he|she|they|it)(?!\p{L})/iu.test(sentence)) return subject.id;
    at = start;
  }
  return null;
}

/** The last clause that has an attributing verb; '' for none. */
function lastClauseWithCue(sentence: string): string {
  const ends = [...Array.from(sentence.matchAll(JOIN), ({ index }) => index), sentence.length];
  const clauses = ends.map((end, at) => sentence.slice(ends[at - 1] ?? 0, end));
  const last = clauses.findLastIndex((clause) => cuesIn(clause).length > 0);
  return clauses[last] ?? '';
}

interface Mention {
  readonly id: Id;
  readonly at: number;
}

type Finder = (passage: string) => readonly Mention[];

/** A finder of mentions, in order of place: whole names, aliases, and surnames. */
function mentionsOf(people: readonly NamedPerson[]): Finder {
  const forms = people.flatMap(({ id, name, aliases }) =>
    [name, ...aliases, tellingWords(name).at(-1) ?? '']
      .filter((form) => form.length > 1)
      .map((form) => ({
        id,
        // A surname is matched as a word with its capital: "Will" is not "will".
        pattern: new RegExp(
          String.raw`(?<![\p{L}\p{N}])${escape(form.charAt(0).toUpperCase() + form.slice(1))}(?![\p{L}\p{N}])`,
          'gu',
        ),
      })),
  );
  return (passage) =>
    forms
      .flatMap(({ id, pattern }) =>
        Array.from(passage.matchAll(pattern), ({ index, 0: words }) => ({
          id,
          at: index + words.length,
        })),
      )
      .toSorted((a, b) => a.at - b.at);
}

const cuesIn = (passage: string): readonly number[] =>
  Array.from(passage.matchAll(CUE), ({ index }) => index);

const nearest = (mentions: readonly Mention[], place: number): Mention | undefined =>
  mentions.toSorted((a, b) => Math.abs(a.at - place) - Math.abs(b.at - place))[0];

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
