/** For tests: projects in which annotators have several quotes on the same words, under any ids. */
import * as fc from 'fast-check';
import type { ProjectContent } from '../model/content';
import type { AnyRecord, QuoteKind } from '../model/records';
import { sampleAnchor, record } from '../project-file/sample.cases';

const TEXT = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
const HASH = 'stacks';

/** A quote by its content; annotators, speakers and events by their index. */
export interface Stacked {
  readonly start: number;
  readonly end: number;
  readonly by: number;
  readonly kind: QuoteKind;
  readonly speakers: readonly number[];
  readonly events: readonly number[];
}
export const stacked = (
  by: number,
  speakers: readonly number[],
  more: Partial<Stacked> = {},
): Stacked => ({ start: 4, end: 13, kind: 'direct', events: [], ...more, by, speakers });

/** The ids that a project is written with: of the quote, annotator, speaker or event at an index. */
export interface Ids {
  readonly quote: readonly number[];
  readonly annotator: readonly number[];
  readonly speaker: readonly number[];
  readonly event: readonly number[];
}
export const PLAIN: Ids = { quote: [], annotator: [], speaker: [], event: [] };

const NAMES = ['Ann', 'Ben', 'Cleo', 'Dee', 'Emil', 'Fay'];
const SPEAKERS = ['Red', 'Blue', 'Green', 'Grey'];
const EVENTS = ['Vote', 'Hearing'];
const idOf = (ids: Ids, type: keyof Ids, at: number): string =>
  `${type}-${String(ids[type][at] ?? at).padStart(4, '0')}`;

/** The project. `same`: two speakers said to be one. */
export function stackedContent(
  quotes: readonly Stacked[],
  ids: Ids = PLAIN,
  same: readonly [number, number] | null = null,
): ProjectContent {
  const original = { name: '', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };
  const named = (type: 'annotator' | 'speaker' | 'event', names: readonly string[]): AnyRecord[] =>
    names.map((name, at) => record(type, idOf(ids, type, at), { name }));
  return {
    project: { id: 'p', name: '' },
    unknown: [],
    texts: [{ hash: HASH, text: TEXT }],
    records: [
      record('document', 'd', { title: 'Numbers', textHash: HASH, original }),
      ...named('annotator', NAMES),
      ...named('speaker', SPEAKERS),
      ...named('event', EVENTS),
      ...(same
        ? [
            record('identity', 'i', {
              a: idOf(ids, 'speaker', same[0]),
              b: idOf(ids, 'speaker', same[1]),
              verdict: 'same',
            }),
          ]
        : []),
      ...quotes.map(({ start, end, by, kind, speakers, events }, at) =>
        record('quote', idOf(ids, 'quote', at), {
          documentId: 'd',
          anchor: sampleAnchor(TEXT, HASH, { start, end }),
          kind,
          speakerIds: speakers.map((one) => idOf(ids, 'speaker', one)),
          eventIds: events.map((one) => idOf(ids, 'event', one)),
          layer: idOf(ids, 'annotator', by),
        }),
      ),
    ],
  };
}

const few = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 2 });
const permutation = (size: number) =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, at) => at),
    { minLength: size },
  );

/** Quotes of a few annotators on few places, so that many stand on the same words. */
export const someStacks = (annotators: number): fc.Arbitrary<readonly Stacked[]> =>
  fc.array(
    fc
      .record({
        place: fc.constantFrom([4, 13], [4, 13], [4, 18], [8, 18], [24, 27], [24, 31]),
        by: fc.nat(annotators - 1),
        kind: fc.constantFrom<QuoteKind>('direct', 'indirect'),
        speakers: few(SPEAKERS.length - 1),
        events: few(EVENTS.length - 1),
      })
      .map(({ place: [start = 0, end = 0], ...quote }) => ({ start, end, ...quote })),
    { minLength: 2, maxLength: 14 },
  );
export const otherIds: fc.Arbitrary<Ids> = fc.record({
  quote: permutation(20),
  annotator: permutation(NAMES.length),
  speaker: permutation(SPEAKERS.length),
  event: permutation(EVENTS.length),
});
