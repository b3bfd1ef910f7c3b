import type { Span } from '../model/anchor';
import type { LanguagePack } from './languages/pack';
import type { Token } from './tokens';

/** A word with its part of speech, in Universal Dependencies' names; offsets into the text that was given. */
export interface TaggedWord extends Span {
  readonly pos: string;
}

/** Tells nouns from verbs. The model behind it is loaded by whoever makes one; the engine works without, less well. */
export interface Tagger {
  readonly language: string;
  readonly tag: (text: string) => readonly TaggedWord[];
}

const OPEN: Readonly<Partial<Record<string, Token['tag']>>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  VERB: 'verb',
  AUX: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
};

/**
 * Gives each word of a paragraph its tag, in place: closed classes by the language's lists, capitals as names, the
 * rest by the tagger, or without one by the lists of verbs and by endings.
 */
export function tagTokens(
  tokens: readonly Token[],
  pack: LanguagePack,
  tagger: Tagger | null,
): void {
  const known = tagger?.language === pack.tag ? posByToken(tokens, tagger) : null;
  let start = true;
  tokens.forEach((token, index) => {
    const isFirst = start;
    start =
      token.tag === 'mark' &&
      (/^[.!?:…•*]$/u.test(token.word) || (isFirst && /[([—–-]/u.test(token.word)));
    if (token.tag !== 'noun') {
      const before = tokens[index - 1]?.tag ?? 'end';
      // “he’s claiming” has no owner.
      if (token.tag === 'possessive' && /^(?:pronoun|relative)$/u.test(before))
        token.tag = 'auxiliary';
      return;
    }
    const closed = pack.closed.get(token.lower);
    const capital = /^[\p{Lu}#@]/u.test(token.word);
    // “the WHO said”: an acronym, unless everything is in capitals.
    if (closed !== undefined && isAcronym(tokens, index)) token.tag = 'proper';
    // “Will said”: a surname that is also an auxiliary.
    else if (capital && closed === 'auxiliary' && pack.plain.has(tokens[index + 1]?.lower ?? ''))
      token.tag = 'proper';
    else if (token.word === "'s" && known?.get(index) === 'AUX') token.tag = 'auxiliary';
    else if (
      closed !== undefined &&
      (!capital || isFirst || token.word.length < 3 || closed !== 'number')
    )
      token.tag = capital && !isFirst && /^(?:may|will|us)$/u.test(token.lower) ? 'proper' : closed;
    else if (capital && !(isFirst && isCommon(token, pack, known?.get(index))))
      token.tag = 'proper';
    else token.tag = openClass(tokens, index, pack, known?.get(index));
  });
  // Between an article and a noun every word describes: “the former first lady”, “a retired general”.
  tokens.forEach((token, index) => {
    if (token.tag !== 'adverb' && token.tag !== 'verb') return;
    const before = tokens[index - 1]?.tag;
    const next = tokens[index + 1]?.tag;
    if (
      (before === 'determiner' || before === 'adjective' || before === 'possessive') &&
      (next === 'noun' || next === 'proper' || next === 'adjective') &&
      !/^(?:s?he|they|n't)$/u.test(token.lower)
    )
      token.tag = 'adjective';
  });
}

const isAllCapitals = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{2,}$/u.test(token.word);

const isAcronym = (tokens: readonly Token[], index: number): boolean =>
  isAllCapitals(tokens[index]) &&
  !isAllCapitals(tokens[index - 1]) &&
  !isAllCapitals(tokens[index + 1]) &&
  /^the$/iu.test(tokens[index - 1]?.word ?? '');

/** A capital at a sentence's beginning says nothing: the word is a name unless it is known as something else. */
function isCommon(token: Token, pack: LanguagePack, pos: string | undefined): boolean {
  if (pos !== undefined) return pos !== 'PROPN' || pack.roles.has(token.lower);
  return (
    pack.notNames.has(token.lower) ||
    pack.roles.has(token.lower) ||
    pack.saying.has(token.lower) ||
    /(?:ing|ed|s)$/u.test(token.lower)
  );
}

function openClass(
  tokens: readonly Token[],
  index: number,
  pack: LanguagePack,
  pos: string | undefined,
): Token['tag'] {
  const { lower } = tokens[index] ?? { lower: '' };
  const previous = tokens[index - 1];
  const cue = pack.saying.has(lower) || pack.judging.has(lower) || pack.beside.has(lower);
  const nominal =
    previous !== undefined &&
    (previous.tag === 'determiner' ||
      previous.tag === 'adjective' ||
      previous.tag === 'possessive');
  if (cue) {
    // Beside a subject or a quotation a cue is a verb even where the tagger, trained on other prose, doubts it.
    const next = tokens[index + 1];
    if (previous?.tag === 'quote' || (previous?.word === ',' && tokens[index - 2]?.tag === 'quote'))
      return 'verb';
    if (previous?.tag === 'pronoun') return 'verb';
    // “Pell shot back.”
    if (previous?.tag === 'proper' && next?.lower === 'back') return 'verb';
    // A singular name takes a form in -s: “the county advocate Ada Pell”.
    if (previous?.tag === 'proper' && pack.roles.has(lower)) return 'noun';
    if (nominal && (pos === undefined || pos === 'NOUN')) return 'noun';
    if (pos === undefined || pos === 'VERB' || pos === 'AUX') return 'verb';
    if (/(?:ed|said|told|wrote)$/u.test(lower))
      return pos === 'ADJ' && nominal ? 'adjective' : 'verb';
    if (
      (next?.tag === 'quote' || next?.word === ':' || next?.word === ',') &&
      !nominal &&
      previous?.tag === 'proper'
    )
      return 'verb';
    // “the report notes.”: a form in -s before a pause is the verb of its sentence.
    if (
      lower.endsWith('s') &&
      !nominal &&
      (next === undefined ||
        next.tag === 'quote' ||
        /^(?:[.,:]|that|he|she|it|they)$/u.test(next.lower))
    )
      return 'verb';
    return OPEN[pos] ?? 'noun';
  }
  if (pos !== undefined) return OPEN[pos] ?? 'noun';
  if (lower.endsWith('ly')) return 'adverb';
  return !nominal && /(?:ed|ing)$/u.test(lower) ? 'verb' : 'noun';
}

/** The tagger's answer for each word: it sees the words with single blanks, quotations left out. */
function posByToken(tokens: readonly Token[], tagger: Tagger): Map<number, string> {
  let text = '';
  const starts = new Map<number, number>();
  tokens.forEach((token, index) => {
    if (token.tag === 'quote') return;
    if (text !== '' && token.tag !== 'possessive' && !/^n?['’]/u.test(token.word)) text += ' ';
    starts.set(text.length, index);
    text += token.word;
  });
  const known = new Map<number, string>();
  for (const { start, pos } of tagger.tag(text)) {
    const index = starts.get(start);
    if (index !== undefined) known.set(index, pos);
  }
  return known;
}
