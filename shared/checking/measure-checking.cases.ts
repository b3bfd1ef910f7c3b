/** How well a draft is checked: planted changes over any articles, counted. */
import type { Suggest } from '../suggest/create-suggester';
import type { CheckedQuotation } from './checked-quotation';
import { DraftChecker, type CheckedSource } from './check-draft';
import { speakerByName } from './compare-speakers';
import { numbersFrom, pick, plantChanges, type PlantedQuotation } from './plant-changes.cases';

/** An article with quotations whose words, and where known whose speaker, are given. */
export interface MeasuredArticle {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly quotes: readonly {
    readonly innerStart: number;
    readonly innerEnd: number;
    readonly speaker: string | null;
  }[];
}

export interface CountedChecks {
  /** By way of changing: how many, how many were found, how many of those as their kind and nothing else. */
  readonly ways: ReadonlyMap<string, { planted: number; found: number; right: number }>;
  readonly misses: readonly string[];
}

const SEED = 20_260_724;
/** Shorter quotations are changed into others too easily. */
const FEWEST_WORDS = 7;
const HONEST = new Set(['typography', 'ellipsis', 'brackets', 'untouched']);

const quotedLine = (words: string, speaker: string): string =>
  `“${words.replaceAll(/[“”"„«»]/gu, '‘')}” said ${speaker}.`;

/** Stretches of the articles' own quotations that can stand between marks. */
function quotationsIn({ text, quotes }: MeasuredArticle): readonly string[] {
  return quotes
    .map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))
    .filter((words) => words.split(/\s+/u).length >= FEWEST_WORDS && !words.includes('\n'))
    .filter((words) => !/[[\]…"“”„]|\.\.\.|\.\s\./u.test(words));
}

const sourcesOf = (articles: readonly MeasuredArticle[]): readonly CheckedSource[] =>
  articles.map(({ id, text }) => ({ documentId: id, text, spoken: [] }));

/** Plants every change that fits into every `every`-th quotation and counts what is found. */
export function countChecks(
  articles: readonly MeasuredArticle[],
  suggest: Suggest,
  every = 1,
): CountedChecks {
  const random = numbersFrom(SEED);
  const checker = new DraftChecker(sourcesOf(articles), suggest);
  const ways = new Map<string, { planted: number; found: number; right: number }>();
  const misses: string[] = [];
  let number = 0;
  for (const article of articles)
    for (const was of quotationsIn(article)) {
      number += 1;
      if (number % every !== 0) continue;
      const other = pick(articles, random)?.text ?? '';
      for (const planted of plantChanges(was, other, random)) {
        const text = `${quotedLine(planted.words, 'somebody')}\n`;
        const [checked] = checker.check({ text, blocks: [] });
        const key = `${planted.kind}: ${planted.way}`;
        const counted = ways.get(key) ?? { planted: 0, found: 0, right: 0 };
        ways.set(key, counted);
        counted.planted += 1;
        const { found, right } = judge(planted, checked);
        if (found) counted.found += 1;
        if (right) counted.right += 1;
        if (!found || !right) misses.push(described(planted, checked));
      }
    }
  return { ways, misses };
}

function judge(planted: PlantedQuotation, checked: CheckedQuotation | undefined) {
  const real = checked?.changes.filter(({ honest }) => !honest) ?? [];
  // For what is no change, “found” is “taken for one”.
  if (HONEST.has(planted.kind)) {
    const alarm = checked?.status !== 'verbatim';
    return { found: alarm, right: !alarm };
  }
  return {
    found: checked !== undefined && checked.status !== 'verbatim',
    right: real.length > 0 && real.every(({ kind }) => kind === planted.kind),
  };
}

const described = (planted: PlantedQuotation, checked: CheckedQuotation | undefined): string =>
  `${planted.kind}, ${planted.way}: ${checked?.status ?? 'no quotation'} ${(checked?.changes ?? [])
    .map(({ kind, honest }) => `${kind}${honest ? ' (honest)' : ''}`)
    .join(
      ', ',
    )}\n    was  ${planted.was}\n    now  ${planted.words}\n    in   ${checked?.source?.exact ?? '–'}`;

export interface CountedSpeakers {
  /** Quotations given to somebody else, and how many of them were told. */
  readonly swapped: number;
  readonly told: number;
  /** Quotations with their own speaker, and how many were held to be somebody else's. */
  readonly own: number;
  readonly alarms: number;
  readonly misses: readonly string[];
}

/** Gives quotations their own speaker and another one; with `annotated`, the sources say who speaks. */
export function countSpeakers(
  articles: readonly MeasuredArticle[],
  suggest: Suggest,
  annotated: boolean,
): CountedSpeakers {
  const random = numbersFrom(SEED);
  const sources = articles.map(({ id, text, quotes }) => ({
    documentId: id,
    text,
    spoken: annotated
      ? quotes.flatMap(({ innerStart, innerEnd, speaker }) =>
          speaker === null
            ? []
            : [
                {
                  start: innerStart,
                  end: innerEnd,
                  speakers: [speakerByName(speaker)],
                },
              ],
        )
      : [],
  }));
  const checker = new DraftChecker(sources, suggest);
  const named = articles.flatMap(({ text, quotes, language = 'en' }) =>
    quotes.flatMap(({ innerStart, innerEnd, speaker }) => {
      const words = text.slice(innerStart, innerEnd);
      const fits =
        language === 'en' &&
        words.split(/\s+/u).length >= FEWEST_WORDS &&
        !/^[\p{Lu}\p{L} ]{3,30}: /u.test(words) &&
        !/["“”„\n]/u.test(words);
      return fits && speaker !== null && isName(speaker) ? [{ words, speaker }] : [];
    }),
  );
  const speakers = [...new Set(named.map(({ speaker }) => speaker))];
  const counted = { swapped: 0, told: 0, own: 0, alarms: 0 };
  const misses: string[] = [];
  const agrees = (words: string, speaker: string) =>
    checker.check({ text: `${quotedLine(words, speaker)}\n`, blocks: [] })[0]?.speaker;
  for (const { words, speaker } of named) {
    const other = pick(speakers, random) ?? speaker;
    const isOther = other.split(' ').at(-1) !== speaker.split(' ').at(-1);
    if (isOther) {
      const verdict = agrees(words, other);
      counted.swapped += 1;
      if (verdict?.agrees === false) counted.told += 1;
      else misses.push(`not told: ${other} for ${speaker}, ${JSON.stringify(verdict)}: ${words}`);
    }
    const verdict = agrees(words, speaker);
    counted.own += 1;
    if (verdict?.agrees !== false) continue;
    counted.alarms += 1;
    misses.push(`alarm: ${speaker}, ${JSON.stringify(verdict)}: ${words}`);
  }
  return { ...counted, misses };
}

const isName = (speaker: string): boolean =>
  /^\p{Lu}\S+(?: \p{Lu}\S+)+$/u.test(speaker) && !/^\P{Ll}+$/u.test(speaker);
