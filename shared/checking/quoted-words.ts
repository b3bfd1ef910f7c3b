import type { Span } from '../model/anchor';
import type { AlignedUnit } from './align-words';
import { draftWords, type DraftWord } from './find-words';
import { foldWord } from './fold-word';
import type { SourceIndex } from './source-index';
import { firstLetters, wordClass } from './word-classes';

/** The words of a quotation, ready to be looked up. */
export interface QuotedWords {
  readonly text: string;
  /** Within the marks. */
  readonly inner: Span;
  readonly words: readonly DraftWord[];
  /** In lower case, as they are compared. */
  readonly keys: readonly string[];
  readonly units: readonly AlignedUnit[];
  /** How many words stand neither in brackets nor for something left out. */
  readonly plain: number;
}

const isWord = ({ cased }: DraftWord): boolean => cased !== '';

/** Reads the words of a quotation; an ellipsis at either end leaves out nothing that is quoted. */
export function quotedWords(text: string, inner: Span, index: SourceIndex): QuotedWords {
  const all = draftWords(text, inner, foldWord);
  const first = all.findIndex(isWord);
  const words = first < 0 ? [] : all.slice(first, all.findLastIndex(isWord) + 1);
  const keys = words.map(({ cased }) => cased.toLowerCase());
  const units = words.map(({ cased, isMarked }, at): AlignedUnit => {
    const key = keys[at] ?? '';
    return {
      id: index.idOf(key),
      kind: cased === '' ? 'ellipsis' : isMarked ? 'marked' : 'word',
      wordClass: wordClass(key),
      head: firstLetters(key),
    };
  });
  const plain = units.filter(({ kind }) => kind === 'word').length;
  return { text, inner, words, keys, units, plain };
}
