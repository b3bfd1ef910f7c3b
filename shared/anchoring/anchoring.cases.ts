import * as fc from 'fast-check';
import type { Span } from '../model/anchor';

/** A generated article with the spans of its quotes and its lines (their line ends included). */
export interface AnchoredArticle {
  readonly text: string;
  readonly quotes: readonly Span[];
  readonly lines: readonly Span[];
}

const SAID = [
  'Yes',
  'No',
  'It is late',
  'Robin',
  'a farce',
  'We counted eleven passengers',
  'Not now',
  'the harbour stays open for as long as anybody sails from it',
];
const NAMES = ['Ada Roe', 'Ben Lind', 'the harbour master', 'Elisa Okafor', 'a clerk'];
/** Words made of syllables, all different. */
const WORDS = ['bar', 'mel', 'tor', 'sun', 'kiv', 'pol', 'dre', 'han', 'gos', 'lum'].flatMap(
  (one) =>
    [
      'dock',
      'wick',
      'stead',
      'mere',
      'ford',
      'low',
      'gate',
      'ness',
      'ham',
      'pier',
      'cove',
      'reef',
    ].map((other) => one + other),
);
const BESIDE = 5;

/** Articles of lines that say short things again and again, each beside words that stand in no other line. */
export const articles = (): fc.Arbitrary<AnchoredArticle> =>
  fc
    .record({
      words: fc.shuffledSubarray(WORDS, { minLength: WORDS.length }),
      parts: fc.array(
        fc.record({ said: fc.constantFrom(...SAID), name: fc.constantFrom(...NAMES) }),
        { minLength: 3, maxLength: WORDS.length / BESIDE / 2 },
      ),
    })
    .map(({ words, parts }) => {
      let text = 'Harbour Notes\n\n';
      const quotes: Span[] = [];
      const lines: Span[] = [];
      for (const [at, { said, name }] of parts.entries()) {
        const beside = words.slice(at * BESIDE * 2, (at + 1) * BESIDE * 2);
        const from = text.length;
        text += `The ${beside.slice(0, BESIDE).join(' ')}, `;
        quotes.push({ start: text.length, end: text.length + said.length });
        text += `${said}, ${beside.slice(BESIDE).join(' ')}, said ${name}.\n\n`;
        lines.push({ start: from, end: text.length });
      }
      return { text, quotes, lines };
    });

/** Words with one of their letters replaced by a letter that stands in none of the words used here. */
export function withOneLetterChanged(words: string, which: number): string {
  const at = Array.from(words, (one, place) => (/[a-z]/i.test(one) ? place : -1)).filter(
    (place) => place >= 0,
  );
  const chosen = at[which % at.length] ?? 0;
  return `${words.slice(0, chosen)}x${words.slice(chosen + 1)}`;
}
