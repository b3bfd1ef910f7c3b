import { useEffect, useMemo, useState } from 'react';
import { marksOf } from '../../../shared/marks/marks-of';
import { peopleInText } from '../../../shared/names/people-in-text';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { ArticleQuotes } from '../../queries/open-article';
import type { TypedName } from '../../../shared/names/typed-name';
import { attributeQuote } from '../../../shared/operations/attribution';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { useSuggestions } from '../../session/suggestions';
import { useRepository } from '../../queries/database-context';
import { nameWords } from '../../../shared/names/fold';
import { entriesOf, speakersOf, useSpeakerDirectory } from '../../queries/directory';
import type { SpeakerDirectory, SpeakerEntry } from '../../queries/directory';
import { namerOf } from '../../queries/name-speakers';
import { guessQuoteSpeaker, labelledSpeaker } from './guess-quote-speaker';
import { typedCandidates, unknownNames } from './speaker-candidates';
import type { RankedPerson, CandidateName, SpeakerCandidate } from './speaker-candidates';

/** Names looked for in one text. */
const NAMES = 60;
/** Reading names needs no more of a very long text than its beginning (UTF-16 units). */
const READ = 200_000;

/** What is known of who might speak in an article. */
export interface SpeakerFinder {
  /** False until the speakers and the text have been read. */
  readonly ready: boolean;
  readonly byId: ReadonlyMap<Id, SpeakerEntry>;
  /** Everybody. Thousands may be: gathered when it is asked for. */
  readonly people: () => readonly RankedPerson[];
  /** Names in the text that no speaker answers to. Worked out while nothing else is to be done, or when it is asked for. */
  readonly names: () => readonly CandidateName[];
  /** Who most likely said a quote by the words around it; null when nothing tells. */
  guess(quote: QuoteRecord): SpeakerCandidate | null;
  /** The same from a fresh reading of the project, for keys that were quicker than the screen. */
  guessFresh(quote: QuoteRecord): Promise<SpeakerCandidate | null>;
  /** Whom a typed name means, from a fresh reading: Enter may be quicker than the list. */
  typed(quote: QuoteRecord, query: string): Promise<TypedName<SpeakerCandidate>>;
  /** The change that says that somebody said a quote, with all that was found of it. `id` is that of a new speaker. */
  attribute(
    quote: QuoteRecord,
    candidate: SpeakerCandidate,
    options: { readonly id: Id; readonly instead: boolean },
  ): Promise<ChangeSet>;
}

const NOBODY: ReadonlyMap<Id, SpeakerEntry> = new Map();

const knownPerson = (entry: SpeakerEntry, here: number): RankedPerson => ({
  id: entry.speaker.id,
  name: entry.speaker.name,
  aliases: entry.aliases,
  quotes: entry.quotes,
  here,
});

/** Works something out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function peopleOf(
  list: readonly SpeakerEntry[],
  quotes: readonly QuoteRecord[],
  byId: ReadonlyMap<Id, SpeakerEntry> | undefined,
): readonly RankedPerson[] {
  const here = new Map<SpeakerEntry | null, number>();
  for (const { speakerIds } of quotes)
    for (const entry of entriesOf(speakerIds, byId)) here.set(entry, (here.get(entry) ?? 0) + 1);
  return list.map((entry) => knownPerson(entry, here.get(entry) ?? 0));
}

/** Those whose names share a word with one of some names: with thousands of speakers the others are not looked at. */
const sharingWords = (
  names: readonly CandidateName[],
  { list, names: index }: Pick<SpeakerDirectory, 'list' | 'names'>,
): readonly RankedPerson[] =>
  index
    .holdingAny(names.flatMap(({ name }) => nameWords(name)))
    .flatMap((place) => list[place] ?? [])
    .map((entry) => knownPerson(entry, 0));

const noNames = (): readonly CandidateName[] => [];

/**
 * Names in the text that nobody has; worked out anew when somebody's name changes, not with every count. Among thousands
 * of speakers it takes a while, so the first screen does not wait for it.
 */
