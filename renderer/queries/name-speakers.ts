import { createId } from '../../shared/model/ids';
import type { Id } from '../../shared/model/ids';
import type { QuoteRecord, SpeakerKind } from '../../shared/model/records';
import { nameWords } from '../../shared/names/fold';
import { speakerNamed } from '../../shared/names/speaker-named';
import { speakerNameOf } from '../../shared/operations/findings';
import type { AcceptedSpeaker } from '../../shared/operations/suggestions';
import type { Suggestion } from '../../shared/suggest/suggestion';
import { entriesOf } from './directory';
import type { SpeakerDirectory, SpeakerEntry } from './directory';

/** Who a suggestion means: somebody of the project, or a name that nobody has yet; null when it names nobody. */
export type NamedSpeaker =
  | { readonly kind: 'known'; readonly entry: SpeakerEntry }
  | { readonly kind: 'new'; readonly name: string; readonly as: SpeakerKind }
  | null;

/** Weight of those who speak in the article; see `speakerNamed`. */
const PRESENT = 1;

/**
 * Tells who suggestions mean. `quotes`: those of the article. Whom `me` quotes in it is meant first; others' quotes may
 * be hidden, and what is hidden decides nothing.
 */
export function namerOf(
  { list, byId, names }: Pick<SpeakerDirectory, 'list' | 'byId' | 'names'>,
  quotes: readonly QuoteRecord[],
  me: Id,
): (suggestion: Suggestion) => NamedSpeaker {
  const own = quotes.filter(({ layer }) => layer === me);
  const here = new Set(own.flatMap(({ speakerIds }) => entriesOf(speakerIds, byId)));
  const known = new Map<string, NamedSpeaker>();
  return (suggestion) => {
    const said = speakerNameOf(suggestion);
    if (!said) return null;
    const { name, as } = said;
    const named = known.get(name);
    if (named !== undefined) return named;
    // Who is meant has each of its words: those with the rarest of them are few, however many speak in the project.
    const called = names.amongWhom(name).flatMap((place) => list[place] ?? []);
    const people = called.map((item) => ({
      name: item.speaker.name,
      aliases: item.aliases,
      item,
      weight: here.has(item) ? PRESENT : 0,
    }));
    const entry = speakerNamed(name, people, PRESENT);
    const found: NamedSpeaker = entry ? { kind: 'known', entry } : { kind: 'new', name, as };
    known.set(name, found);
    return found;
  };
}

/** The same as what a change needs: who is new gets one id, however many quotes are theirs. */
export function accepterOf(
  namer: (suggestion: Suggestion) => NamedSpeaker,
): (suggestion: Suggestion) => AcceptedSpeaker | null {
  const made = new Map<string, Id>();
  return (suggestion) => {
    const named = namer(suggestion);
    if (!named) return null;
    if (named.kind === 'known') return { kind: 'known', id: named.entry.speaker.id };
    const key = nameWords(named.name).join(' ');
    const id = made.get(key) ?? createId();
    made.set(key, id);
    return { kind: 'new', id, name: named.name, as: named.as };
  };
}
