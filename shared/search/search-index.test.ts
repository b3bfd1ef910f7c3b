import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuery } from './answer-query';
import type { SearchContext } from './field-sets';
import { searchNaively } from './naive-search.cases';
import { parseQuery } from './parse-query';
import { entryKey, type EntryKind, type SearchEntry, type Zone } from './search-entry';
import { SearchIndex } from './search-index';
import { TextNumbers } from './text-numbers';

/** Words that fold to each other in every way there is, and some that must not. */
const WORDS = [
  'harbour',
  'Harbour',
  'HARBOUR',
  'har\u00ADbour',
  'harbours',
  'naïve',
  'nai\u0308ve',
  'naive',
  "d'Arc",
  'd’Arc',
  'darc',
  'ﬁne',
  'fine',
  'ＦＩＮＥ',
  'Straße',
  'STRASSE',
  'Strаsse',
  'Finanzminister',
  'minister',
  'well-known',
  'well—known',
  '漢字',
  '漢',
  '字',
  'カ',
  'ｶﾞ',
  'ガ',
  'ภาษา',
  'ภา',
  '한국어',
  '한국',
  '👍',
  '👍🏽',
  '👩‍🚀',
  '5%',
  '1,000',
  'ΟΔΟΣ',
  'οδος',
  '\u0301',
  'İ',
  'near',
  '𝐛𝐨𝐥𝐝',
  'bold',
] as const;
const GAPS = [' ', ' ', ' ', '\n', ', ', ' “', '” ', '\n\n', '\u200B', '—', ''];
type Words = readonly string[];
const textOf = (words: Words) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...GAPS)), { maxLength: 24 })
    .map((parts) => parts.flat().join(''));

const KINDS: readonly EntryKind[] = ['text', 'article', 'quote', 'speaker', 'event', 'tag'];
const ZONES_OF: Readonly<Record<EntryKind, readonly Zone[]>> = {
  text: ['text'],
  article: ['title', 'publisher', 'note'],
  quote: ['words', 'note'],
  speaker: ['name', 'note'],
  event: ['name', 'details'],
  tag: ['name'],
};
const entryOf = (words: Words): fc.Arbitrary<SearchEntry> =>
  fc
    .tuple(
      fc.constantFrom(...KINDS),
      fc.nat(5),
      fc.array(textOf(words), { minLength: 3, maxLength: 3 }),
    )
    .map(([kind, number, texts]) => ({
      kind,
      id: `${kind === 'text' ? 'hash' : 'id'}${number}`,
      documentId: kind === 'quote' ? `doc${number}` : '',
      textHash: ['text', 'article', 'quote'].includes(kind) ? `hash${number}` : '',
      start: 0,
      end: 1,
      speakerIds: [],
      zones: ZONES_OF[kind].map((zone, at) => [zone, texts[at] ?? ''] as const),
      facets: [],
    }));

const queryOf = (words: Words): fc.Arbitrary<string> => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    fc.constantFrom(...words).map((one) => `${one.slice(0, 3)}*`),
    fc.constantFrom(...words).map((one) => `*${one.slice(-3)}`),
    fc.constantFrom(...words).map((one) => `*${one.slice(1, 4)}*`),
  );
  const clause = fc.oneof(
    { weight: 3, arbitrary: word },
    word.map((one) => `-${one}`),
    fc.tuple(word, word).map((two) => `"${two.join(' ')}"`),
    fc.tuple(word, word).map((two) => `-"${two.join(' ')}"`),
    fc.tuple(word, fc.nat(4), word).map(([one, far, other]) => `${one} near/${far} ${other}`),
  );
  return fc.array(clause, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
};

type Step =
  | { readonly do: 'put'; readonly entry: SearchEntry }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'settle' | 'tidy' | 'keep' };
