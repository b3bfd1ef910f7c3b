import { guessFromNames } from '../../../shared/names/guess-from-names';
import { placeOf } from '../../../shared/marks/place-of';
import type { Mark } from '../../../shared/model/mark';
import { tidyName } from '../../../shared/names/typed-name';
import type { QuoteRecord } from '../../../shared/model/records';
import type { Suggestion } from '../../../shared/suggest/suggestion';
import type { NamedSpeaker } from '../../queries/name-speakers';
import { candidateOf, namedNear, typedCandidates } from './speaker-candidates';
import type { CandidateName, RankedPerson, SpeakerCandidate } from './speaker-candidates';
/**
 * Whom the label of a transcript names: somebody of the project who is called so, else a new speaker of that name. It is
 * offered first and taken by nobody but a person. Null where no label names one alone.
 */
export function labelledSpeaker(
  marks: readonly Mark[],
  { anchor }: Pick<QuoteRecord, 'anchor'>,
  people: () => readonly RankedPerson[],
): SpeakerCandidate | null {
  const [label, other] = placeOf(marks, anchor).speakers;
  if (label === undefined || other !== undefined) return null;
  const { kind, items } = typedCandidates({
    query: label,
    people: people(),
    names: [],
    at: anchor.start,
  });
  return (kind === 'same' && items[0]) || { kind: 'new', name: tidyName(label) };
}

/** Whom a finding means, as accepting it would name them; where nothing was found, who is named beside the words. */
export function guessQuoteSpeaker(
  text: string,
  quote: QuoteRecord,
  finding: Suggestion | null,
  namer: (finding: Suggestion) => NamedSpeaker,
  people: () => readonly RankedPerson[],
  names: () => readonly CandidateName[],
): SpeakerCandidate | null {
  if (finding) {
    const named = namer(finding);
    if (!named) return null;
    return named.kind === 'known'
      ? { kind: 'known', id: named.entry.speaker.id }
      : { kind: 'new', name: named.name };
  }
  const all = [
    ...people().map(({ id, name, aliases }) => ({ id: `known:${id}`, name, aliases })),
    ...names().map(({ name }) => ({ id: `new:${name}`, name, aliases: [] })),
  ];
  const id = guessFromNames(text, quote.anchor, namedNear(text, quote.anchor, all));
  return id === null ? null : candidateOf(id);
}
