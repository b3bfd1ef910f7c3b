import { basename } from 'node:path';
import { locateQuote } from '../../shared/anchoring/locate-quote';
import type { ProjectContent } from '../../shared/model/content';
import type { Span } from '../../shared/model/anchor';
import type { QuoteRecord } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import { addDocument, articleFrom } from '../../shared/operations/documents';
import { limitFor } from '../../shared/readers/kinds';
import { answerQuery } from '../../shared/search/answer-query';
import { asksForSomething } from '../../shared/search/find-entries';
import { indexContent } from '../../shared/search/index-content';
import { parseQuery } from '../../shared/search/parse-query';
import type { SearchAnswer, SearchHit } from '../../shared/search/search-answer';
import { TextNumbers } from '../../shared/search/text-numbers';
import type { ReadAs } from '../../shared/text/decode';
import { sentenceAround } from '../../shared/text/sentences';
import { fieldProblemSentence } from '../../shared/texts/searching';
import { shownName } from '../files/file-names';
import { readInput } from './read-input';
import { parseInput } from './read-project';
import { articlesOf, isProject } from './read-sources';
import { EXIT, Refusal, type ExitCode, type Shell } from './shell';
import { writeJson } from './write-output';

/** Options of `verbatim search`, as commander reads them. */
export interface SearchCommandOptions extends ReadAs {
  readonly json?: boolean;
}

type Content = Pick<ProjectContent, 'records' | 'texts'>;

/** A hit as `--json` prints it. */
interface PrintedHit {
  readonly kind: 'quote' | 'passage' | 'article' | 'person';
  readonly file: string;
  /** The article; null for a speaker, an event or a tag. */
  readonly documentId: string | null;
  readonly quoteId?: string;
  /** Of a person: which kind of record it is, and its id. */
  readonly type?: 'speaker' | 'event' | 'tag';
  readonly id?: string;
  /** UTF-16 offsets in the text; null where nothing of it stands there. */
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly context: string;
}

/** Searches files, one after the other, and prints what is found for a person or as JSON. */
export async function searchFiles(
  shell: Shell,
  typed: string,
  paths: readonly string[],
  { json, ...reading }: SearchCommandOptions,
): Promise<ExitCode> {
  const query = parseQuery(typed);
  for (const clause of query.clauses) {
    const problem = clause.type === 'field' ? fieldProblemSentence(query, clause) : null;
    if (problem !== null) shell.say(problem);
  }
  if (!asksForSomething(query))
    throw new Refusal(
      `“${typed}” holds no word to look for. Write a word, or a field such as speaker:okafor.`,
    );
  const hits: PrintedHit[] = [];
  const lines: string[] = [];
  for (const [at, path] of paths.entries()) {
    shell.progress(`Searching ${path} (${at + 1} of ${paths.length})`);
    const content = await contentOf(shell, path, paths, reading);
    const answer = await answerIn(content, typed);
    const found = printed(path, content, answer);
    hits.push(...found);
    lines.push(...linesOf(found, content));
  }
  shell.progress(null);
  if (json) writeJson(shell, { hits });
  else for (const line of [...lines, summaryOf(hits)]) shell.write(`${line}\n`);
  return hits.length > 0 ? EXIT.fine : EXIT.differs;
}

async function contentOf(
  shell: Shell,
  path: string,
  paths: readonly string[],
  reading: ReadAs,
): Promise<Content> {
  const input = await readInput(shell, path, limitFor(path));
  if (isProject(path, input.bytes)) return (await parseInput(input)).content;
  const isOnly = paths.every((other) => other === path || basename(other) !== basename(path));
  const name = isOnly ? shownName(path) : input.name;
  const articles = await articlesOf(shell, input, path, reading);
  const changes = articles.map((article, at) =>
    addDocument(
      articleFrom(
        article,
        { mediaType: '', encoding: '', sha256: '', reader: '' },
        { id: articles.length > 1 ? `${name}#${at + 1}` : name, name, bytes: null, title: '' },
      ),
    ),
  );
  return {
    records: changes.flatMap(({ writes }) =>
      writes
        .filter(({ type }) => type === 'document')
        .map((write) => applyWrite(undefined, write, NOBODY)),
    ),
    texts: changes.flatMap(({ texts = [] }) => texts),
  };
}
/** Nothing is kept of the record. */
const NOBODY = { session: '', n: 1, at: '', by: '' };