const stepOf = (words: Words): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 6, arbitrary: entryOf(words).map((entry): Step => ({ do: 'put', entry })) },
    { weight: 1, arbitrary: fc.nat(20).map((at): Step => ({ do: 'remove', at })) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('settle' as const, 'tidy' as const, 'keep' as const)
        .map((one): Step => ({ do: one })),
    },
  );

/** A few words only, so that they meet; what is done to an index of them; what is looked for in it. */
const caseArb = fc
  .shuffledSubarray([...WORDS], { minLength: 2, maxLength: 5 })
  .chain((words) => fc.tuple(fc.array(stepOf(words), { maxLength: 40 }), queryOf(words)));

/** Does the steps to an index and to a plain map. */
function carryOut(steps: readonly Step[]): {
  readonly index: SearchIndex;
  readonly entries: readonly SearchEntry[];
} {
  let index = new SearchIndex();
  const entries = new Map<string, SearchEntry>();
  for (const step of steps) {
    if (step.do === 'put') {
      // A text never changes: another one has another hash.
      const key = entryKey(step.entry);
      if (step.entry.kind === 'text' && entries.has(key)) continue;
      index.put(step.entry);
      entries.set(key, step.entry);
    } else if (step.do === 'remove') {
      const key = [...entries.keys()][step.at];
      if (key === undefined) continue;
      index.remove(key);
      entries.delete(key);
    } else {
      index.settle();
      if (step.do === 'tidy') for (const _ of index.tidy());
      if (step.do === 'keep') index = SearchIndex.from(structuredClone(index.kept())) ?? index;
    }
  }
  index.settle();
  return { index, entries: [...entries.values()] };
}

const NOTHING = {
  kind: 'text',
  documentId: '',
  start: 0,
  end: 0,
  speakerIds: [],
  facets: [],
} as const;

const context: SearchContext = {
  blind: null,
  me: '',
  annotators: [],
  sameAs: (id) => [id],
};

async function searchIn(index: SearchIndex, entries: readonly SearchEntry[], query: string) {
  const answer = await answerQuery(
    {
      segments: index.segments,
      texts: new TextNumbers(index.segments),
      context,
      state: { state: 'ready' },
      readTexts: (hashes) =>
        Promise.resolve(
          new Map(
            entries
              .filter(({ kind, id }) => kind === 'text' && hashes.includes(id))
              .map(({ id, zones }) => [id, zones[0]?.[1] ?? '']),
          ),
        ),
    },
    query,
    { typing: false, most: Number.POSITIVE_INFINITY },
  );
  return {
    quotes: answer.quotes.hits
      .map(({ documentId, quoteId }) => `quote ${documentId} ${quoteId}`)
      .toSorted(),
    people: answer.people.hits.map(({ kind, id }) => `${kind}  ${id}`).toSorted(),
    passages: answer.passages.hits
      .map(({ textHash, start, end }) => `${textHash} ${start}-${end}`)
      .toSorted(),
    articles: answer.articles.hits
      .map(({ documentId }) => documentId.replace('id', 'hash'))
      .toSorted(),
    answer,
  };
}

const tag = (id: string, name: string): SearchEntry => ({
  ...NOTHING,
  kind: 'tag',
  id,
  textHash: '',
  zones: [['name', name]],
});

