import type { LanguagePack } from './languages/pack';

/** A name as it stands: its words without titles, and where. */
export interface WrittenName {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Titles before it, without case and full stops. */
  readonly titles: readonly string[];
  /** An organisation, a paper or a place by its words. */
  readonly isThing: boolean;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'\-‑]\p{L}[\p{L}\p{M}]*)*`;
const INITIALS = String.raw`(?:\p{Lu}\.){1,4}`;
const SHORT = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Capt|Lt|Sgt|Cmdr|Adm|Maj|St|Jr|Sr|Rev|Hon|Del|Supt)\.`;
const LINK = String.raw`(?:de|del|della|di|da|do|dos|la|le|du|van|von|der|den|ten|ter|bin|bint|al|el|ibn|y|of|of the|and|for|on|the|&)`;
const ONE = String.raw`(?:${SHORT}|${INITIALS}|${WORD})`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#.])${ONE}(?:[ \u00a0](?:${LINK}[ \u00a0])?${ONE})*`,
  'gu',
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/iu;
const NAME_OF_THING =
  /(?:^|\s)(?:Times|Post|News|Journal|Press|Tribune|Herald|Gazette|Magazine|Daily|Weekly|Review|Reuters|Agency|Association|Committee|Commission|Council|Congress|Senate|House|Party|University|College|School|Institute|Institution|Center|Centre|Foundation|Union|Company|Corp|Corporation|Inc|Bank|Fund|Group|Department|Ministry|Office|Bureau|Court|Service|Services|Administration|Government|Police|Army|Navy|Force|Forces|Board|Authority|Coalition|Alliance|Society|Federation|League|Network|Organization|Organisation|Nations|States|Kingdom|Republic|City|County|State|Street|Avenue|Act|Bill|Amendment|Constitution|Report|Channel|Radio|Television|TV|Hospital|Church|Museum|Library|Project|Campaign|Conference|Convention|Summit|Award|Awards|Tower|Building|Day|War|World|Week|Morning|Show|Tonight|Democrats|Republicans|Democrat|Republican|Island|Islands|River|Lake|Beach|Park|Hill|Security|Affairs|Relations|Studies|Justice|Defense|Defence|Treasury|Homeland|Intelligence|Poll|Survey|Research|Media|Club|Ltd|LLC|PAC|FBI|CIA|NATO|EU|UN|GOP|DNC|RNC|ABC|CBS|NBC|CNN|BBC|Fox|Twitter|Facebook|Google|Americans|Muslims|Christians|Jews|Street)(?:$|\s)/u;

/** Words of things that are surnames too: Bill Pell, Ines Hill. */
const SURNAME_TOO =
  /^(?:Bill|Hill|Park|Day|Lake|Church|House|Fox|Post|Force|Justice|Street|Beach|Tower|West|Show|River|Rivers|Bank|Banks|State|Union|Love|World|Summit|Service|Poll|Award|War)$/u;