function answerIn(content: Content, query: string): Promise<SearchAnswer> {
  const { index, context } = indexContent(content);
  const texts = new Map(content.texts.map(({ hash, text }) => [hash, text]));
  return answerQuery(
    {
      segments: index.segments,
      texts: new TextNumbers(index.segments),
      context,
      state: { state: 'ready' },
      readTexts: () => Promise.resolve(texts),
    },
    query,
    { typing: false, most: Number.POSITIVE_INFINITY },
  );
}

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

function printed(file: string, content: Content, answer: SearchAnswer): readonly PrintedHit[] {
  const texts = new Map(content.texts.map(({ hash, text }) => [hash, text]));
  const documents = new Map(
    content.records.flatMap((one) => (one.type === 'document' ? [[one.id, one] as const] : [])),
  );
  const quotes = new Map(
    content.records.flatMap((one): [string, QuoteRecord][] =>
      one.type === 'quote' ? [[`${one.documentId} ${one.id}`, one]] : [],
    ),
  );
  const sentence = (documentId: string, place: Span): string => {
    const { textHash = '', language = '' } = documents.get(documentId) ?? {};
    const text = texts.get(textHash);
    if (text === undefined) return '';
    const { start, end } = sentenceAround(text, place, language);
    return oneLine(text.slice(start, end));
  };
  const hitOf = (hit: SearchHit): PrintedHit => {
    if (hit.kind === 'quote') {
      const { documentId, quoteId, exact } = hit;
      const quote = quotes.get(`${documentId} ${quoteId}`);
      // Words before offsets: a place that does not give the words is none.
      const place = quote ? locateQuote(quote, (hash) => texts.get(hash)).anchor.span : null;
      const text = texts.get(documents.get(documentId)?.textHash ?? '') ?? '';
      return {
        kind: 'quote',
        file,
        documentId,
        quoteId,
        start: place?.start ?? null,
        end: place?.end ?? null,
        exact: place ? text.slice(place.start, place.end) : exact,
        context: place ? sentence(documentId, place) : oneLine(exact),
      };
    }
    if (hit.kind === 'passage') {
      const { kind, documentId, start, end, exact } = hit;
      return { kind, file, documentId, start, end, exact, context: sentence(documentId, hit) };
    }
    if (hit.kind === 'article') {
      const { documentId, title, line, at } = hit;
      const text = texts.get(documents.get(documentId)?.textHash ?? '') ?? '';
      return {
        kind: 'article',
        file,
        documentId,
        start: at?.start ?? null,
        end: at?.end ?? null,
        exact: at ? text.slice(at.start, at.end) : title.text,
        context: line?.text ?? title.text,
      };
    }
    const { kind: type, id, name, line } = hit;
    return {
      kind: 'person',
      file,
      documentId: null,
      type,
      id,
      start: null,
      end: null,
      exact: name.text,
      context: line?.text ?? name.text,
    };
  };
  const { quotes: own, passages, articles, people } = answer;
  return [...own.hits, ...passages.hits, ...articles.hits, ...people.hits].map(hitOf);
}

/** Each hit in a line: where it is, what it is, and the words around. */
function linesOf(hits: readonly PrintedHit[], { records, texts }: Content): readonly string[] {
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  const byId = new Map(
    records.flatMap((one) =>
      one.type === 'document' ? [[one.id, byHash.get(one.textHash) ?? ''] as const] : [],
    ),
  );
  return hits.map(({ kind, type, file, documentId, start, context, exact }) => {
    const text = byId.get(documentId ?? '') ?? '';
    const line = start === null ? '' : `:${text.slice(0, start).split('\n').length}`;
    const isNamed = kind === 'person' && context !== exact;
    return `${file}${line}  ${type ?? kind}  ${oneLine(isNamed ? `${exact}: ${context}` : context)}`;
  });
}

const countOf = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

function summaryOf(hits: readonly PrintedHit[]): string {
  if (hits.length === 0) return 'Nothing was found.';
  const of = (kind: PrintedHit['kind']) => hits.filter((hit) => hit.kind === kind).length;
  return `${[
    countOf(of('quote'), 'quote', 'quotes'),
    countOf(of('passage'), 'passage', 'passages'),
    countOf(of('article'), 'article', 'articles'),
    countOf(of('person'), 'speaker, event or tag', 'speakers, events and tags'),
  ].join(', ')}.`;
}
