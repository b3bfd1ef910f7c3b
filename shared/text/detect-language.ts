import { eld } from 'eld/extrasmall';

eld.enableTextCleanup(true);

/** How much of a text is looked at, in pieces of this size spread over it (UTF-16 units). */
const SAMPLE = 50_000;
const PIECE = 500;
const MOST_PIECES = 7;
/** Fewer letters are no text in any language. */
const FEWEST_LETTERS = 40;
/** East Asian signs and syllables say more each. */
const FEWEST_SIGNS = 12;
/**
 * A piece counts when it scores this share of what texts of its language usually score. Those of the 28 languages of
 * `encoding/sentences.cases.ts` score 0.91 and more, those of languages that the detector does not know 0.78 and less.
 */
const SHARE = 0.85;
/** The share of the pieces that have to agree. */
const MAJORITY = 0.6;

/**
 * Languages that the detector does not know and takes for a near one, with words that only the unknown one has.
 * Indonesian and Malay are one to it.
 */
const TAKEN_FOR: Readonly<Partial<Record<string, RegExp>>> = {
  nl: /(?<!\p{L})(?:nie|hulle|sê|moes|[’']n)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:unha|dunha|nunha|xa|coa|polos|máis|aínda)(?!\p{L})/giu,
  ms: /\p{L}+/gu,
};
/** From this share of the words on a text is in the unknown language. */
const STRANGE = 0.02;

/**
 * The language of a text as a BCP 47 tag of two letters, by its letters in several places; '' when it is too short, in
 * several languages, in one that is not known, or not clearly in one. By ELD (n-grams of 60 languages); the same on every
 * host.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const pieces = piecesOf(sample);
  const votes = new Map<string, number>();
  for (const piece of pieces) {
    const found = eld.detect(piece);
    if (found.language !== '' && found.isReliable(SHARE))
      votes.set(found.language, (votes.get(found.language) ?? 0) + 1);
  }
  const [best] = Array.from(votes).toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < pieces.length * MAJORITY) return '';
  return isTakenFor(best[0], sample) ? '' : best[0];
}

/** Pieces with enough letters, spread evenly. */
function piecesOf(sample: string): readonly string[] {
  const count = Math.min(MOST_PIECES, Math.max(1, Math.floor(sample.length / PIECE)));
  const step = count === 1 ? 0 : (sample.length - PIECE) / (count - 1);
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * step);
    const piece = sample.slice(from, from + PIECE);
    // The first word may be cut.
    return from === 0 ? piece : piece.replace(/^\S{1,30}\s+/u, '');
  }).filter((piece) => {
    const signs = piece.match(
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    );
    const letters = piece.match(/\p{L}/gu);
    return (signs?.length ?? 0) >= FEWEST_SIGNS || (letters?.length ?? 0) >= FEWEST_LETTERS;
  });
}

function isTakenFor(language: string, sample: string): boolean {
  const strange = TAKEN_FOR[language];
  if (!strange) return false;
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return (sample.match(strange)?.length ?? 0) > words * STRANGE;
}
