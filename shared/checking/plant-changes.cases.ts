/** Plants changes of known kinds in quotations of any prose, to measure how they are found. Fixed seed, no judgement of its own. */
import type { ChangeKind } from './change';

export type Planted = ChangeKind | 'typography' | 'ellipsis' | 'brackets' | 'untouched';

/** A quotation whose words were changed in one way. */
export interface PlantedQuotation {
  readonly kind: Planted;
  /** How it was changed, for reading the misses. */
  readonly way: string;
  readonly was: string;
  readonly words: string;
}

type Random = () => number;
type Words = readonly string[];

/** Mulberry32 (T. Ettinger, public domain). */
export function numbersFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

const bare = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const isPlain = (word: string): boolean => /^\p{Ll}{3,}$/u.test(word);
const endsSentence = (word: string): boolean =>
  /[.!?]['’”"]*$/u.test(word) &&
  !/^(?:\P{L}*\p{L}{1,2}\.|(?:\p{L}\.)+|Mrs\.|Gov\.|Sen\.|Rep\.)/u.test(word);

/** Puts another word for the letters of one, its marks kept. */
const inPlace = (word: string, other: string): string => word.replace(bare(word), other);

function swapped(
  words: Words,
  pairs: Readonly<Record<string, string>>,
  random: Random,
): Words | null {
  const places = words.flatMap((word, at) => (Object.hasOwn(pairs, bare(word)) ? [at] : []));
  const at = pick(places, random);
  const word = at === undefined ? undefined : words[at];
  return at === undefined || word === undefined
    ? null
    : words.with(at, inPlace(word, pairs[bare(word)] ?? ''));
}

const bothWays = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.split(' ').flatMap((pair) => {
      const [a = '', b = ''] = pair.split('/');
      return [
        [a, b],
        [b, a],
      ];
    }),
  );

const TIMES = bothWays(
  'will/would can/could may/might is/was are/were has/had have/had says/said know/knew think/thought want/wanted take/took comes/came makes/made need/needed work/worked',
);
const CONTRARIES = bothWays(
  'with/without always/never everybody/nobody everything/nothing able/unable possible/impossible like/unlike happy/unhappy',
);
const CONTRACTED = bothWays(
  'do/don’t does/doesn’t did/didn’t is/isn’t was/wasn’t are/aren’t were/weren’t would/wouldn’t could/couldn’t should/shouldn’t have/haven’t has/hasn’t will/won’t can/can’t',
);
const FIGURES = bothWays(
  'two/three four/seven five/nine ten/twelve hundred/thousand million/billion January/March June/November Monday/Thursday percent/million twenty/sixty',
);
const PRONOUNS = bothWays('he/she we/they I/we his/her our/their him/them us/them');
const SPELT = bothWays(
  'color/colour center/centre favor/favour labor/labour defense/defence program/programme organize/organise while/whilst gray/grey harbor/harbour',
);
/** Words that another kind of change is about. */
const TELLING =
  /^(?:not|never|nobody|nothing|none|without|with|twice|half|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fifth|hundreds?|thousands?|millions?|billions?|percent|will|would|can|could|may|might|has|had|have|was|were|are)$/u;
const EXTRA = 'very really surely perhaps honestly quite indeed'.split(' ');
const PHRASES = ['of course', 'as everybody knows', 'to be fair', 'in the end', 'for my part'];

/** Replaces an inner word by what a function makes of it. */
function inside(words: Words, random: Random, fits: (word: string) => boolean): number | null {
  const places = words.flatMap((word, at) =>
    at > 0 && at < words.length - 1 && fits(word) ? [at] : [],
  );
  return pick(places, random) ?? null;
}

