import { overlaps } from '../anchoring/spans';
import type { Span } from '../model/anchor';
import type { Suggest } from '../suggest/create-suggester';
import type { Suggestion } from '../suggest/suggestion';
import type { CheckedQuotation, SpeakerComparison } from './checked-quotation';
import { detectLanguage } from '../text/detect-language';
import { compareSpeakers, suggestedSpeaker, type KnownSpeaker } from './compare-speakers';
import { findQuotation, isVerbatim, type QuotedPlace } from './find-quotation';
import { quotedWords } from './quoted-words';
import { SourceIndex, type CheckedText } from './source-index';
import { SourceWords } from './source-words';

/** Words of a source that somebody has annotated as a quote, and whose they are. */
export interface SpokenWords extends Span {
  readonly speakers: readonly KnownSpeaker[];
}

/** A text to check against, with what is known of who speaks in it. */
export interface CheckedSource extends CheckedText {
  readonly spoken: readonly SpokenWords[];
}

/** A manuscript. `blocks` are stretches that its format shows as quoted, without marks. */
export interface CheckedDraft {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/** How many sources, and of each how many UTF-16 units, tell their language. */
const SAMPLED = 20;
const SAMPLE = 2000;
/** How many places of the same words are asked for their speaker. */
const MOST_PLACES = 24;

/**
 * Checks drafts against sources. Making it reads all sources once; a check looks up each quotation of a draft in all of
 * them. Whose words they are is read in a source when one of its quotations is found, unless an annotator has said it.
 */
export class DraftChecker {
  readonly #source: SourceWords;
  readonly #sources: readonly CheckedSource[];
  readonly #suggest: Suggest;
  /** What a text is taken for that is too short to tell its language. */
  readonly #language: string;
  readonly #suggested = new Map<number, readonly Suggestion[]>();

  constructor(sources: readonly CheckedSource[], suggest: Suggest) {
    this.#sources = sources;
    this.#source = new SourceWords(new SourceIndex(sources));
    this.#suggest = suggest;
    this.#language = detectLanguage(
      sources
        .slice(0, SAMPLED)
        .map(({ text }) => text.slice(0, SAMPLE))
        .join('\n\n'),
    );
  }

  #suggestIn(text: string): readonly Suggestion[] {
    const language = detectLanguage(text);
    return this.#suggest(text, { language: language === '' ? this.#language : language });
  }

  /** Every quotation of a draft that has a word in it, in its order. */
  check({ text, blocks }: CheckedDraft): readonly CheckedQuotation[] {
    const suggested = this.#suggestIn(text).filter(
      (one) => !blocks.some((block) => overlaps(block, one)),
    );
    const marked = suggested.map((one) => ({
      start: one.start,
      end: one.end,
      inner: { start: one.innerStart, end: one.innerEnd },
      claimed: suggestedSpeaker(text, one),
    }));
    const plain = blocks.map(({ start, end }) => ({
      start,
      end,
      inner: { start, end },
      claimed: null,
    }));
    return [...marked, ...plain]
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ start, end, inner, claimed }) => {
        const checked = this.#look(text, inner, claimed);
        return checked ? [{ start, end, text: text.slice(start, end), ...checked }] : [];
      });
  }

  #look(
    text: string,
    inner: Span,
    claimed: KnownSpeaker | null,
  ): Pick<CheckedQuotation, 'status' | 'changes' | 'source' | 'speaker'> | null {
    const quoted = quotedWords(text, inner, this.#source.index);
    if (quoted.plain === 0) return null;
    const found = this.#likeliest(findQuotation(quoted, this.#source), claimed, text);
    if (!found) {
      const speaker = compareSpeakers(claimed, [], text, '');
      return { status: 'not-found', changes: [], source: null, speaker };
    }
    const { place, speaker } = found;
    const source = this.#sources[place.text];
    const { start, end } = this.#span(place);
    return {
      status: isVerbatim(place) ? 'verbatim' : 'altered',
      changes: place.changes,
      source: source
        ? { documentId: source.documentId, start, end, exact: source.text.slice(start, end) }
        : null,
      speaker,
    };
  }

  /** Of places that have the words alike: where the same person says them, else where somebody does, else the first. */
  #likeliest(
    places: readonly QuotedPlace[],
    claimed: KnownSpeaker | null,
    text: string,
  ): { readonly place: QuotedPlace; readonly speaker: SpeakerComparison } | null {
    let best: { readonly place: QuotedPlace; readonly speaker: SpeakerComparison } | null = null;
    for (const place of places.slice(0, MOST_PLACES)) {
      const sourceText = this.#sources[place.text]?.text ?? '';
      const speaker = compareSpeakers(claimed, this.#speakersAt(place), text, sourceText);
      if (speaker.agrees === true || (!claimed && speaker.source !== null))
        return { place, speaker };
      if (best === null || (best.speaker.source === null && speaker.source !== null))
        best = { place, speaker };
    }
    return best;
  }

  #span({ first, last }: QuotedPlace): Span {
    return { start: this.#source.start(first), end: this.#source.end(last) };
  }

  /** Who says the words: as annotated, else as the suggestion engine reads it. */
  #speakersAt(place: QuotedPlace): readonly KnownSpeaker[] {
    const source = this.#sources[place.text];
    if (!source) return [];
    const span = this.#span(place);
    const spoken = mostOverlapping(source.spoken, span);
    if (spoken) return spoken.speakers;
    const isQuoted = this.#source.quotationsOf(place.text).some((one) => overlaps(one, span));
    if (!isQuoted) return [];
    let suggested = this.#suggested.get(place.text);
    if (!suggested) {
      suggested = this.#suggestIn(source.text);
      this.#suggested.set(place.text, suggested);
    }
    const speaker = suggestedSpeaker(source.text, mostOverlapping(suggested, span));
    return speaker ? [speaker] : [];
  }
}

function mostOverlapping<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const one of spans) {
    const shared = Math.min(one.end, end) - Math.max(one.start, start);
    if (shared > most) {
      most = shared;
      best = one;
    }
  }
  return best;
}