describe('the index', () => {
  it('finds what a plain reading of all words finds, whatever was added, changed and removed', async () => {
    await fc.assert(
      fc.asyncProperty(caseArb, async ([steps, query]) => {
        const { index, entries } = carryOut(steps);
        const parsed = parseQuery(query);
        fc.pre(parsed.clauses.length > 0);
        const { answer, ...found } = await searchIn(index, entries, query);
        expect(found).toEqual(searchNaively(entries, parsed));
        expect(answer.passages.count).toBe(found.passages.length);
      }),
      { numRuns: 400 },
    );
  });

  it('takes the shortest of several places that end at one word', async () => {
    const text: SearchEntry = {
      ...NOTHING,
      id: 'hash1',
      textHash: 'hash1',
      zones: [['text', 'quay boat quay']],
    };
    const article: SearchEntry = {
      ...NOTHING,
      kind: 'article',
      id: 'id1',
      textHash: 'hash1',
      zones: [['title', '']],
    };
    const index = new SearchIndex();
    for (const entry of [article, text]) index.put(entry);
    index.settle();
    const { passages } = await searchIn(index, [article, text], '"boat quay" quay near/0 boat');
    expect(passages).toEqual(['hash1 5-14']);
  });

  it('marks what stands there, and cuts no character', async () => {
    await fc.assert(
      fc.asyncProperty(caseArb, async ([steps, query]) => {
        const { index, entries } = carryOut(steps);
        const { answer } = await searchIn(index, entries, query);
        for (const hit of answer.passages.hits) {
          const text = entries.find(({ id }) => id === hit.textHash)?.zones[0]?.[1] ?? '';
          expect(text.slice(hit.start, hit.end)).toBe(hit.exact);
          expect(hit.words[0]?.start).toBe(hit.start);
          expect(hit.words.at(-1)?.end).toBe(hit.end);
        }
        const lines = [
          ...answer.quotes.hits.map(({ line }) => line),
          ...answer.passages.hits.map(({ line }) => line),
          ...answer.articles.hits.flatMap(({ title, line }) => (line ? [title, line] : [title])),
          ...answer.people.hits.flatMap(({ name, line }) => (line ? [name, line] : [name])),
        ];
        for (const { text, marks } of lines) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\n\r]/);
          for (const [at, { start, end }] of marks.entries()) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
            expect(text.slice(start, end).isWellFormed()).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answer however it came about', async () => {
    await fc.assert(
      fc.asyncProperty(caseArb, async ([steps, query]) => {
        const { index, entries } = carryOut(steps);
        const anew = carryOut(entries.map((entry) => ({ do: 'put', entry })));
        const one = await searchIn(index, entries, query);
        expect((await searchIn(anew.index, entries, query)).answer).toEqual(one.answer);
      }),
      { numRuns: 150 },
    );
  });

  it('forgets nothing that changes while segments are put together', async () => {
    const index = new SearchIndex();
    for (let at = 0; at < 40; at += 1) {
      index.put(tag(`h${at}`, `quay number${at}`));
      index.settle();
    }
    let changed = 0;
    for (const _ of index.tidy()) {
      if (changed === 5) continue;
      index.remove(entryKey(tag(`h${changed}`, '')));
      index.put(tag(`n${changed}`, 'quay anew'));
      index.settle();
      changed += 1;
    }
    expect(changed).toBe(5);
    expect(index.segments.length).toBeLessThan(20);
    const countOf = async (query: string) => (await searchIn(index, [], query)).answer.people.count;
    expect(await countOf('quay')).toBe(40);
    expect(await countOf('anew')).toBe(5);
    expect(await countOf('number3')).toBe(0);
    expect(await countOf('number30')).toBe(1);
  });

  it('trusts no byte that is not as it was kept', () => {
    const { index } = carryOut(
      ['The harbour', 'A quay'].map((text, at) => ({
        do: 'put',
        entry: { ...NOTHING, id: `h${at}`, textHash: `h${at}`, zones: [['text', text]] },
      })),
    );
    const kept = index.kept();
    expect(SearchIndex.from(kept)).not.toBeNull();
    const [{ bytes, alive } = { bytes: new Uint8Array(), alive: new Uint8Array() }] = kept;
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(SearchIndex.from(kept.map((one) => ({ ...one, bytes: damaged })))).toBeNull();
    }
    expect(SearchIndex.from(kept.map((one) => ({ ...one, alive: alive.slice(1) })))).toBeNull();
    expect(SearchIndex.from(kept.map((one) => ({ ...one, bytes: bytes.slice(4) })))).toBeNull();
  });
});
