import {
  compareQuotations,
  type ComparedQuotation,
} from '../../shared/anchoring/compare-quotations';
import type { Span } from '../../shared/model/anchor';
import { limitFor } from '../../shared/readers/kinds';
import { createSuggester, type Suggest } from '../../shared/suggest/create-suggester';
import { createWinkTagger } from '../../shared/suggest/wink-tagger';
import type { ReadAs } from '../../shared/text/decode';
import { CHANGED_STATES, changesSentence, isDifferent } from '../../shared/texts/version-changes';
import { readInput } from './read-input';
import { parseInput } from './read-project';
import { articlesOf, isProject } from './read-sources';
import { EXIT, type ExitCode, type Shell } from './shell';
import { writeJson } from './write-output';

/** Options of `verbatim diff --texts`, as commander reads them. */
export interface DiffTextsOptions extends ReadAs {
  readonly json?: boolean;
}

interface Version {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The quotes that people marked; empty where nobody did. */
  readonly annotated: readonly Span[];
}

interface ComparedTexts {
  readonly documentId: string;
  readonly title: string;
  readonly quotations: readonly ComparedQuotation[];
}

/** Compares two versions quotation by quotation, for a person or as JSON. */
export async function compareTextsOfFiles(
  shell: Shell,
  [oldPath, newPath]: readonly [string, string],
  { json, ...reading }: DiffTextsOptions,
): Promise<ExitCode> {
  const former = await versionsOf(shell, oldPath, reading);
  const latter = await versionsOf(shell, newPath, reading);
  const { default: model } = await import('wink-eng-lite-web-model');
  const suggest = createSuggester(createWinkTagger(model));
  const pairs = pairUp(former, latter);
  const texts = pairs.map((pair) => compare(pair, suggest));
  const all = texts.flatMap(({ quotations }) => quotations);
  const differs = all.some(isDifferent);
  if (json) writeJson(shell, { summary: summaryOf(all), texts });
  else for (const line of linesOf(pairs, texts)) shell.write(`${line}\n`);
  return differs ? EXIT.differs : EXIT.fine;
}

async function versionsOf(
  shell: Shell,
  path: string,
  reading: ReadAs,
): Promise<readonly Version[]> {
  const input = await readInput(shell, path, limitFor(path));
  if (!isProject(path, input.bytes)) {
    const articles = await articlesOf(shell, input, path, reading);
    return articles.map(({ text, details }, at) => ({
      id: articles.length > 1 ? `${input.name}#${at + 1}` : input.name,
      title: details.title || input.name,
      text,
      annotated: [],
    }));
  }
  const { records, texts } = (await parseInput(input)).content;
  const known = new Map(texts.map(({ hash, text }) => [hash, text]));
  return records.flatMap((record) => {
    if (record.type !== 'document' || record.deleted) return [];
    const text = known.get(record.textHash);
    if (text === undefined) {
      shell.say(`“${record.title}” of “${input.name}” has no text here, so nothing is compared.`);
      return [];
    }
    const annotated = records.flatMap((quote) => {
      if (quote.type !== 'quote' || quote.deleted || quote.documentId !== record.id) return [];
      const { start, end, exact } = quote.anchor;
      return text.slice(start, end) === exact && exact !== '' ? [{ start, end }] : [];
    });
    return [{ id: record.id, title: record.title, text, annotated: distinct(annotated) }];
  });
}

/** Several annotators may have marked the same words: they are one quotation. */
const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(
    spans
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((one) => [`${one.start} ${one.end}`, one]),
  ).values(),
];

type Pair = readonly [Version | null, Version | null];

/** The versions of each text: by id, then by title, then what is left in its order. */
function pairUp(former: readonly Version[], latter: readonly Version[]): readonly Pair[] {
  const left = new Set(latter);
  const partners = new Map<Version, Version>();
  const isSame = [
    (a: Version, b: Version) => a.id === b.id,
    (a: Version, b: Version) => a.text === b.text,
    (a: Version, b: Version) => a.title === b.title,
    () => true,
  ];
  for (const same of isSame)
    for (const one of former) {
      if (partners.has(one)) continue;
      const other = [...left].find((candidate) => same(one, candidate));
      if (!other) continue;
      partners.set(one, other);
      left.delete(other);
    }
  return [
    ...former.map((one): Pair => [one, partners.get(one) ?? null]),
    ...[...left].map((one): Pair => [null, one]),
  ];
}

function compare([former, latter]: Pair, suggest: Suggest): ComparedTexts {
  const quoted = (version: Version | null) => ({
    text: version?.text ?? '',
    quotations:
      version === null
        ? []
        : version.annotated.length > 0
          ? version.annotated
          : suggest(version.text, {}).filter(({ kind }) => kind !== 'scare'),
  });
  const knowsAll = former === null || former.annotated.length === 0;
  return {
    documentId: (latter ?? former)?.id ?? '',
    title: (latter ?? former)?.title ?? '',
    quotations: compareQuotations(quoted(former), quoted(latter), knowsAll),
  };
}

function summaryOf(quotations: readonly ComparedQuotation[]) {
  const count = (state: ComparedQuotation['state']) =>
    quotations.filter((one) => one.state === state).length;
  return {
    changed: count('changed'),
    gone: count('orphan'),
    new: count('new'),
    ambiguous: count('ambiguous'),
    moved: count('moved'),
    exact: count('exact'),
  };
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ');
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function linesOf(pairs: readonly Pair[], texts: readonly ComparedTexts[]): readonly string[] {
  const lines = texts.flatMap(({ title, quotations }, at) => {
    const [former, latter] = pairs[at] ?? [null, null];
    const differing = quotations.filter(isDifferent).flatMap((one) => {
      const side = (mark: '-' | '+') => {
        const words = mark === '-' ? one.old : one.new;
        const text = (mark === '-' ? former : latter)?.text ?? '';
        return words
          ? [`    ${mark} line ${lineAt(text, words.start)}  ${onOneLine(words.exact)}`]
          : [];
      };
      return [CHANGED_STATES[one.state], ...side('-'), ...side('+')];
    });
    return texts.length > 1 && differing.length > 0 ? [`${title}:`, ...differing] : differing;
  });
  return [...lines, changesSentence(texts.flatMap(({ quotations }) => quotations))];
}
