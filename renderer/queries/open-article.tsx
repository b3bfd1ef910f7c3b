import { createContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { marksOf } from '../../shared/marks/marks-of';
import type { Id, TextHash } from '../../shared/model/ids';
import type { Mark } from '../../shared/model/mark';
import type {
  AnnotatorRecord,
  DocumentRecord,
  MarkupRecord,
  QuoteRecord,
} from '../../shared/model/records';
import { noteTiming } from '../problems/problem-log';
import { useLive } from './database-context';
import { useChosenLayers } from './chosen-layers';
import type { ChosenLayers } from './chosen-layers';
import type { Hiding, ShownReading } from '../db/repository';
import { useRequired } from '../required-context';

/** An article's quotes with its text, as the panel and the list need them. `text` is null when it is not here. */
export interface ArticleQuotes {
  readonly document: DocumentRecord;
  readonly text: string | null;
  /** What stands beside the text: the same list until it is another one. */
  readonly marks: readonly Mark[];
  /** In the order of the text, without those of hidden layers. */
  readonly quotes: readonly QuoteRecord[];
}

/** The article that is open, read once for all who show it or act on it. */
export interface OpenArticle {
  /** Null when no article is open. */
  readonly documentId: Id | null;
  /** Undefined while it is read, null when there is no such article. */
  readonly document: DocumentRecord | null | undefined;
  /** The article with its text and quotes: undefined until all of them are read, null when there is no such article. */
  readonly article: ArticleQuotes | null | undefined;
  /** What the reader of its file found beside the text; null when none did, undefined while it is read. */
  readonly markup: MarkupRecord | null | undefined;
  /** Whose quotes are in it, and which are left out. */
  readonly layers: ChosenLayers;
  /** What blind mode hides in it; null when nothing is hidden, undefined while it is read. */
  readonly hiding: Hiding | null | undefined;
  /** All annotators of the project; undefined while they are read. */
  readonly annotators: readonly AnnotatorRecord[] | undefined;
}

const OpenArticleContext = createContext<OpenArticle | null>(null);

/** The open article as it was read last. */
export const useOpenArticle = (): OpenArticle =>
  useRequired(OpenArticleContext, 'OpenArticleProvider');

interface OpenArticleProviderProps {
  readonly documentId: Id | null;
  readonly children: ReactNode;
}

/** Reads the open article live and hands it down: nothing below reads its record, text or quotes once more. */
export function OpenArticleProvider({ documentId, children }: OpenArticleProviderProps) {
  const document = useOf(documentId, async (reading, id) => (await reading.document(id)) ?? null);
  const quotes = useOf(documentId, (reading, id) => reading.quotesOf(id));
  const hiding = useOf(documentId, (reading, id) => reading.hiding(id));
  const text = useText(document?.textHash ?? null);
  const markup = useMarkup(document?.textHash ?? null);
  const marks = useMarks(markup);
  const annotators = useLive((reading) => reading.annotators(), []);
  const layers = useChosenLayers(quotes ?? undefined, annotators);
  const { inSight } = layers;
  const article = useMemo(() => {
    if (!document) return document;
    if (text === undefined || !marks || !inSight) return undefined;
    return { document, text, marks, quotes: inSight };
  }, [document, text, marks, inSight]);
  useOpeningTime(documentId, article != null);
  const open = useMemo(
    () => ({ documentId, document, article, markup, layers, hiding, annotators }),
    [documentId, document, article, markup, layers, hiding, annotators],
  );
  return <OpenArticleContext value={open}>{children}</OpenArticleContext>;
}

/** Takes note of how long an article takes from the wish for it until all of it has been read. */
function useOpeningTime(documentId: Id | null, isRead: boolean): void {
  const started = useRef<{ readonly of: Id; readonly at: number } | null>(null);
  useEffect(() => {
    started.current = documentId === null ? null : { of: documentId, at: performance.now() };
  }, [documentId]);
  useEffect(() => {
    if (!isRead || started.current?.of !== documentId) return;
    noteTiming('article', performance.now() - started.current.at);
    started.current = null;
  }, [documentId, isRead]);
}

/** Something of an article, read live: null without an article, undefined while it is read. */
function useOf<T>(
  documentId: Id | null,
  read: (reading: ShownReading, documentId: Id) => Promise<T>,
): T | null | undefined {
  const held = useLive(
    async (reading) => ({
      documentId,
      value: documentId === null ? null : await read(reading, documentId),
    }),
    [documentId],
  );
  // After a change of article a live reading still holds the one before for a moment.
  return held?.documentId === documentId ? held.value : undefined;
}

/** A text by its hash: null when it is not here, undefined while it is read. */
function useText(hash: TextHash | null): string | null | undefined {
  const held = useLive(
    async (reading) => ({
      hash,
      text: hash === null ? null : ((await reading.text(hash)) ?? null),
    }),
    [hash],
  );
  return held?.hash === hash ? held.text : undefined;
}

/** What stands beside a text: null when nothing does, undefined while it is read. */
function useMarkup(hash: TextHash | null): MarkupRecord | null | undefined {
  const held = useLive(
    async (reading) => ({ hash, markup: hash === null ? null : await reading.markup(hash) }),
    [hash],
  );
  return held?.hash === hash ? held.markup : undefined;
}

const NO_MARKS: readonly Mark[] = [];

/** The marks of a text: the same list while they are the same, whatever else of the record was written. */
function useMarks(markup: MarkupRecord | null | undefined): readonly Mark[] | undefined {
  const marks = useMemo(
    () => (markup ? marksOf(markup) : markup === null ? NO_MARKS : undefined),
    [markup],
  );
  const [held, setHeld] = useState<readonly Mark[]>(NO_MARKS);
  if (marks === undefined || marks === held || areSame(marks, held)) return marks && held;
  setHeld(marks);
  return marks;
}

const areSame = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some.length === others.length &&
  some.every((mark, at) => {
    const other = others[at];
    return (
      mark.start === other?.start &&
      mark.end === other.end &&
      mark.type === other.type &&
      mark.value === other.value
    );
  });
