import { useMemo, useReducer, useState } from 'react';
import type { Mark } from '../../../../shared/model/mark';
import type { DetailName } from '../../../../shared/readers/reader';
import type { ReadAs } from '../../../../shared/text/decode';
import { askedWords, beginAnswers, detailKey, reduceAnswers } from './answers';
import type { Answers } from './answers';
import type { LookRequest } from './look';
import { stepFrom, stepsOf } from './steps';
import { useReading } from './use-reading';

/** Everything that looking at a file is made of: how it reads now, what is to be looked at, and the answers so far. */
export function useLooking(request: LookRequest) {
  const [history, dispatch] = useReducer(reduceAnswers, request.reading, beginAnswers);
  const answers = history.now;
  const { file, problem, busy } = useReading(request, answers.reading);
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, file.articles.length - 1);
  const article = file.articles[index];
  const words = useMemo(() => (article ? askedWords(article, index) : []), [article, index]);
  const steps = useMemo(() => {
    const asked = { first: request.read.doubts, reading: request.reading, file, index, words };
    return stepsOf(asked, answers);
  }, [request, file, index, words, answers]);
  const [focus, setFocus] = useState(() => ({
    current: stepFrom(steps, null, 1, true)?.id ?? null,
    moves: 0,
  }));

  const go = (id: string | null) => {
    if (id !== null) setFocus(({ moves }) => ({ current: id, moves: moves + 1 }));
  };
  const answer = (change: Partial<Answers>) => dispatch({ type: 'answer', change });
  const readAs = (change: ReadAs) => answer({ reading: { ...answers.reading, ...change } });
  const toggleDetail = (name: DetailName) => {
    const finding = article?.findings[name];
    if (!article || !finding) return;
    const key = detailKey(article, index, name);
    const stated = answers.details.get(key) ?? finding.stated;
    answer({ details: new Map([...answers.details, [key, !stated]]) });
  };
  const answerWord = (key: string, how: 'joined' | 'hyphen') =>
    answer({ hyphens: new Map([...answers.hyphens, [key, how]]) });

  /** Goes to the next thing that nobody has looked at, from one that was just answered. */
  const goOn = (id: string | null) => go(stepFrom(steps, id, 1, true)?.id ?? null);
  const wordOf = (id: string | null) => words.find(({ key }) => `hyphen ${key}` === id);
  return {
    answers,
    article,
    busy,
    file,
    focus,
    index,
    problem,
    steps,
    words,
    answer,
    dispatch,
    go,
    readAs,
    toggleDetail,
    show: setChosen,
    /** The page of the word in question, counted from 1; null when there is none. */
    page: article ? pageOf(article.marks, wordOf(focus.current)?.mark.start ?? null) : null,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    move: (by: 1 | -1) => go(stepFrom(steps, focus.current, by)?.id ?? null),
    /** What is in question is right as it is. */
    right: (id = focus.current) => {
      const step = steps.find((one) => one.id === id);
      const word = wordOf(id);
      if (word) answerWord(word.key, 'joined');
      else if (step?.detail !== undefined && article) {
        const key = detailKey(article, index, step.detail);
        answer({ details: new Map([...answers.details, [key, true]]) });
      } else if (step) answer({ seen: new Set([...answers.seen, step.id]) });
      goOn(id);
    },
    /** The hyphen of the word in question is put back; without one, the next word is asked about. */
    putHyphenBack: () => {
      const word = wordOf(focus.current);
      if (word) {
        answerWord(word.key, 'hyphen');
        goOn(focus.current);
      } else go(steps.find(({ kind, isDone }) => kind === 'hyphens' && !isDone)?.id ?? null);
    },
  };
}

/** The number of the page on which a place stands. */
function pageOf(marks: readonly Mark[], at: number | null): number | null {
  if (at === null) return null;
  const pages = marks.filter(({ type }) => type === 'page');
  const found = pages.findIndex(({ start, end }) => start <= at && at <= end);
  return found === -1 ? null : found + 1;
}

/** See {@link useLooking}. */
export type Looking = ReturnType<typeof useLooking>;
