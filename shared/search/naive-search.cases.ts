/** Search as one would write it without an index, for holding the index against it. */
import { wordClauses } from './find-entries';
import type { NearClause, ParsedQuery, PhraseTerm, WordsClause } from './parsed-query';
import { entryKey, type SearchEntry, type Zone } from './search-entry';
import { wordsIn, type PlacedWord } from './word-units';

type Clause = WordsClause | NearClause;
type Stretch = readonly [from: number, to: number];

const fits = (asked: string, word: string, open: { start: boolean; end: boolean }): boolean => {
  if (open.start && open.end) return word.includes(asked);
  if (open.end) return word.startsWith(asked);
  return open.start ? word.endsWith(asked) : word === asked;
};

const phrases = (words: readonly PlacedWord[], { words: asked, match }: PhraseTerm): Stretch[] =>
  words.flatMap((_, from): Stretch[] => {
    const there = words.slice(from, from + asked.length);
    const all =
      there.length === asked.length &&
      asked.every((one, at) =>
        fits(one, there[at]?.word ?? '', {
          start: at === 0 && (match === 'end' || match === 'inside'),
          end: at === asked.length - 1 && (match === 'start' || match === 'inside'),
        }),
      );
    return all ? [[from, from + asked.length]] : [];
  });

/** All stretches in which a clause stands, short and long ones. */
function stretches(words: readonly PlacedWord[], clause: Clause): Stretch[] {
  if (clause.type === 'words') return phrases(words, clause.term);
  const [first, second] = clause.terms.map((term) => phrases(words, term));
  return (first ?? []).flatMap((one) =>
    (second ?? []).flatMap((other): Stretch[] => {
      const [a, b] = one[0] < other[0] ? [one, other] : [other, one];
      const between = b[0] - a[1];
      return between >= 0 && between <= clause.distance ? [[a[0], b[1]]] : [];
    }),
  );
}

const zones = (entry: SearchEntry, only?: Zone): (readonly PlacedWord[])[] =>
  entry.zones.flatMap(([zone, text]) => (only && zone !== only ? [] : [wordsIn(text)]));
const isIn = (entry: SearchEntry, clause: Clause): boolean =>
  zones(entry).some((words) => stretches(words, clause).length > 0);

function passagesOf(text: string, wanted: readonly Clause[], excluded: readonly Clause[]) {
  const words = wordsIn(text);
  const lineOf = (word: number) => text.slice(0, words[word]?.start).split('\n').length;
  const without = new Set(
    excluded.flatMap((clause) => stretches(words, clause).map(([from]) => lineOf(from))),
  );
  // What is to be near is near in one paragraph.
  const isInOne = ([from, to]: Stretch) => lineOf(from) === lineOf(to - 1);
  const all = wanted.map((clause) =>
    stretches(words, clause).filter((one) => clause.type === 'words' || isInOne(one)),
  );
  const found: string[] = [];
  const lines = new Set(words.map((_, word) => lineOf(word)));
  let begin = 0;
  for (const line of lines) {
    if (without.has(line)) continue;
    for (let to = begin + 1; to <= words.length + 1; to += 1)
      for (let from = to - 1; from >= begin; from -= 1) {
        const holds = all.every((places) =>
          places.some(([a, b]) => a >= from && b <= to && lineOf(a) === line),
        );
        if (!holds) continue;
        found.push(`${words[from]?.start}-${words[to - 1]?.end}`);
        begin = to;
        break;
      }
  }
  return found;
}

/** What a query without fields finds among entries: places in texts, and keys. */
export function searchNaively(entries: readonly SearchEntry[], query: ParsedQuery) {
  const clauses = wordClauses(query);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const excluded = clauses.filter((clause) => clause.excluded);
  const alone = (kinds: readonly string[]) =>
    entries
      .filter(
        (entry) =>
          kinds.includes(entry.kind) &&
          wanted.every((clause) => isIn(entry, clause)) &&
          !excluded.some((clause) => isIn(entry, clause)),
      )
      .map(entryKey)
      .toSorted();
  // A text that no article has is nowhere to be shown.
  const texts = entries.filter(
    ({ kind, id }) =>
      kind === 'text' && entries.some((one) => one.kind === 'article' && one.textHash === id),
  );
  const passages = texts.flatMap(({ id, zones: [zone] }) =>
    wanted.length === 0
      ? []
      : passagesOf(zone?.[1] ?? '', wanted, excluded).map((place) => `${id} ${place}`),
  );
  const articles = entries
    .filter(({ kind }) => kind === 'article')
    .filter((article) => {
      const text = texts.find(({ id }) => id === article.textHash);
      const both = text ? [article, text] : [article];
      if (excluded.some((clause) => both.some((one) => isIn(one, clause)))) return false;
      if (!wanted.every((clause) => both.some((one) => isIn(one, clause)))) return false;
      const ofItself = wanted.length === 0 || wanted.some((clause) => isIn(article, clause));
      return ofItself || !passages.some((place) => place.startsWith(`${article.textHash} `));
    })
    .map(({ textHash }) => textHash)
    .toSorted();
  return {
    quotes: alone(['quote']),
    people: alone(['speaker', 'event', 'tag']),
    passages: passages.toSorted(),
    articles,
  };
}
