import * as chrono from 'chrono-node';
import { parseEventDate } from '../dates/event-date';
import type { Span } from '../model/anchor';
import type { EventDate } from '../model/records';
import { sentenceAround } from '../text/sentences';
import { overlaps } from '../anchoring/spans';

/** Something that a quote's sentence refers to, offered as an event; never linked by itself. Offsets are UTF-16. */
export interface EventSuggestion extends Span {
  /** As it stands, for the event's name: “Port Hale Summit”; for a mere date, the date. */
  readonly name: string;
  readonly kind: 'happening' | 'date';
  /** The date in the same sentence, understood relative to the article's; null when there is none. */
  readonly date: EventDate | null;
}

/** What the sentence of a quote is read with. */
export interface EventContext {
  /** The article's date as it is written down; without one, “Tuesday” is kept as text only. */
  readonly articleDate: string | null;
  /** BCP 47. */
  readonly language: string;
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}’'-]*`;
const KINDS =
  'Summit|Conference|Convention|Congress|Election|Elections|Referendum|War|Games|Olympics|Cup|Championship|Championships|Festival|Fair|Forum|Revolution|Uprising|Massacre|Treaty|Accord|Accords|Agreement|Inauguration|Coup|Storm|Hurricane|Flood|Earthquake|Crisis|Strike|March|Trial|Inquiry|Gipfel|Konferenz|Wahl|Krieg|Messe|Sommet|Guerre|Cumbre|Guerra';
const LOWER =
  'summit|conference|convention|elections?|referendum|wars?|debates?|hearings?|attacks?|shootings?|bombings?|massacre|riots?|protests?|strike|trial|inquiry|inauguration|coup|earthquake|floods?|crisis|rally|march|festival|negotiations|talks|collapse|explosion|crash|disaster|scandal';
/** “the Port Hale Summit”, “Hurricane Ada”, “the Battle of Hale”. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:\d{4} )?(?:${CAPITALISED} ){1,4}(?:${KINDS})|(?:Hurricane|Operation|Cyclone) ${CAPITALISED}|(?:Battle|Treaty|Siege|Peace|War) of (?:the )?${CAPITALISED}(?: ${CAPITALISED})?)(?![\p{L}\p{N}])`,
  'gu',
);
/** “the Port Hale attacks”, “the 2016 election”. */
const DESCRIBED = new RegExp(
  String.raw`(?<=[Tt]he |[Ll]ast |[’']s )(?:\d{4} )?(?:${CAPITALISED} ){0,3}(?:\p{Ll}+ )?(?:${LOWER})(?![\p{L}\p{N}])`,
  'gu',
);
const OPENING = /^(?:The|A|An|This|That|At|In|On|After|Before|During)\s+/u;
/** Words longer than this between sentence ends are no sentence; UTF-16 units. */
const FAR = 1500;

/**
 * The dates and named happenings that the sentence around a quote refers to, in order. A date beside a happening is
 * the happening's. Deterministic: dates are read relative to the article's, never to today's.
 */
export function suggestEvents(
  text: string,
  quote: Span,
  { articleDate, language }: EventContext,
): readonly EventSuggestion[] {
  const around = sentenceAround(text, quote, language);
  const start = Math.max(around.start, quote.start - FAR);
  const sentence = text.slice(start, Math.min(around.end, quote.end + FAR));
  const dates = datesIn(sentence, articleDate, language);
  const happenings = happeningsIn(sentence);
  const free = dates.filter((date) => !happenings.some((one) => overlaps(one, date)));
  const [only] = free;
  const named = happenings.map(({ name, ...span }): EventSuggestion => {
    const own = dates.find((date) => overlaps(span, date))?.date ?? yearIn(name);
    const beside = happenings.length === 1 ? (only?.date ?? null) : null;
    return { ...span, name, kind: 'happening', date: own ?? beside };
  });
  const taken = happenings.length === 1 && only ? [only] : [];
  const plain = free
    .filter((one) => !taken.includes(one))
    .map(
      ({ date, ...span }): EventSuggestion => ({
        ...span,
        name: sentence.slice(span.start, span.end),
        kind: 'date',
        date,
      }),
    );
  return [...named, ...plain]
    .map((one) => ({ ...one, start: start + one.start, end: start + one.end }))
    .toSorted((a, b) => a.start - b.start);
}

/** The year in a happening's name: “the 2016 election”. */
function yearIn(name: string): EventDate | null {
  const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/u.exec(name)?.[0];
  return year === undefined ? null : parseEventDate(year, null);
}

interface FoundDate extends Span {
  readonly date: EventDate;
}

/** Every day that chrono finds; what it only guesses at (“now”, “today's”) or is a mere hour, is left out. */
function datesIn(
  sentence: string,
  articleDate: string | null,
  language: string,
): readonly FoundDate[] {
  const other = { de: chrono.de, fr: chrono.fr, es: chrono.es }[language.split('-')[0] ?? ''];
  const base = parseEventDate(articleDate ?? '', null).earliest;
  const reference = new Date(`${base ?? '2000-01-01'}T12:00:00Z`);
  return (other ?? chrono)
    .parse(sentence, reference)
    .flatMap(({ index, text: found, start: day }) => {
      const isDay = (['year', 'month', 'day', 'weekday'] as const).some((part) =>
        day.isCertain(part),
      );
      const text = found.replace(/^(?:on|in|at|am|im|le|el|en|au|the)\s+/iu, '');
      if (!isDay || /^(?:now|today|tonight|heute|jetzt|hoy|aujourd[’']hui)$/iu.test(text))
        return [];
      const start = index + found.length - text.length;
      // Other languages' words are not the date field's: it is given what chrono understood, and shows what was written.
      const read = other && (base !== null || day.isCertain('year')) ? isoOf(day) : text;
      return [
        { start, end: start + text.length, date: { ...parseEventDate(read, articleDate), text } },
      ];
    });
}

const isoOf = (date: chrono.ParsedComponents): string =>
  [
    date.get('year'),
    ...(date.isCertain('day') || date.isCertain('weekday')
      ? [date.get('month'), date.get('day')]
      : date.isCertain('month')
        ? [date.get('month')]
        : []),
  ]
    .map((part) => `${part ?? ''}`.padStart(2, '0'))
    .join('-');

function happeningsIn(sentence: string): (Span & { readonly name: string })[] {
  const found: (Span & { readonly name: string })[] = [];
  for (const pattern of [NAMED, DESCRIBED])
    for (const { 0: whole, index } of sentence.matchAll(pattern)) {
      const name = whole.replace(OPENING, '');
      const start = index + whole.length - name.length;
      const span = { start, end: index + whole.length };
      // “the attacks” alone names nothing.
      if (!/[\p{Lu}\p{N}]/u.test(name) || found.some((one) => overlaps(one, span))) continue;
      found.push({ ...span, name });
    }
  return found.toSorted((a, b) => a.start - b.start);
}
