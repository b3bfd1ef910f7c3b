import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ProjectContent } from '../model/content';
import { anyContent, record, SAMPLE_TEXT, sampleContent } from '../project-file/sample.cases';
import { hashText } from '../text/hash';
import { annotatedQuotes, toAnnotatedQuotes } from './annotated-quotes';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const matchesSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(
    readFileSync('shared/export/generated/annotated-quotes.schema.json', 'utf8'),
  ) as object,
);

describe('annotated quotes', () => {
  it('holds all that a program needs of a quote', async () => {
    const file = toAnnotatedQuotes(await sampleContent());
    expect(file.counts).toEqual({ quotes: 2, speakers: 1, articles: 1 });
    expect(file.quotes[0]).toMatchObject({
      id: 'q1',
      quote: {
        text: '“We will not load a single crate,”',
        utf16: { start: 13, end: 47 },
        codePoints: { start: 13, end: 47 },
      },
      kind: 'direct',
      attribution: 'stated',
      speakers: [{ id: 'sp1', name: 'Ines Okafor', roles: [{ title: 'harbour master' }] }],
      events: [{ id: 'e1', name: 'Strike vote', when: { text: 'Tuesday', edtf: '2025-03-04' } }],
      tags: [{ id: 't1', name: 'refusal' }],
      cue: { text: 'said' },
      mention: { text: 'Ines Okafor' },
      check: { status: 'verbatim' },
      annotator: { id: 'ann', name: 'Ann' },
      conflicts: [{ field: 'note', values: [{ value: 'first thought' }, { by: 'ben' }] }],
      article: { id: 'd1', title: 'Port dispute', publisher: 'Harrow Bay Courier' },
      textHash: await hashText(SAMPLE_TEXT),
    });
    expect(file.quotes[0]?.sentence?.text).toContain('harbour master Ines Okafor');
  });

  it('counts offsets in both ways, behind an emoji too', async () => {
    const second = toAnnotatedQuotes(await sampleContent()).quotes[1];
    const { utf16, codePoints, text } = second?.quote ?? {};
    expect(SAMPLE_TEXT.slice(utf16?.start, utf16?.end)).toBe(text);
    expect(codePoints?.start).toBe((utf16?.start ?? 0) - 1);
    expect(Array.from(SAMPLE_TEXT).slice(codePoints?.start, codePoints?.end).join('')).toBe(text);
  });

  it('does without texts, and names what is not at hand by its id', async () => {
    const content = await sampleContent();
    const bare: ProjectContent = {
      ...content,
      texts: [],
      records: content.records.filter(({ type }) => type === 'quote'),
    };
    const [first] = toAnnotatedQuotes(bare).quotes;
    expect(first).toMatchObject({
      sentence: null,
      quote: { text: '“We will not load a single crate,”', codePoints: null },
      speakers: [{ id: 'sp1', name: null }],
      article: { id: 'd1', title: '' },
    });
  });

  it('shows who a speaker is under every id, keeps the id, and counts the person once', async () => {
    const content = await sampleContent();
    const records = content.records.map((one) =>
      one.id === 'q2' && one.type === 'quote' ? { ...one, speakerIds: ['sp9'] } : one,
    );
    const twin = record('speaker', 'sp9', { name: 'Okafor, I.', identifiers: { isni: '1' } });
    const same = record('identity', 'i9', { a: 'sp1', b: 'sp9', verdict: 'same' });
    const { quotes, counts } = toAnnotatedQuotes({ ...content, records: [...records, twin, same] });
    expect(quotes[1]?.speakers).toMatchObject([
      { id: 'sp9', identity: 'sp1', name: 'Ines Okafor', identifiers: { isni: '1' } },
    ]);
    expect(quotes[1]?.speakers[0]?.aliases).toContain('Okafor, I.');
    expect(counts.speakers).toBe(1);
    const apart = toAnnotatedQuotes({ ...content, records: [...records, twin] });
    expect(apart.quotes[1]?.speakers).toMatchObject([{ identity: 'sp9', name: 'Okafor, I.' }]);
    expect(apart.counts.speakers).toBe(2);
  });

  it('leaves deleted quotes out, and gives no sentence for words that are not there', async () => {
    const content = await sampleContent();
    const records = content.records.map((held) => {
      if (held.id === 'q1') return { ...held, deleted: true };
      return held.type === 'quote'
        ? { ...held, anchor: { ...held.anchor, exact: 'other words' } }
        : held;
    });
    const { quotes } = toAnnotatedQuotes({ ...content, records });
    expect(quotes.map(({ id }) => id)).toEqual(['q2']);
    expect(quotes[0]?.sentence).toBeNull();
  });

  it('is in the order of the article, one quote a line', async () => {
    const content = await sampleContent();
    const text = annotatedQuotes({ ...content, records: content.records.toReversed() });
    expect(text).toBe(annotatedQuotes(content));
    expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(2);
    expect(JSON.parse(text)).toEqual(toAnnotatedQuotes(content));
  });

  it('fits its shipped schema for any content', async () => {
    const textHash = await hashText(SAMPLE_TEXT);
    fc.assert(
      fc.property(anyContent(SAMPLE_TEXT, textHash), (content) => {
        const file: unknown = JSON.parse(annotatedQuotes(content));
        expect(matchesSchema(file), JSON.stringify(matchesSchema.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