type Way = (words: Words, random: Random, other: Words) => Words | null;
const WAYS: Readonly<Record<string, readonly [Planted, Way]>> = {
  'not dropped': ['negation', (words) => without(words, (word) => /^(?:not|never)$/u.test(word))],
  'not added': [
    'negation',
    (words) => {
      const at = words.findIndex((word) =>
        /^(?:is|was|are|were|will|would|can|could|should|have|has|do|did|must)$/u.test(word),
      );
      return at < 0 || (words[at + 1] ?? '').startsWith('not')
        ? null
        : words.toSpliced(at + 1, 0, 'not');
    },
  ],
  'n’t': ['negation', (words, random) => swapped(words, CONTRACTED, random)],
  contrary: ['negation', (words, random) => swapped(words, CONTRARIES, random)],
  'no dropped': ['negation', (words) => without(words, (word) => word === 'no')],
  figure: [
    'number',
    (words, random) => {
      const at = pick(
        words.flatMap((word, place) => (/\d/u.test(word) ? [place] : [])),
        random,
      );
      if (at === undefined) return null;
      const changed = (words[at] ?? '').replace(/\d/u, (digit) => `${(Number(digit) % 9) + 1}`);
      return words.with(at, changed);
    },
  ],
  'number word': ['number', (words, random) => swapped(words, FIGURES, random)],
  tense: ['tense', (words, random) => swapped(words, TIMES, random)],
  'other word': [
    'word',
    (words, random, other) => {
      const at = inside(words, random, isPlain);
      const isOther = (word: string) =>
        isPlain(word) && !words.includes(word) && !TELLING.test(word);
      const to = pick(other.filter(isOther), random);
      return at === null || to === undefined || TELLING.test(words[at] ?? '')
        ? null
        : words.with(at, to);
    },
  ],
  plural: [
    'word',
    (words, random) => {
      const at = inside(words, random, (word) => /^\p{Ll}{4,}[^s\W]$/u.test(word));
      const before = words[(at ?? 0) - 1] ?? '';
      return at === null || !/^(?:the|a|this|that|his|her|our|their|my|your|of|an)$/u.test(before)
        ? null
        : words.with(at, `${words[at]}s`);
    },
  ],
  pronoun: ['word', (words, random) => swapped(words, PRONOUNS, random)],
  spelling: ['word', (words, random) => swapped(words, SPELT, random)],
  order: [
    'word',
    (words, random) => {
      const at = inside(words, random, isPlain);
      const [a, b] = at === null ? [] : [words[at], words[at + 1]];
      if (at === null || a === undefined || b === undefined || !isPlain(b) || a === b) return null;
      return words.with(at, b).with(at + 1, a);
    },
  ],
  'word added': [
    'inserted',
    (words, random) => {
      const at = inside(words, random, isPlain);
      return at === null ? null : words.toSpliced(at, 0, pick(EXTRA, random) ?? '');
    },
  ],
  'phrase added': [
    'inserted',
    (words, random) => {
      const at = inside(words, random, isPlain);
      return at === null ? null : words.toSpliced(at, 0, pick(PHRASES, random) ?? '');
    },
  ],
  'words cut': [
    'cut',
    (words, random) => {
      const length = 1 + Math.floor(random() * 5);
      const at = inside(words, random, () => true);
      if (at === null || words.length - length < 6 || at + length >= words.length) return null;
      const gone = words.slice(at, at + length);
      return gone.some(endsSentence) || isDenial(gone) ? null : words.toSpliced(at, length);
    },
  ],
  'cut before the end': [
    'cut',
    (words, random) => {
      const end = words.findIndex(
        (word, at) => at > 5 && endsSentence(word) && at < words.length - 3,
      );
      const length = 1 + Math.floor(random() * 3);
      if (end < 0) return null;
      const gone = words.slice(end - length + 1, end + 1);
      const last = words[end - length];
      return isDenial(gone) ||
        last === undefined ||
        gone.slice(0, -1).some(endsSentence) ||
        endsSentence(last)
        ? null
        : words.with(end - length, `${bare(last)}.`).toSpliced(end - length + 1, length);
    },
  ],
  'joined over an end': [
    'joined',
    (words, random) => {
      const end = words.findIndex(
        (word, at) => at > 4 && endsSentence(word) && at < words.length - 6,
      );
      if (end < 0) return null;
      const before = 1 + Math.floor(random() * 2);
      return words.toSpliced(end - before + 1, before + 2);
    },
  ],
  'sentence cut': [
    'joined',
    (words) => {
      const first = words.findIndex((word, at) => at > 3 && endsSentence(word));
      const second = words.findIndex((word, at) => at > first + 1 && endsSentence(word));
      return first < 0 || second < 0 || second > words.length - 5
        ? null
        : words.toSpliced(first + 1, second - first);
    },
  ],
  'ellipsis inside': [
    'ellipsis',
    (words, random) => {
      const at = inside(words, random, isPlain);
      const length = 1 + Math.floor(random() * 6);
      if (at === null || at < 3 || at + length > words.length - 3) return null;
      return words.toSpliced(
        at,
        length,
        pick(['…', '...', '[…]', '. . .', '[...]', '(…)'], random) ?? '',
      );
    },
  ],
  'ellipsis over sentences': [
    'ellipsis',
    (words) => {
      const end = words.findIndex(
        (word, at) => at > 3 && endsSentence(word) && at < words.length - 8,
      );
      return end < 0 ? null : words.toSpliced(end + 1, 3, '…');
    },
  ],
  'word in brackets': [
    'brackets',
    (words, random) => {
      const at = inside(words, random, isPlain);
      return at === null ? null : words.with(at, '[the council]');
    },
  ],
  'remark in brackets': [
    'brackets',
    (words, random) => {
      const at = inside(words, random, isPlain);
      return at === null
        ? null
        : words.toSpliced(
            at,
            0,
            pick(['[sic]', '[of Port Hale]', '(he meant the quay)'], random) ?? '',
          );
    },
  ],
  'letter in brackets': [
    'brackets',
    ([first = '', ...rest]) =>
      /^\p{L}{2}/u.test(first)
        ? [`[${otherCase(first.charAt(0))}]${first.slice(1)}`, ...rest]
        : null,
  ],
  'first letter': [
    'typography',
    ([first = '', ...rest]) => [otherCase(first.charAt(0)) + first.slice(1), ...rest],
  ],
  apostrophes: [
    'typography',
    (words) => rewritten(words, /['’]/gu, (mark) => (mark === "'" ? '’' : "'")),
  ],
  dashes: [
    'typography',
    (words) => rewritten(words, /[—–]/gu, (dash) => (dash === '—' ? '–' : '--')),
  ],
  blanks: [
    'typography',
    (words, random) => {
      const at = inside(words, random, () => true);
      return at === null
        ? null
        : words.with(at, `${pick(['\u00A0', ' ', '\u2009'], random)}${words[at]}`);
    },
  ],
  unseen: [
    'typography',
    (words, random) => {
      const at = inside(words, random, (word) => /^\p{L}{4,}/u.test(word));
      const word = words[at ?? 0] ?? '';
      return at === null
        ? null
        : words.with(
            at,
            `${word.slice(0, 2)}${pick(['\u00AD', '\u200B', '\u2060'], random)}${word.slice(2)}`,
          );
    },
  ],
  'closing mark': [
    'typography',
    (words) => {
      const last = words.at(-1) ?? '';
      const mark = last.endsWith(',') ? '.' : ',';
      return [...words.slice(0, -1), last.replace(/[.,]$/u, '') + mark];
    },
  ],
  untouched: ['untouched', (words) => words],
};

const isDenial = (words: Words): boolean =>
  words.some((word) =>
    /^(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot)$|n[’']t$/iu.test(bare(word)),
  );

const without = (words: Words, fits: (word: string) => boolean): Words | null => {
  const at = words.findIndex((word, place) => place > 0 && fits(word));
  return at < 0 ? null : words.toSpliced(at, 1);
};

const otherCase = (letter: string): string =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();

function rewritten(words: Words, mark: RegExp, to: (found: string) => string): Words | null {
  const other = words.map((word) => word.replaceAll(mark, to));
  return other.join(' ') === words.join(' ') ? null : other;
}

/** Every way of changing that fits a quotation, each once; `other` lends words of another article. */
export function plantChanges(
  was: string,
  other: string,
  random: Random,
): readonly PlantedQuotation[] {
  const words = was.trim().split(/\s+/u);
  const others = other.split(/\s+/u);
  return Object.entries(WAYS).flatMap(([way, [kind, change]]) => {
    const made = change(words, random, others);
    return made === null ? [] : [{ kind, way, was, words: made.join(' ') }];
  });
}
