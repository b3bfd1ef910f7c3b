// Made-up articles for scripts/bench-search.mjs: words by Zipf's law from a fixed seed, so that every machine measures the
// same, and nothing of anybody's text is in it.

const SYLLABLES = [
  'ba',
  'co',
  'di',
  'fe',
  'gu',
  'ha',
  'jo',
  'ki',
  'le',
  'mu',
  'na',
  'pe',
  'qui',
  'ro',
  'sa',
  'ti',
  'u',
  've',
  'wi',
  'zo',
  'ran',
  'ter',
  'mon',
  'sil',
  'dor',
];
const VOCABULARY = 120_000;
/** Of Zipf and Mandelbrot: the n-th word is as frequent as 1 / (n + SHIFT). */
const SHIFT = 2.7;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createDraws(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The n-th word: frequent ones are short. */
function wordOf(number) {
  let word = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** A corpus of `count` articles of about `length` characters each, and queries of words that stand in it. */
export function createSearchCorpus({ count, length, seed = 20_261_127 }) {
  const random = createDraws(seed);
  const words = Array.from({ length: VOCABULARY }, (_, number) => wordOf(number));
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let n = 0; n < VOCABULARY; n += 1) sums[n] = sum += 1 / (n + 1 + SHIFT);
  const draw = () => {
    const wanted = random() * sum;
    let low = 0;
    let high = VOCABULARY;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
  const texts = Array.from({ length: count }, () => {
    const size = length * (0.3 + 1.4 * random());
    let text = '';
    while (text.length < size) {
      const sentence = Array.from({ length: 6 + Math.floor(random() * 24) }, draw).join(' ');
      text += sentence.charAt(0).toUpperCase() + sentence.slice(1);
      text += random() < 0.2 ? '.\n' : '. ';
    }
    return text;
  });
  return { texts, queries: queriesOf(texts, random) };
}

const many = (make) => Array.from({ length: 300 }, make);

/** Queries as people type them: words of one place of a text, frequent and rare as they come. */
function queriesOf(texts, random) {
  const place = (count) => {
    const text = texts[Math.floor(random() * texts.length)];
    const words = text.match(/\w+/g);
    const from = Math.floor(random() * (words.length - count));
    return words.slice(from, from + count);
  };
  return {
    'one word': many(() => place(1)[0]),
    'two words': many(() => `${place(1)[0]} ${place(1)[0]}`),
    'a beginning': many(() => `${place(1)[0].slice(0, 3)}*`),
    'a word and a beginning': many(() => `${place(1)[0]} ${place(1)[0].slice(0, 3)}*`),
    'a phrase of two': many(() => `"${place(2).join(' ')}"`),
    'a phrase of three': many(() => `"${place(3).join(' ')}"`),
  };
}
