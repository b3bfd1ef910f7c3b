const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'maa', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'мая'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aoû', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
];
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const EASTERN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const NUMBERS = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

/** The first day that a line names, in the languages of news databases: '2017-11-13'. '' when it names none. */
export function dayInText(line: string): string {
  const [, year, month, day] = EASTERN.exec(line) ?? NUMBERS.exec(line) ?? [];
  if (year !== undefined) return dayFrom(year, Number(month), Number(day));
  const [, days, name = '', years] = DAY_FIRST.exec(line) ?? [];
  if (years !== undefined && monthOf(name) > 0) return dayFrom(years, monthOf(name), Number(days));
  const [, named = '', date, ofYear] = MONTH_FIRST.exec(line) ?? [];
  return ofYear === undefined ? '' : dayFrom(ofYear, monthOf(named), Number(date));
}

/** January is 1; 0 for what is no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  // The months that begin with three letters of another one.
  if (lower.startsWith('juil')) return 7;
  if (lower.startsWith('juin')) return 6;
  return MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1;
}

function dayFrom(year: string, month: number, day: number): string {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
