import type { Span } from '../model/anchor';
import type { WordClass } from './languages/word-class';
import type { Quotation } from './marks';

/** A word, a mark or a quotation of the frame around quotations. */
export interface Token extends Span {
  readonly word: string;
  readonly lower: string;
  tag: WordClass;
  /** The quotation this token stands for, by its number in the paragraph. */
  readonly quote: number;
  /** A quotation that ends with a comma or another mark inside: what follows may attribute it. */
  readonly setOff: boolean;
}

const PIECE =
  /(?:\p{Lu}\.){1,}(?:-?\p{Lu}\p{L}*\.?)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[’'\-‑.@_][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[#@$€£]?\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[#@][\p{L}\p{N}_]+|--+|[^\s\p{L}\p{N}]/gu;
const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Capt|Cpt|Lt|Sgt|Cmdr|Adm|Maj|St|Jr|Sr|No|Nr|vs|etc|Rev|Hon|Del|Atty|Supt|Dist|Pres|Ald|Messrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Inc|Corp|Ltd|Bros|Mme|Mlle|Sra|Srta|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|R-\p{L}+|D-\p{L}+|I-\p{L}+)$/u;
/** A French verb with its subject behind it: “explique-t-elle”. */
const INVERTED = /^(.+?)(-(?:t-)?(?:ils?|elles?|on|je|nous))$/iu;
const CLITIC = /^(.+?)(['’]s|(?<=s)['’]|n['’]t|['’](?:re|ve|ll|d|m))$/iu;

/**
 * The words of a stretch of text with quotations as single tokens. Possessive and contracted endings are tokens of
 * their own; an abbreviation keeps its full stop, so that a `.` alone ends a sentence.
 */
export function tokensOf(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  first: number,
): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  quotations.forEach((quotation, index) => {
    wordsOf(text, at, quotation.start, tokens);
    tokens.push({
      ...token('', quotation.start, quotation.end, 'quote', first + index),
      setOff: /[,.!?…—–，。！？-]['’)\]]?\s*$/u.test(
        text.slice(quotation.innerEnd - 3, quotation.innerEnd),
      ),
    });
    at = quotation.end;
  });
  wordsOf(text, at, span.end, tokens);
  return tokens;
}

const token = (word: string, start: number, end: number, tag: WordClass, quote = -1): Token => ({
  word,
  lower: word.toLowerCase(),
  start,
  end,
  tag,
  quote,
  setOff: false,
});

function wordsOf(text: string, from: number, to: number, tokens: Token[]): void {
  const part = text.slice(from, to);
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(part); match; match = PIECE.exec(part)) {
    let [word] = match;
    const start = from + match.index;
    if (part.charAt(PIECE.lastIndex) === '.' && ABBREVIATION.test(word)) {
      word += '.';
      PIECE.lastIndex += 1;
    }
    const mark = word.endsWith('s') && /['’]/.test(part.charAt(PIECE.lastIndex));
    const clitic =
      mark || /['’]/.test(word)
        ? CLITIC.exec(mark ? word + part.charAt(PIECE.lastIndex) : word)
        : null;
    const stem = clitic?.[1];
    const ending = clitic?.[2];
    if (stem !== undefined && ending !== undefined) {
      tokens.push(token(stem, start, start + stem.length, 'noun'));
      const tag = /^['’]s?$/i.test(ending)
        ? 'possessive'
        : /t$/i.test(ending)
          ? 'adverb'
          : 'auxiliary';
      tokens.push(token(ending, start + stem.length, start + stem.length + ending.length, tag));
      PIECE.lastIndex = start - from + stem.length + ending.length;
      continue;
    }
    const inverted = word.includes('-') ? INVERTED.exec(word) : null;
    if (inverted?.[1] !== undefined && inverted[2] !== undefined) {
      const middle = start + inverted[1].length;
      tokens.push(
        token(inverted[1], start, middle, 'noun'),
        token(inverted[2], middle, start + word.length, 'noun'),
      );
      continue;
    }
    const tag =
      /^\p{L}/u.test(word) || /^[#@]\p{L}/u.test(word)
        ? 'noun'
        : /\p{N}/u.test(word)
          ? 'number'
          : 'mark';
    tokens.push(token(word, start, start + word.length, tag));
  }
}
