import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectContent } from '../model/content';
import type { AnyRecord, QuoteRecord } from '../model/records';
import { record, revision } from '../project-file/sample.cases';
import { AGREED_LAYER } from '../review/agreed-layer';
import { agreementOf } from './agreement-of';
import type { AgreementReport } from './agreement-of';
import type { AgreementFigure } from './compare';
import { MEASURES_OF, WHATS } from './question';
import type { Measure, Question, Scope, What } from './question';
import { teamContent } from './team.cases';

const team = await teamContent();
const report = (
  what: What,
  measure: Measure,
  content: Pick<ProjectContent, 'records' | 'texts'> = team,
  none: Question['none'] = 'answer',
): AgreementReport => agreementOf(content, { what, measure, none });
const write = (by: string) => ({ session: by, n: 1, at: revision(1).created.at, by });
const withRecords = (...more: readonly AnyRecord[]) => ({
  ...team,
  records: [...team.records, ...more],
});
const wordsOf = ({ disagreements }: AgreementFigure): string[] =>
  disagreements.map(({ quotes }) =>
    quotes.map(({ layer, anchor }) => `${layer}: ${anchor.exact}`).join(' | '),
  );
const article = ({ articles }: AgreementReport, title: RegExp) =>
  articles.find((one) => title.test(one.title))?.figure;
const speaker = ({ speakers }: AgreementReport, id: string) =>
  speakers.find((one) => one.id === id)?.figure;

describe('quotes found', () => {
  test('half an overlap is the same quote; the article of one alone is not used', () => {
    const { all, pairs, articlesOf, articles, annotators } = report('quotes', 'f1-overlap');
    // Five passages both marked of 6 + 7 quotes; Ann's bridge is not used.
    expect(all.figure).toEqual({ value: 10 / 13, used: 13, of: 14 });
    expect(pairs).toEqual([{ a: 'ann', b: 'ben', figure: all }]);
    expect([articles.length, articlesOf]).toEqual([2, 3]);
    expect(annotators).toMatchObject([
      { name: 'Ann', quotes: 7, articles: 3 },
      { name: 'Ben', quotes: 7, articles: 2 },
    ]);
    expect(wordsOf(all)).toEqual([
      'ben: the money would last a year',
      'ann: The council expects a report by May',
      'ben: “Nobody asked the drivers,”',
    ]);
  });

  test('what was agreed on in review is nobody’s layer', () => {
    const one = team.records.find((found): found is QuoteRecord => found.type === 'quote');
    if (!one) throw new Error('the team has quotes');
    const agreed = { ...one, id: 'agreed', layer: AGREED_LAYER };
    expect(report('quotes', 'f1-overlap', withRecords(agreed))).toEqual(
      report('quotes', 'f1-overlap'),
    );
  });

  test('equal spans only: what is drawn apart is one disagreement that shows both', () => {
    const { all } = report('quotes', 'f1-exact');
    expect(all.figure).toEqual({ value: 8 / 13, used: 13, of: 14 });
    expect(wordsOf(all)).toContain(
      'ann: “We water the road twice a day,” | ben: We water the road twice a day',
    );
  });

  test('per article and per speaker', () => {
    const found = report('quotes', 'f1-overlap');
    expect(article(found, /Quarry/)?.figure).toEqual({ value: 6 / 8, used: 8, of: 8 });
    expect(speaker(found, 'hana')?.figure).toEqual({ value: 2 / 3, used: 3, of: 3 });
    // Ida: one passage of both, and one of Ben's alone.
    expect(speaker(found, 'ida')?.figure).toEqual({ value: 2 / 3, used: 3, of: 3 });
    // Otto: every quote of his passages, though Ben gives one of them to somebody else.
    expect(speaker(found, 'otto')?.figure).toEqual({ value: 1, used: 8, of: 8 });
    expect(found.speakers.map(({ name }) => name)).toEqual(['Hana Voss', 'Ida Roth', 'Otto Brill']);
  });

  test('unitizing needs the texts', () => {
    const { all } = report('quotes', 'alpha-unitizing');
    expect(all.figure).toMatchObject({ used: 13, of: 14 });
    expect(all.figure.value).toBeGreaterThan(0.4);
    expect(all.figure.value).toBeLessThan(1);
    const without = report('quotes', 'alpha-unitizing', { ...team, texts: [] });
    expect(without.all.figure).toEqual({ value: null, because: 'no-text', used: 0, of: 14 });
  });

  test('who says that an article is done found nothing there; who says nothing has not read it', () => {
    const cleo = write('cleo');
    const done = team.records.map(
      (one): AnyRecord =>
        one.type === 'document' && one.id === 'quarry'
          ? { ...one, progress: 'done', revision: revision(1, { fields: { progress: cleo } }) }
          : one,
    );
    const found = report('quotes', 'f1-overlap', { ...team, records: done });
    const pair = (a: string, b: string) =>
      found.pairs.find((one) => one.a === a && one.b === b)?.figure;
    expect(found.annotators.map(({ id, articles }) => [id, articles])).toEqual([
      ['cleo', 1],
      ['ann', 3],
      ['ben', 2],
    ]);
    expect(pair('cleo', 'ann')?.figure).toEqual({ value: 0, used: 4, of: 7 });
    expect(found.articles.map(({ annotators }) => annotators)).toEqual([
      ['ann', 'ben'],
      ['cleo', 'ann', 'ben'],
    ]);
    // Unitizing compares the same people throughout: only the quarry has all three.
    expect(
      report('quotes', 'alpha-unitizing', { ...team, records: done }).all.figure,
    ).toMatchObject({ used: 8, of: 14 });
  });
});

