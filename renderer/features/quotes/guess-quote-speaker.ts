import { guessFromNames } from '../../../shared/names/guess-from-names';
import type { QuoteRecord } from '../../../shared/model/records';
import type { Suggestion } from '../../../shared/suggest/suggestion';
import type { NamedSpeaker } from '../../queries/name-speakers';
import { candidateOf, namedNear } from './speaker-candidates';
import type { CandidateName, RankedPerson, SpeakerCandidate } from './speaker-candidates';
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
