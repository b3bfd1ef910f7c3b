import { createContext, useMemo, useState } from 'react';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import type { FindQuery } from '../../shared/find/find-query';
import type { Id } from '../../shared/model/ids';
import { useRequired } from '../required-context';

/** What is looked for in the articles that are opened: it stays from one to the next. */
export interface FindSession {
  readonly open: boolean;
  readonly query: FindQuery;
  /** Only hits that lie in quotes are walked through and marked. */
  readonly quotesOnly: boolean;
  /** Where in an article to stand at once; a new object for each jump. */
  readonly jump: FindJump | null;
}

/** An article and the offset (UTF-16) of the words that were gone to. */
export interface FindJump {
  readonly documentId: Id;
  readonly at: number;
}

/** Nothing looked for yet. */
export const NOTHING_SOUGHT: FindSession = {
  open: false,
  query: { words: '', matchCase: false, wholeWord: false, pattern: false },
  quotesOnly: false,
  jump: null,
};

type Held = readonly [FindSession, Dispatch<SetStateAction<FindSession>>];
const FindContext = createContext<Held | null>(null);

export function FindProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState(NOTHING_SOUGHT);
  const value = useMemo(() => [state, setState] as const, [state]);
  return <FindContext value={value}>{children}</FindContext>;
}

/** What is looked for in the open article, and the way to change it. */
export const useFindSession = (): Held => useRequired(FindContext, 'FindProvider');

const SIGNS = /[\\^$.*+?()[\]{}|/]/g;

/** How words as they stand in a text are looked for there: several as a pattern that meets each of them. */
export function queryFor(words: readonly string[]): FindQuery {
  const [first = '', ...others] = [...new Set(words)];
  const plain = { words: first, matchCase: false, wholeWord: false, pattern: false };
  if (others.length === 0) return plain;
  const escaped = [first, ...others].map((one) => one.replaceAll(SIGNS, String.raw`\$&`));
  return { ...plain, words: escaped.join('|'), pattern: true };
}