test('of several who said different things of an article, those who said it is done count', () => {
  const progress = [
    { ...write('cleo'), value: 'done' },
    { ...write('dee'), value: 'in-work' },
  ];
  const records = team.records.map(
    (one): AnyRecord =>
      one.type === 'document'
        ? { ...one, progress: 'in-work', revision: revision(1, { conflicts: { progress } }) }
        : one,
  );
  const ids = report('quotes', 'f1-exact', { ...team, records }).annotators.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(['ann', 'ben', 'cleo']);
});

describe('choices', () => {
  test('speakers are compared as those they are', () => {
    const { all } = report('speakers', 'same');
    // Hana is Mrs Voss: three of five passages have the same speakers.
    expect(all.figure).toEqual({ value: 3 / 5, used: 5, of: 8 });
    expect(wordsOf(all).map((words) => words.slice(0, 15))).toEqual([
      'ann: “Evenings ',
      'ann: “We will l',
    ]);
    expect(all.passages).toHaveLength(5);
  });

  test('“none” is an answer, or left out', () => {
    expect(report('speakers', 'same', team, 'missing').all.figure).toEqual({
      value: 3 / 4,
      used: 4,
      of: 8,
    });
    expect(report('events', 'same').all.figure).toEqual({ value: 4 / 5, used: 5, of: 8 });
    expect(report('events', 'alpha-masi', team, 'missing').all.figure).toEqual({
      value: null,
      because: 'one-answer',
      used: 1,
      of: 8,
    });
  });

  test('kinds, by kappa: of two Cohen’s', () => {
    // Four of five the same; direct 4 · 4 of 25, scare and mixed never meet.
    const { all } = report('kinds', 'kappa');
    expect(all.figure).toMatchObject({ observed: 0.8, used: 5, of: 8 });
    expect(all.figure.value).toBeCloseTo((0.8 - 0.64) / (1 - 0.64), 12);
    expect(wordsOf(all)).toEqual(['ann: “tired” | ben: “tired”']);
  });

  test('of one speaker it is asked of every passage whether they said it', () => {
    const of = speaker(report('speakers', 'alpha'), 'ida');
    // Ida, once by both, never otherwise.
    expect(of?.figure).toMatchObject({ value: 1, used: 5, of: 8 });
    const otto = speaker(report('speakers', 'alpha'), 'otto');
    expect(otto?.figure.value).toBeLessThan(0.7);
    expect(otto && wordsOf(otto)).toHaveLength(2);
    expect(speaker(report('speakers', 'same'), 'otto')?.figure).toMatchObject({
      value: 2 / 4,
      used: 4,
    });
  });
});

