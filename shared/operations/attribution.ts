import type { Id } from '../model/ids';
import type { QuoteFields, QuoteRecord } from '../model/records';
import { sameName } from '../names/fold';
import type { Suggestion } from '../suggest/suggestion';
import type { ChangeSet } from './change-set';
import { anchorOf, attributionOf, isNamed, meansSpeaker, speakerNameOf } from './findings';
import { changeRecord, writeRecord } from './write-record';

/** Whom a person says a quote is by: somebody of the project, or somebody to be made. */
export type ChosenSpeaker =
  | {
      readonly kind: 'known';
      readonly id: Id;
      readonly name: string;
      readonly aliases: readonly string[];
    }
  | { readonly kind: 'new'; readonly id: Id; readonly name: string };

/** What was found at the words of a quote, and the whole text in which it was; null for nothing. */
export type FoundThere = { readonly finding: Suggestion; readonly text: string } | null;

/**
 * Says that somebody said a quote; a person to be made is made with the same change. `instead`: in the place of those
 * who are said to have said it; else beside them. No write when nothing differs.
 *
 * The words that were found to name the speaker, and whether the article states it, are recorded when they mean the one
 * who was chosen, exactly as when the finding itself is accepted. Of another they say nothing: then the cue and the
 * mention that were found are taken away, and the attribution is `stated`, since a person who names the speaker has read
 * it there. What a person set before is kept with the first speaker.
 */
export function attributeQuote(
  quote: QuoteRecord,
  chosen: ChosenSpeaker,
  found: FoundThere,
  instead: boolean,
): ChangeSet {
  const held = quote.speakerIds.includes(chosen.id);
  if (held && (!instead || quote.speakerIds.length === 1))
    return changeRecord('link-speaker', quote, {});
  const isFirst = quote.speakerIds.length === 0;
  const beside = isFirst || instead ? besideQuotation(quote, chosen, found, isFirst) : {};
  const link = changeRecord('link-speaker', quote, {
    speakerIds: instead ? [chosen.id] : [...quote.speakerIds, chosen.id],
    ...beside,
  });
  if (chosen.kind === 'known') return link;
  const made = writeRecord('speaker', chosen.id, madeOf(chosen, found));
  return { ...link, writes: [made, ...link.writes] };
}

/** Somebody who is described, not named, is made as unnamed, as accepting the finding makes them. */
function madeOf({ name }: ChosenSpeaker, found: FoundThere) {
  const called = found && speakerNameOf(found.finding);
  return called && sameName(called.name, name) ? { name, kind: called.as } : { name };
}

type Beside = Pick<QuoteFields, 'cue' | 'mention' | 'attribution'>;

function besideQuotation(
  quote: QuoteRecord,
  chosen: ChosenSpeaker,
  found: FoundThere,
  isFirst: boolean,
): Beside {
  const { cue, mention, attribution } = quote;
  const names = [chosen.name, ...(chosen.kind === 'known' ? chosen.aliases : [])] as const;
  if (found && meansSpeaker(found.finding, found.text, names)) {
    const { finding, text } = found;
    const anchor = (span: typeof finding.cue) => anchorOf(text, quote.anchor.textHash, span);
    return {
      cue: cue ?? anchor(finding.cue),
      mention: (isFirst ? mention : null) ?? anchor(finding.speaker),
      attribution: isFirst && attribution !== 'unknown' ? attribution : attributionOf(finding),
    };
  }
  const isTheirs = mention !== null && (isFirst || isNamed(mention.exact, names));
  const isFound = cue?.start === found?.finding.cue?.start;
  return {
    cue: isTheirs || (mention === null && !isFound) ? cue : null,
    mention: isTheirs ? mention : null,
    attribution: (isFirst || isTheirs) && attribution !== 'unknown' ? attribution : 'stated',
  };
}
