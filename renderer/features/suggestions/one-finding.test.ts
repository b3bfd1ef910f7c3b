import model from 'wink-eng-lite-web-model';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../shared/records/record-types';
import type { DocumentRecord, QuoteRecord, SpeakerRecord } from '../../../shared/model/records';
import { attributeQuote } from '../../../shared/operations/attribution';
import type { ChosenSpeaker } from '../../../shared/operations/attribution';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { markQuote, speakerNameOf } from '../../../shared/operations/findings';
import { rejectionId } from '../../../shared/model/derived-ids';
import { acceptSuggestions } from '../../../shared/operations/suggestions';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { ATTRIBUTION_CASES } from '../../../shared/suggest/attribution.cases';
import { createSuggester } from '../../../shared/suggest/create-suggester';
import { GOLD } from '../../../shared/suggest/gold.cases';
import { LANGUAGE_CASES } from '../../../shared/suggest/languages.cases';
import { RULE_CASES } from '../../../shared/suggest/rules.cases';
import { createWinkTagger } from '../../../shared/suggest/wink-tagger';
import { directoryOf } from '../../queries/directory';
import { quotationToTake } from '../../../shared/suggest/next-quotation';
import { accepterOf, namerOf } from '../../queries/name-speakers';
import { findingAt } from './open-suggestions';

const HASH = '9f2c41d07ab35e68'.repeat(4);
const suggest = createSuggester(createWinkTagger(model));
const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
const held = {
  deleted: false,
  extra: {},
  revision: { seen: {}, created: write, fields: {}, conflicts: {} },
};
const document = { id: 'd', textHash: HASH, progress: 'in-work' } as unknown as DocumentRecord;
const look = (text: string, language: string): readonly FoundSuggestion[] =>
  suggest(text, { language }).map((one) => ({ ...one, id: rejectionId(HASH, one) }));

/** What the writes of some changes make of quote and speaker, without ids and origin. */
function recorded(changes: readonly ChangeSet[]) {
  const quote: Record<string, unknown> = { ...DEFAULTS.quote };
  const speakers = new Map<string, object>();
  for (const { type, id, fields } of changes.flatMap(({ writes }) => writes)) {
    if (type === 'quote') Object.assign(quote, fields);
    if (type === 'speaker') speakers.set(id, { ...DEFAULTS.speaker, ...fields });
  }
  const ids = quote['speakerIds'] as readonly string[];
  return { ...quote, origin: null, speakerIds: ids.map((id) => speakers.get(id) ?? id) };
}

const speakerOf = (known: readonly SpeakerRecord[]) => {
  const summaries = known.map((speaker, order) => ({ speaker, quotes: 0, order }));
  return namerOf(directoryOf(summaries, []), [], 'me');
};

/** By `A`: the suggestion is accepted with its speaker. */
function byAccepting(finding: FoundSuggestion, text: string, known: readonly SpeakerRecord[]) {
  const speaker = accepterOf(speakerOf(known))(finding);
  return recorded([
    acceptSuggestions(
      [{ suggestion: finding, id: 'q', speaker }],
      { document, text, layer: 'me' },
      '',
    ),
  ]);
}

/** By `Q` and Enter: the quotation at a caret is made a quote, and the first offer is taken. */
function byMaking(
  caret: number,
  found: readonly FoundSuggestion[],
  text: string,
  known: readonly SpeakerRecord[],
) {
  const span = quotationToTake(text, caret, []);
  if (!span) return null;
  const finding = findingAt(found, span, text);
  const made = markQuote({ id: 'q', document, text, span, layer: 'me' }, finding);
  const quote = { ...DEFAULTS.quote, ...held, ...made.writes[0]?.fields, type: 'quote', id: 'q' };
  const named = finding && speakerOf(known)(finding);
  if (!named) return recorded([made]);
  const chosen: ChosenSpeaker =
    named.kind === 'known'
      ? { kind: 'known', id: named.entry.speaker.id, name: named.entry.speaker.name, aliases: [] }
      : { kind: 'new', id: 'p', name: named.name };
  return recorded([
    made,
    attributeQuote(quote as unknown as QuoteRecord, chosen, { finding, text }, false),
  ]);
}

const TEXTS = [
  ...GOLD,
  ...ATTRIBUTION_CASES.map(({ text }) => ({ language: 'en', text })),
  ...LANGUAGE_CASES,
  ...Object.values(RULE_CASES)
    .flat()
    .map(({ text }) => ({ language: 'en', text })),
];

describe('a quotation gets the same record by Q and by A', () => {
  test.each([
    ['nobody is known yet', false],
    ['everybody is known', true],
  ] as const)('%s', (_name, areKnown) => {
    let compared = 0;
    for (const { language, text } of TEXTS) {
      const found = look(text, language);
      const names = new Set(found.flatMap((one) => speakerNameOf(one)?.name ?? []));
      const known = areKnown
        ? [...names].map(
            (name, at): SpeakerRecord => ({
              ...DEFAULTS.speaker,
              ...held,
              type: 'speaker',
              id: `s${at}`,
              name,
            }),
          )
        : [];
      for (const finding of found) {
        compared += 1;
        const made = byMaking(finding.start, found, text, known);
        expect(made, text.slice(finding.start, finding.end)).toEqual(
          byAccepting(finding, text, known),
        );
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