const quotesOf = (keep: (quote: QuoteRecord) => boolean) => ({
  ...team,
  records: team.records.filter((one) => one.type !== 'quote' || keep(one)),
});

describe('no value, because', () => {
  test.each<readonly [string, Pick<ProjectContent, 'records' | 'texts'>, What, Measure, string]>([
    [
      'one annotator',
      quotesOf(({ layer }) => layer === 'ann'),
      'quotes',
      'f1-exact',
      'one-annotator',
    ],
    ['nobody', quotesOf(() => false), 'speakers', 'alpha', 'one-annotator'],
    [
      'no common article',
      quotesOf(({ layer, documentId }) => (layer === 'ann') === (documentId === 'quarry')),
      'quotes',
      'alpha-unitizing',
      'no-common-article',
    ],
    [
      'no common quote',
      quotesOf(({ id }) => ['quarry-6-ann', 'quarry-7-ben'].includes(id)),
      'kinds',
      'kappa',
      'no-common-quote',
    ],
    ['one answer', quotesOf(({ kind }) => kind === 'direct'), 'kinds', 'alpha', 'one-answer'],
  ])('%s', (_, content, what, measure, because) => {
    expect(report(what, measure, content).all.figure).toMatchObject({ value: null, because });
  });

  test('what is deleted, or of nobody, does not count', () => {
    const [first] = team.records.filter((one) => one.type === 'quote');
    const fields = first?.type === 'quote' ? first : undefined;
    const more = [
      record('quote', 'gone', { ...fields, layer: 'dee' }, { deleted: true }),
      record('quote', 'unknown', { ...fields, layer: '' }),
    ];
    expect(report('quotes', 'f1-overlap', withRecords(...more))).toEqual(
      report('quotes', 'f1-overlap'),
    );
  });
});

test('figures about speakers say how many possible duplicates they rest on', () => {
  const rivals = [
    record('speaker', 'brill', { name: 'Brill' }),
    record('speaker', 'unused', { name: 'Roth' }),
    ...team.records.flatMap((one) =>
      one.type === 'quote' && one.id === 'library-2-ann'
        ? [{ ...one, id: 'also', speakerIds: ['brill'] }]
        : [],
    ),
  ];
  const asked = (what: What, ...more: readonly AnyRecord[]) =>
    report(what, MEASURES_OF[what][0], withRecords(...rivals, ...more)).possibleDuplicates;
  // “Roth” is nobody's speaker here, so no figure rests on it; Hana and Mrs Voss are settled.
  expect(asked('speakers')).toBe(1);
  expect(asked('quotes')).toBe(0);
  const verdict = record('identity', 'v', { a: 'brill', b: 'otto', verdict: 'different' });
  expect(asked('speakers', verdict)).toBe(0);
});

test('the order of records changes nothing', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...team.records], { minLength: team.records.length }),
      fc.constantFrom(
        ...WHATS.flatMap((what) => MEASURES_OF[what].map((measure) => [what, measure] as const)),
      ),
      (records, [what, measure]) => {
        expect(report(what, measure, { ...team, records })).toEqual(report(what, measure));
      },
    ),
    { numRuns: 60 },
  );
});

test('swapping the annotators changes no value', () => {
  const swapped = {
    ...team,
    records: team.records.map(
      (one): AnyRecord =>
        one.type === 'quote' ? { ...one, layer: one.layer === 'ann' ? 'ben' : 'ann' } : one,
    ),
  };
  for (const what of WHATS)
    for (const measure of MEASURES_OF[what])
      expect(report(what, measure, swapped).all.figure.value).toBeCloseTo(
        report(what, measure).all.figure.value ?? Number.NaN,
        12,
      );
});

test('progress is told for every figure', () => {
  const steps: string[] = [];
  const scopes: Scope['of'][] = [
    'all',
    'pair',
    'article',
    'article',
    'speaker',
    'speaker',
    'speaker',
  ];
  agreementOf(team, { what: 'kinds', measure: 'alpha', none: 'answer' }, (done, of) =>
    steps.push(`${done}/${of}`),
  );
  expect(steps).toEqual(scopes.map((_, at) => `${at + 1}/${scopes.length}`));
});
