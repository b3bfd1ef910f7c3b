import { joinedWords } from '../../../../shared/readers/joined-words';
import type { JoinedWord } from '../../../../shared/readers/joined-words';
import { putHyphensBack } from '../../../../shared/readers/put-hyphens-back';
import type { ReadArticle, ReadFile } from '../../../../shared/readers/read-articles';
import type { DetailName } from '../../../../shared/readers/reader';
import type { ReadAs } from '../../../../shared/text/decode';
import { hashText } from '../../../../shared/text/hash';

/** What a person answered about a file so far. What they did not answer stays marked as a guess. */
export interface Answers {
  /** How the file is to be read. */
  readonly reading: ReadAs;
  /** Joined words by their keys: put together for certain, or with a hyphen. */
  readonly hyphens: ReadonlyMap<string, 'joined' | 'hyphen'>;
  /** The articles that are not taken, by their place in the file. */
  readonly left: ReadonlySet<number>;
  /** Details by their keys: confirmed, or not after all. */
  readonly details: ReadonlyMap<string, boolean>;
  /** What was looked at and is right as it is. */
  readonly seen: ReadonlySet<string>;
}

/** The answers of now, and those before and behind them for undo and redo. */
export interface AnswerHistory {
  readonly now: Answers;
  readonly past: readonly Answers[];
  readonly future: readonly Answers[];
}

export type AnswerAction =
  | { readonly type: 'answer'; readonly change: Partial<Answers> }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Nothing answered yet about a file that was read so. */
export const beginAnswers = (reading: ReadAs): AnswerHistory => ({
  now: {
    reading,
    hyphens: new Map(),
    left: new Set(),
    details: new Map(),
    seen: new Set(),
  },
  past: [],
  future: [],
});

export function reduceAnswers(history: AnswerHistory, action: AnswerAction): AnswerHistory {
  const { now, past, future } = history;
  switch (action.type) {
    case 'answer':
      return { now: { ...now, ...action.change }, past: [...past, now], future: [] };
    case 'undo': {
      const before = past.at(-1);
      return before ? { now: before, past: past.slice(0, -1), future: [now, ...future] } : history;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { now: next, past: [...past, now], future: rest } : history;
    }
  }
}

/** A joined word that can be asked about. */
export interface AskedWord extends JoinedWord {
  /** The same after the file was read in another way, as long as the word is still put together there. */
  readonly key: string;
}

/** The joined words of an article of a file, by its place there. */
export function askedWords(
  { text, marks }: Pick<ReadArticle, 'text' | 'marks'>,
  index: number,
): readonly AskedWord[] {
  const times = new Map<string, number>();
  return joinedWords(text, marks).map((word) => {
    const { start, end, mark } = word;
    const parts = `${text.slice(start, mark.start)}|${text.slice(mark.start, end)}`;
    const time = (times.get(parts) ?? 0) + 1;
    times.set(parts, time);
    return { ...word, key: `${index} ${parts} ${time}` };
  });
}

/** The values of a detail, as one text. */
export function detailValue(article: ReadArticle, name: DetailName): string {
  if (name === 'updated' || name === 'archiveUrl') return article[name];
  return [article.details[name]].flat().join('; ');
}

/** The key of a detail: another value is another question. */
export const detailKey = (article: ReadArticle, index: number, name: DetailName): string =>
  `${index} ${name} ${detailValue(article, name)}`;

/** The articles of a file that are taken, with their places. */
export const takenArticles = (
  { articles }: Pick<ReadFile, 'articles'>,
  { left }: Pick<Answers, 'left'>,
): readonly { readonly article: ReadArticle; readonly index: number }[] =>
  articles.flatMap((article, index) => (left.has(index) ? [] : [{ article, index }]));

/**
 * A file as it is to be kept: the articles that are taken, hyphens put back where a person said so, and what they confirmed
 * stated. All else is as the reader gave it.
 */
export async function keptFile(file: ReadFile, answers: Answers): Promise<ReadFile> {
  const articles = await Promise.all(
    takenArticles(file, answers).map(async ({ article, index }) => {
      const findings = confirmed(article, index, answers);
      const joints = new Set(
        askedWords(article, index)
          .filter(({ key }) => answers.hyphens.get(key) === 'hyphen')
          .map(({ mark }) => mark),
      );
      if (joints.size === 0) return { ...article, findings };
      const { text, marks } = putHyphensBack(article, joints);
      return { ...article, findings, text, marks, hash: await hashText(text) };
    }),
  );
  return { ...file, articles };
}

function confirmed(
  article: ReadArticle,
  index: number,
  { details }: Answers,
): ReadArticle['findings'] {
  const entries = Object.entries(article.findings) as [
    DetailName,
    NonNullable<ReadArticle['findings'][DetailName]>,
  ][];
  return Object.fromEntries(
    entries.map(([name, finding]) => {
      const stated = details.get(detailKey(article, index, name)) ?? finding.stated;
      return [name, { ...finding, stated }];
    }),
  );
}