const PLAIN = /^[a-z.'-]*$/u;

/** A word without case, accents and a closing full stop; stripping accents is dear, and they are rare. */
export function plain(word: string): string {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  return PLAIN.test(lower)
    ? lower
    : lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
}

/** The names of a text in order; those in quotations too, since people are named there. Linear. */
export function namesIn(text: string, pack: LanguagePack): readonly WrittenName[] {
  const found: WrittenName[] = [];
  for (const { 0: run, index } of text.matchAll(RUN))
    if (
      /^\p{Lu}{2,}$/u.test(run) &&
      /(?:the |\()$/iu.test(text.slice(Math.max(0, index - 4), index))
    )
      found.push({
        words: [run],
        start: index,
        end: index + run.length,
        titles: [],
        isThing: true,
      });
    else readRun(run, index, pack, found);
  return found;
}

/** Splits a run of capitals into the names in it: titles before a name are left out, links end a person's name. */
function readRun(run: string, offset: number, pack: LanguagePack, found: WrittenName[]): void {
  // Most capitals only begin a sentence.
  if (pack.notNames.has(run.toLowerCase())) return;
  const pieces = Array.from(run.matchAll(/[^ \u00a0]+/gu), ({ 0: word, index }) => ({
    word,
    at: offset + index,
  }));
  // A possessive parts names: "Trump’s Michigan".
  const parts: (typeof pieces)[] = [[]];
  for (const piece of pieces) {
    const possessive = /['’]s$/u.exec(piece.word);
    const word = possessive ? piece.word.slice(0, -2) : piece.word;
    parts.at(-1)?.push({ word, at: piece.at });
    if (possessive) parts.push([]);
  }
  for (const part of parts) readName(part, pack, found);
}

/** A word of a thing makes a thing, unless it may be a surname and a first name or a title stands before. */
function isNameOfThing(names: readonly string[], isPersonal: boolean): boolean {
  const words =
    isPersonal && names.length < 4 ? names.filter((word) => !SURNAME_TOO.test(word)) : names;
  return NAME_OF_THING.test(words.join(' '));
}

const isNoName = (word: string, pack: LanguagePack): boolean =>
  pack.notNames.has(word.toLowerCase()) || pack.notNames.has(plain(word));

/** Whether a word is a first name that many bear. */
export const isFirstName = (word: string, pack: LanguagePack): boolean =>
  pack.femaleNames.has(plain(word)) || pack.maleNames.has(plain(word));

function readName(
  part: { word: string; at: number }[],
  pack: LanguagePack,
  found: WrittenName[],
): void {
  let words = part;
  while (words[0] && isNoName(words[0].word, pack)) words = words.slice(1);
  while (
    words.length > 0 &&
    (isNoName(words.at(-1)?.word ?? '', pack) || /^\p{Ll}/u.test(words.at(-1)?.word ?? ''))
  )
    words = words.slice(0, -1);
  const link = words.findIndex(({ word }) =>
    (pack.capitalNouns ? /^(?:von|der|den|of|and|the|&)$/u : /^(?:of|and|for|on|the|&)$/u).test(
      word,
    ),
  );
  const calendar = words.findIndex(
    ({ word }) =>
      /day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/u.test(
        word,
      ) && pack.notNames.has(plain(word)),
  );
  if (calendar > 0) {
    readName(words.slice(0, calendar), pack, found);
    readName(words.slice(calendar + 1), pack, found);
    return;
  }
  const given = ({ word }: { word: string }): boolean => isFirstName(word, pack);
  // “Peter King”: a surname that is a title too.
  const isSurname = words.slice(0, -1).some(given) && !words.at(-1)?.word.endsWith('.');
  const title = (isSurname ? words.slice(0, -1) : words).findLastIndex(
    ({ word }) => pack.titles.get(plain(word)) !== undefined,
  );
  const titles = words.slice(0, title + 1).map(({ word }) => plain(word));
  const rest = words.slice(title + 1);
  if (link >= 0) {
    const and = words[link]?.word;
    const before = words.slice(0, link);
    const after = words.slice(link + 1);
    const thing = NAME_OF_THING.test(before.map(({ word }) => word).join(' '));
    if (!thing || and === 'and') {
      readName(before, pack, found);
      readName(after, pack, found);
      return;
    }
  }
  const used = rest.length > 0 ? rest : words;
  const [head] = used;
  const tail = used.at(-1);
  if (!head || !tail) return;
  let names = used.map(({ word }) => word);
  while (names.length > 1 && SUFFIX.test(names.at(-1) ?? '')) names = names.slice(0, -1);
  // “De Blasio said”: a surname that begins a sentence.
  if (names.length === 2 && /^(?:de|del|della|di|da|du|van|von|al|el)$/iu.test(names[0] ?? ''))
    names = names.slice(1);
  // “Port Hale Lines Tomas Arvelo”: a known first name begins the person's name.
  const known = names.findIndex(
    (name, at) => at > 0 && at < names.length - 1 && isFirstName(name, pack),
  );
  const [opening = ''] = names;
  const isGiven = isFirstName(opening, pack) || /^\p{Lu}\./u.test(opening);
  const least = pack.capitalNouns ? 1 : 2;
  const unknown = pack.capitalNouns && names.length > 2 && !isGiven ? names.length - 2 : 0;
  const skipped = known >= least && !isGiven ? known : known < 0 ? unknown : 0;
  names = names.slice(skipped);
  if (names.length === 1 && names.join('').length < 2) return;
  const whole = names.join(' ');
  const isThing =
    (rest.length === 0 && title >= 0) ||
    isNameOfThing(names, isGiven || titles.some((one) => pack.roles.has(one))) ||
    (/^\p{Lu}{2,}$/u.test(whole) && titles.length === 0);
  // “the County Water Board”: before a thing a word that can be a title is part of the name.
  const isWhole = isThing && rest.length > 0 && !titles.some((one) => pack.roles.has(one));
  found.push({
    words: isWhole ? words.map(({ word }) => word) : names,
    start: (isWhole ? words[0] : used[skipped])?.at ?? head.at,
    end: tail.at + tail.word.length,
    titles: isWhole || rest.length === 0 ? [] : titles,
    isThing,
  });
}
