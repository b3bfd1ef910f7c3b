import { describe, expect, it } from 'vitest';
import { hashText } from '../../../../shared/text/hash';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import { askedWords, beginAnswers, detailKey, keptFile, reduceAnswers } from './answers';
import type { Answers } from './answers';
import { FILE_IN_DOUBT } from './preview.cases';

const joint = FILE_IN_DOUBT.articles[0]?.marks[0];
const { now: NOTHING } = beginAnswers({});
const answering = (change: Partial<Answers>): Answers => ({ ...NOTHING, ...change });
const [article] = FILE_IN_DOUBT.articles;
if (!article || !joint) throw new Error('the case has an article with a joined word');
const [word] = askedWords(article, 0);

describe('what is kept of a file', () => {
  it('is what the reader gave where nothing was answered: every guess stays one', async () => {
    expect(await keptFile(FILE_IN_DOUBT, NOTHING)).toEqual(FILE_IN_DOUBT);
  });

  it('has the hyphen again where a person said so, in its text, its hash and its marks', async () => {
    const hyphens = new Map([[word?.key ?? '', 'hyphen' as const]]);
    const kept = (await keptFile(FILE_IN_DOUBT, answering({ hyphens }))).articles[0];
    expect(kept?.text).toBe('The house-hold signed. Nobody asked.');
    expect(kept?.hash).toBe(await hashText(kept?.text ?? ''));
    expect(kept?.marks).toEqual([
      { type: 'joined-hyphen', start: 10, end: 10, value: '\n' },
      { type: 'emphasis', start: 23, end: 29, value: 'strong' },
    ]);
  });

  it('keeps the text of a word that is confirmed', async () => {
    const hyphens = new Map([[word?.key ?? '', 'joined' as const]]);
    expect(await keptFile(FILE_IN_DOUBT, answering({ hyphens }))).toEqual(FILE_IN_DOUBT);
  });

  it('states what a person confirmed, and guesses what they took back', async () => {
    const key = detailKey(article, 0, 'authors');
    const said = async (stated: boolean) =>
      (await keptFile(FILE_IN_DOUBT, answering({ details: new Map([[key, stated]]) }))).articles[0]
        ?.findings;
    expect((await said(true))?.authors).toEqual({ place: 'text', stated: true });
    expect((await said(true))?.title).toEqual({ place: 'headers', stated: true });
    expect((await said(false))?.authors).toEqual({ place: 'text', stated: false });
  });

  it('does not state another value than the one that was confirmed', async () => {
    const details = new Map([[detailKey(article, 0, 'authors'), true]]);
    const other: ReadFile = {
      ...FILE_IN_DOUBT,
      articles: [{ ...article, details: { ...article.details, authors: ['Omar Pell'] } }],
    };
    const kept = await keptFile(other, answering({ details }));
    expect(kept.articles[0]?.findings.authors?.stated).toBe(false);
  });

  it('has the articles that are ticked, in the order of the file', async () => {
    const three = {
      ...FILE_IN_DOUBT,
      articles: ['a', 'b', 'c'].map((hash) => ({ ...article, hash })),
    };
    const kept = await keptFile(three, answering({ left: new Set([1]) }));
    expect(kept.articles.map(({ hash }) => hash)).toEqual(['a', 'c']);
  });
});

describe('the key of a joined word', () => {
  it('is the same after the file was read in another way', () => {
    const moved = {
      text: `Running head\n\n${article.text}`,
      marks: article.marks.map((mark) => ({ ...mark, start: mark.start + 14, end: mark.end + 14 })),
    };
    expect(askedWords(moved, 0).map(({ key }) => key)).toEqual([word?.key]);
  });

  it('tells the same word at two places apart', () => {
    const twice = {
      text: 'household household',
      marks: [5, 15].map((at) => ({ ...joint, start: at, end: at })),
    };
    expect(new Set(askedWords(twice, 0).map(({ key }) => key)).size).toBe(2);
  });
});

describe('undo', () => {
  it('takes answers back one by one, and gives them again', () => {
    const begun = beginAnswers({ plain: true });
    const seen = reduceAnswers(begun, { type: 'answer', change: { seen: new Set(['order']) } });
    const left = reduceAnswers(seen, { type: 'answer', change: { left: new Set([2]) } });
    const back = reduceAnswers(left, { type: 'undo' });
    expect(back.now).toEqual(seen.now);
    expect(reduceAnswers(back, { type: 'redo' }).now).toEqual(left.now);
    expect(reduceAnswers(reduceAnswers(back, { type: 'undo' }), { type: 'undo' }).now).toEqual(
      begun.now,
    );
    const other = reduceAnswers(back, { type: 'answer', change: { left: new Set([3]) } });
    expect(reduceAnswers(other, { type: 'redo' })).toBe(other);
  });
});
