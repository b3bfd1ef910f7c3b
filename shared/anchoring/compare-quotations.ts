import type { Anchor, AnchorState, Span } from '../model/anchor';
import { wordDiff } from '../text/word-diff';
import { createCarrier } from './carry-anchor';
import { createAnchor } from './create-anchor';

/** A text with its quotations in their order. */
export interface QuotedText {
  readonly text: string;
  readonly quotations: readonly Span[];
}

/** Words that are only in one of two readings, with their place in its text (UTF-16 offsets). */
export interface DifferingWords extends Span {
  readonly kind: 'gone' | 'new';
  readonly text: string;
}

/** Words in a text (UTF-16 offsets). */
export interface VersionPlace extends Span {
  readonly exact: string;
}

/** What became of one quotation between two versions of a text. */
export interface ComparedQuotation {
  /** As for anchors; `new` for one that only the latter has. */
  readonly state: AnchorState | 'new';
  /** 0–1; see `docs/anchoring.md`. */
  readonly confidence: number;
  readonly old: VersionPlace | null;
  readonly new: VersionPlace | null;
  /** The words that differ, in their order; empty where the two are the same or one is not there. */
  readonly differences: readonly DifferingWords[];
}

/** No text has this hash: anchors that are made for comparing name nobody's text. */
const OLD = '';
const NEW = ' ';

/**
 * Compares the quotations of two versions of a text. A quotation of the former goes where its words went; where a
 * quotation of the latter stands there, to all of it, so that words put in at its edge are told too. In the order of
 * the former, then those that only the latter has. `knowsAll` says that the quotations of the former are all it has; where
 * they are not, words that stood in it are not new.
 */
export function compareQuotations(
  former: QuotedText,
  latter: QuotedText,
  knowsAll: boolean,
): readonly ComparedQuotation[] {
  const carry = createCarrier(former.text, latter.text, NEW);
  const met = new Set<Span>();
  const compared = former.quotations.map((quotation): ComparedQuotation => {
    const found = carry(createAnchor(former.text, OLD, quotation));
    const place = found.span;
    const old = wordsAt(former.text, quotation);
    if (place === null)
      return { state: found.state, confidence: found.confidence, old, new: null, differences: [] };
    const there = mostOf(latter.quotations, place);
    if (there) met.add(there);
    const now = wordsAt(latter.text, there ?? place);
    const isSame = now.exact === old.exact;
    return {
      state: isSame ? (now.start === old.start ? 'exact' : 'moved') : 'changed',
      confidence: found.confidence,
      old,
      new: now,
      differences: isSame ? [] : differencesOf(old, now),
    };
  });
  const back = knowsAll ? null : createCarrier(latter.text, former.text, OLD);
  for (const quotation of latter.quotations) {
    if (met.has(quotation)) continue;
    const anchor = createAnchor(latter.text, NEW, quotation);
    if (back && stoodThere(back, anchor)) continue;
    const now = wordsAt(latter.text, quotation);
    compared.push({ state: 'new', confidence: 1, old: null, new: now, differences: [] });
  }
  return compared;
}

const stoodThere = (back: ReturnType<typeof createCarrier>, anchor: Anchor): boolean => {
  const { state } = back(anchor);
  return state === 'exact' || state === 'moved';
};

const wordsAt = (text: string, { start, end }: Span): VersionPlace => ({
  start,
  end,
  exact: text.slice(start, end),
});

/** The quotation that holds most of a place, and of which that is at least half; null for none. */
function mostOf(quotations: readonly Span[], place: Span): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const one of quotations) {
    const common = Math.min(one.end, place.end) - Math.max(one.start, place.start);
    const least = Math.min(one.end - one.start, place.end - place.start) / 2;
    if (common <= most || common < least) continue;
    [best, most] = [one, common];
  }
  return best;
}

/** The words that differ, each with its place. */
function differencesOf(old: VersionPlace, now: VersionPlace): readonly DifferingWords[] {
  const at = { gone: old.start, new: now.start };
  return wordDiff(old.exact, now.exact).flatMap(({ kind, text }) => {
    const start = kind === 'new' ? at.new : at.gone;
    if (kind !== 'new') at.gone += text.length;
    if (kind !== 'gone') at.new += text.length;
    return kind === 'same' ? [] : [{ kind, text, start, end: start + text.length }];
  });
}