function useUnknownNames(
  found: readonly CandidateName[],
  directory: SpeakerDirectory | undefined,
): () => readonly CandidateName[] {
  const [known, setKnown] = useState<Pick<SpeakerDirectory, 'list' | 'names'> | undefined>();
  if (directory?.names !== known?.names) setKnown(directory);
  const names = useMemo(
    () => (known ? once(() => unknownNames(found, sharingWords(found, known))) : noNames),
    [found, known],
  );
  useEffect(() => {
    const idle = requestIdleCallback(names);
    return () => cancelIdleCallback(idle);
  }, [names]);
  return names;
}

/** Gathers the speakers of the project and the names of the article. */
export function useSpeakerFinder(article: ArticleQuotes | null | undefined): SpeakerFinder {
  const repository = useRepository();
  const directory = useSpeakerDirectory();
  const { finding } = useSuggestions();
  const me = repository.annotatorId();
  const text = article?.text ?? null;
  const quotes = article?.quotes;
  const found = useMemo(
    () => (text === null ? [] : peopleInText(text.slice(0, READ), NAMES)),
    [text],
  );
  const people = useMemo(
    () => once(() => peopleOf(directory?.list ?? [], quotes ?? [], directory?.byId)),
    [directory, quotes],
  );
  const names = useUnknownNames(found, directory);
  const namer = useMemo(
    () => (directory && quotes ? namerOf(directory, quotes, me) : () => null),
    [directory, quotes, me],
  );
  return useMemo(() => {
    const read = async (quote: QuoteRecord) => {
      const { textHash } = quote.anchor;
      const whole = await repository.shown.text(textHash);
      const document = await repository.shown.document(quote.documentId);
      // A quote of another version of the text was not found in this one.
      const here = whole !== undefined && document?.textHash === textHash;
      const about = here ? await finding.ask(document, whole, quote.anchor) : null;
      return { whole, about };
    };
    const project = async (whole: string | undefined) => {
      const fresh = speakersOf(
        await repository.shown.speakers(),
        await repository.shown.identities(),
      );
      const speakers = fresh.list.map((entry) => knownPerson(entry, 0));
      const inText = whole === undefined ? [] : peopleInText(whole.slice(0, READ), NAMES);
      return { fresh, speakers, names: unknownNames(inText, sharingWords(inText, fresh)) };
    };
    return {
      ready: directory !== undefined && article !== undefined,
      byId: directory?.byId ?? NOBODY,
      people,
      names,
      guess: (quote) =>
        text !== null && quote.anchor.textHash === article?.document.textHash
          ? (labelledSpeaker(article.marks, quote, people) ??
            guessQuoteSpeaker(text, quote, finding.now(quote.anchor), namer, people, names))
          : null,
      guessFresh: async (quote) => {
        const { whole, about } = await read(quote);
        if (whole === undefined) return null;
        const { fresh, speakers, names: unknown } = await project(whole);
        const markup = await repository.shown.markup(quote.anchor.textHash);
        const labelled = labelledSpeaker(markup ? marksOf(markup) : [], quote, () => speakers);
        if (labelled) return labelled;
        const fits = namerOf(fresh, await repository.shown.quotesOf(quote.documentId), me);
        return guessQuoteSpeaker(
          whole,
          quote,
          about,
          fits,
          () => speakers,
          () => unknown,
        );
      },
      typed: async (quote, query) => {
        const { speakers, names: unknown } = await project(
          await repository.shown.text(quote.anchor.textHash),
        );
        return typedCandidates({
          query,
          people: speakers,
          names: unknown,
          at: quote.anchor.start,
        });
      },
      attribute: async (quote, candidate, { id, instead }) => {
        const { whole, about } = await read(quote);
        const there = about && whole !== undefined ? { finding: about, text: whole } : null;
        if (candidate.kind === 'new')
          return attributeQuote(quote, { kind: 'new', id, name: candidate.name }, there, instead);
        const known =
          directory?.byId.get(candidate.id) ?? (await project(whole)).fresh.byId.get(candidate.id);
        const ids = known?.members.map((member) => member.id) ?? [];
        const chosen = {
          kind: 'known',
          // A speaker who is linked under another of their ids is not linked twice.
          id: quote.speakerIds.find((one) => ids.includes(one)) ?? candidate.id,
          name: known?.speaker.name ?? '',
          aliases: known?.aliases ?? [],
        } as const;
        return attributeQuote(quote, chosen, there, instead);
      },
    };
  }, [repository, directory, article, text, people, names, finding, namer, me]);
}
