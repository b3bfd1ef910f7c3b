import { useMemo } from 'react';
import { guessSpeaker } from '../../../shared/names/guess-speaker';
import { peopleInText } from '../../../shared/names/people-in-text';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { ArticleQuotes } from '../../db/article-quotes';
import { speakerNamed } from '../../../shared/names/speaker-named';
import { speakerNameOf } from '../../../shared/operations/suggestions';
import type { Suggestion } from '../../../shared/suggest/suggestion';
import { useSuggestions } from '../../session/suggestions';
import { useRepository } from '../../db/database-context';
import { directoryOf, entriesOf, useSpeakerDirectory } from '../../db/directory';
import type { SpeakerEntry } from '../../db/directory';
import { candidateOf, namedNear, unknownNames } from './speaker-candidates';
import type { KnownPerson, NameInText, SpeakerCandidate } from './speaker-candidates';

/** Names looked for in one text. */
const NAMES = 60;
/** Reading names needs no more of a very long text than its beginning (UTF-16 units). */
const READ = 200_000;

/** What is known of who might speak in an article. */
export interface SpeakerFinder {
  /** False until the speakers and the text have been read. */
  readonly ready: boolean;
  readonly byId: ReadonlyMap<Id, SpeakerEntry>;
  readonly people: readonly KnownPerson[];
  /** Names in the text that no speaker answers to. */
  readonly names: readonly NameInText[];
  /** Who most likely said a quote by the words around it; null when nothing tells. */
  guess(quote: QuoteRecord): SpeakerCandidate | null;
  /** The same from a fresh reading of the project, for keys that were quicker than the screen. */
  best(quote: QuoteRecord): Promise<SpeakerCandidate | null>;
}

const NOBODY: ReadonlyMap<Id, SpeakerEntry> = new Map();

const knownPerson = (entry: SpeakerEntry, here: number): KnownPerson => ({
  id: entry.speaker.id,
  name: entry.speaker.name,
  aliases: entry.aliases,
  quotes: entry.quotes,
  here,
});

function guessAmong(
  text: string | null,
  quote: QuoteRecord,
  suggestion: Suggestion | null,
  people: readonly KnownPerson[],
  names: readonly NameInText[],
): SpeakerCandidate | null {
  if (text === null) return null;
  const suggested = suggestion && speakerNameOf(suggestion);
  if (suggested) {
    const items = people.map((one) => ({ ...one, item: one.id, weight: one.here }));
    const id = speakerNamed(suggested.name, items, 1);
    return id === null ? { kind: 'new', name: suggested.name } : { kind: 'known', id };
  }
  const all = [
    ...people.map(({ id, name, aliases }) => ({ id: `known:${id}`, name, aliases })),
    ...names.map(({ name }) => ({ id: `new:${name}`, name, aliases: [] })),
  ];
  const id = guessSpeaker(text, quote.anchor, namedNear(text, quote.anchor, all));
  return id === null ? null : candidateOf(id);
}

/** Gathers the speakers of the project and the names of the article. */
export function useSpeakerFinder(article: ArticleQuotes | null | undefined): SpeakerFinder {
  const repository = useRepository();
  const directory = useSpeakerDirectory();
  const { about } = useSuggestions();
  const text = article?.text ?? null;
  const quotes = article?.quotes;
  const found = useMemo(
    () => (text === null ? [] : peopleInText(text.slice(0, READ), NAMES)),
    [text],
  );
  const people = useMemo(() => {
    const here = new Map<SpeakerEntry | null, number>();
    for (const { speakerIds } of quotes ?? [])
      for (const entry of entriesOf(speakerIds, directory?.byId))
        here.set(entry, (here.get(entry) ?? 0) + 1);
    return (directory?.list ?? []).map((entry) => knownPerson(entry, here.get(entry) ?? 0));
  }, [directory, quotes]);
  const names = useMemo(() => unknownNames(found, people), [found, people]);
  return useMemo(
    () => ({
      ready: directory !== undefined && article !== undefined,
      byId: directory?.byId ?? NOBODY,
      people,
      names,
      guess: (quote) => guessAmong(text, quote, about(quote.anchor), people, names),
      best: async (quote) => {
        const body = (await repository.text(quote.anchor.textHash)) ?? null;
        const fresh = directoryOf(await repository.speakers(), await repository.identities());
        const speakers = fresh.list.map((entry) => knownPerson(entry, 0));
        const inText = body === null ? [] : peopleInText(body.slice(0, READ), NAMES);
        return guessAmong(
          body,
          quote,
          about(quote.anchor),
          speakers,
          unknownNames(inText, speakers),
        );
      },
    }),
    [repository, directory, article, text, people, names, about],
  );
}
