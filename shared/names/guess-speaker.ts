import type { Id } from '../model/ids';
import type { Span } from '../model/anchor';
import { tellingWords } from './fold';

/** Somebody a quote may be by. */
export interface KnownPerson {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Verbs that attribute, in the forms newspapers use. */
const CUES =
  'said|says|saying|told|tells|added|adds|asked|asks|replied|replies|answered|wrote|writes|called|calls|argued|argues|warned|warns|noted|notes|explained|insisted|insists|announced|declared|stated|states|suggested|suggests|recalled|joked|admitted|acknowledged|claimed|claims|complained|concluded|continued|tweeted|testified|responded|mentioned|voiced|hoped|predicted|confirmed';
const CUE = new RegExp(String.raw`(?<!\p{L})(?:${CUES})(?!\p{L})`, 'giu');
const PRONOUN = /(?<!\p{L})(?:he|she|they)(?!\p{L})/iu;
/** How far around a quote is looked, in UTF-16 units. */
const NEAR = 160;
const FAR = 1200;

/**
 * The likeliest of the known people to have said a quote: somebody named beside an attributing verb after it, else
 * before it in the same sentence or the one before; with a pronoun beside the verb, the last one named before.
 * Null when nothing speaks for anyone. A guess to be confirmed, never written by itself.
 */
export function guessSpeaker(text: string, quote: Span, people: readonly KnownPerson[]): Id | null {
  const lineStart = text.lastIndexOf('\n', quote.start - 1) + 1;
  const lineBreak = text.indexOf('\n', quote.end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const after = text.slice(quote.end, Math.min(lineEnd, quote.end + NEAR));
  const before = text.slice(Math.max(lineStart, quote.start - NEAR), quote.start);
  const named = mentionsOf(people);

  const clause = /^[^.!?“"]*/u.exec(after)?.[0] ?? '';
  const sentence = before.slice(before.search(/[^.!?]*$/u));
  for (const [passage, fromEnd] of [
    [clause, false],
    [sentence, true],
  ] as const) {
    const cue = nearestCue(passage, fromEnd);
    if (cue === null) continue;
    const best = nearestMention(named(passage), cue);
    if (best !== null) return best;
    if (PRONOUN.test(passage)) {
      const earlier = text.slice(Math.max(0, quote.start - FAR), quote.start);
      const last = named(earlier).at(-1);
      if (last) return last.id;
    }
  }
  return named(before).at(-1)?.id ?? null;
}

interface Mention {
  readonly id: Id;
  readonly at: number;
}

/** A finder of mentions, in order of place: whole names, aliases, and surnames. */
function mentionsOf(people: readonly KnownPerson[]): (passage: string) => Mention[] {
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

function nearestCue(passage: string, fromEnd: boolean): number | null {
  const cues = Array.from(passage.matchAll(CUE), ({ index }) => index);
  return (fromEnd ? cues.at(-1) : cues[0]) ?? null;
}

function nearestMention(mentions: readonly Mention[], place: number): Id | null {
  return (
    mentions.toSorted((a, b) => Math.abs(a.at - place) - Math.abs(b.at - place))[0]?.id ?? null
  );
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
