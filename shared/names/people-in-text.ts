/** A run of capitalised words that may name a person or an organisation, with its first place. */
export interface NameInText {
  readonly name: string;
  /** UTF-16 offset of the first occurrence. */
  readonly offset: number;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{L}`;
const INITIAL = String.raw`\p{Lu}\.`;
const LINK = String.raw`(?:de|del|della|di|da|la|le|van|von|der|den|ten|bin|al|of)`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:[’']?[ \u00a0](?:${LINK}[ \u00a0]){0,2}(?:${WORD}|${INITIAL}))+`,
  'gu',
);
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|President|Senator|Governor|Mayor|Judge|Justice|General|Captain|Minister|Chancellor|Secretary|Professor)\.? /u;
/** Words that begin sentences and are no part of a name. */
const OPENERS = new Set(
  'The A An In On At For But And Or If As When While After Before Since Within Some Many Most Other Others It He She They We I His Her Their Our This That These Those There Here Yet Still Even Only Not No By From With Without Under Over Last Next Both Neither Either What Who How Why Where'.split(
    ' ',
  ),
);
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

const TITLED = new RegExp(
  String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Dr|President|Senator|Governor|Mayor|Minister)\.? (${WORD})(?![\p{L}]| \p{Lu})`,
  'gu',
);

/** Somebody brought in without a name: “a county official”. */
const UNNAMED =
  /(?<!\p{L})(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:\p{Ll}[\p{Ll}-]* ){0,2}(?:official|spokesman|spokeswoman|spokesperson|diplomat|adviser|advisor|aide|lawyer|source|witness|analyst))(?!\p{L})/gu;

/**
 * Names of two or more capitalised words in a text, surnames that stand with a title only (“Mr. Pell”), and people
 * described without a name (“County official”), each once, at most `limit`. People whose surname also stands with a
 * title come first, then the most frequent. A list of candidates for a person to choose from, not a claim: places
 * and titles of works are in it.
 */
export function peopleInText(text: string, limit: number): NameInText[] {
  const found = new Map<string, { offset: number; times: number }>();
  const count = (name: string, offset: number) => {
    const known = found.get(name);
    if (known) known.times += 1;
    else found.set(name, { offset, times: 1 });
  };
  for (const match of text.matchAll(RUN)) {
    const name = trimName(match[0]);
    if (name !== null) count(name, match.index + match[0].indexOf(name));
  }
  const titled = new Set<string>();
  const surnames = new Set([...found.keys()].map((name) => name.split(/[ \u00a0]/u).at(-1)));
  for (const { 0: whole, 1: written = '', index } of text.matchAll(TITLED)) {
    const surname = written.replace(/['’]s$/u, '');
    titled.add(surname);
    if (!surnames.has(surname)) count(surname, index + whole.indexOf(surname));
  }
  for (const { 0: whole, 1: described = '', index } of text.matchAll(UNNAMED))
    count(
      described.charAt(0).toUpperCase() + described.slice(1),
      index + whole.length - described.length,
    );
  const isTitled = (name: string) => titled.has(name.split(/[ \u00a0]/u).at(-1) ?? '');
  return [...found]
    .toSorted(
      ([a, one], [b, other]) =>
        Number(isTitled(b)) - Number(isTitled(a)) ||
        other.times - one.times ||
        one.offset - other.offset,
    )
    .slice(0, limit)
    .map(([name, { offset }]) => ({ name, offset }));
}

function trimName(run: string): string | null {
  const name = run.replace(TITLE, '').replace(/['’]s$/u, '');
  const words = name.split(/[ \u00a0]/u);
  while (words[0] !== undefined && (OPENERS.has(words[0]) || CALENDAR.test(words[0])))
    words.shift();
  while (words.length > 0 && CALENDAR.test(words.at(-1) ?? '')) words.pop();
  return words.length < 2 ? null : words.join(' ');
}
