// Texts with quotes and their edited versions, made from a seed: what was edited where is known exactly.

/** A stream of numbers from 0 to below 1 (mulberry32), the same for the same seed. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve'.split(
    ' ',
  );
const SCRIPTS = {
  latin: SYLLABLES,
  arabic: Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  emoji: ['👍🏽', '🌊', 'é', 'ka', 'lo', 'ra', 'ne', 'to'],
};
const NAMES = ['Ada Roe', 'Ben Lind', 'Elisa Okafor', 'the harbour master', 'a clerk'];
const SAID = ['Yes', 'No', 'Not now', 'It is late', 'A farce', 'Nobody asked us'];
const OVER_AND_OVER = [
  'Read more about this in our evening letter.',
  'This article was updated.',
  'The council did not answer our questions by the time we went to press, and neither did its spokesman.',
  'Advertisement',
  '“No comment,” said a spokesman.',
];

/** Words by Zipf's law, all of them made up. */
function vocabulary(random, script) {
  const syllables = SCRIPTS[script] ?? SCRIPTS.latin;
  const words = Array.from({ length: 6000 }, (_, at) => {
    const many = 1 + Math.floor(random() * (at < 60 ? 2 : 4));
    return Array.from({ length: many }, () => pick(random, syllables)).join('');
  });
  const weights = words.map((_, at) => 1 / (at + 2.7));
  const sums = [];
  let sum = 0;
  for (const weight of weights) sums.push((sum += weight));
  return () => {
    const aim = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < aim) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

/**
 * A text as paragraphs of pieces (words, marks and blanks). `script` is latin, han, arabic or emoji; `lineEnd` stands
 * between paragraphs; `lines: false` makes one paragraph of all.
 */
export function makeText(seed, size, { script = 'latin', lineEnd = '\n\n', lines = true } = {}) {
  const random = randomOf(seed);
  const word = vocabulary(random, script);
  const sentence = () => {
    const many = 4 + Math.floor(random() * 22);
    if (script === 'han')
      return `${Array.from({ length: many }, () => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 3000))).join('')}。`;
    const words = Array.from({ length: many }, word);
    return `${words.join(' ')}${pick(random, ['.', '.', '.', '?', ', he said.'])}`;
  };
  const paragraphs = [];
  let length = 0;
  while (length < size) {
    const kind = random();
    const text =
      kind < 0.08
        ? pick(random, OVER_AND_OVER)
        : kind < 0.16
          ? `“${pick(random, SAID)},” said ${pick(random, NAMES)}.`
          : kind < 0.3
            ? `“${sentence()}” said ${pick(random, NAMES)}. ${sentence()}`
            : Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join(' ');
    paragraphs.push(text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu));
    length += text.length + lineEnd.length;
  }
  return { paragraphs, lineEnd: lines ? lineEnd : ' ' };
}

const isWord = (piece) => /[\p{L}\p{N}]/u.test(piece);

/**
 * The text and its edited version. A `share` of the words is replaced, cut out, gets a word before it or another letter;
 * shares `moved`, `cut` and `added` of the paragraphs are moved, cut out, and put in. `placeOf(span)` says where words of
 * the former stand in the latter, how much of them was kept, and whether their paragraph was moved.
 */
export function editText(
  seed,
  { paragraphs, lineEnd },
  { share = 0.05, moved = 0, cut = 0, added = 0 },
) {
  const random = randomOf(seed ^ 0x5bd1e995);
  const words = paragraphs.flatMap((pieces) => pieces.filter(isWord));
  const former = paragraphs.map((pieces) => pieces.join('')).join(lineEnd);
  const otherThan = (piece) => {
    const word = pick(random, words);
    return word === piece ? `${word}x` : word;
  };
  const movedLines = [];
  const kept = [];
  for (const [at, pieces] of paragraphs.entries()) {
    if (random() < cut) continue;
    const line = { at, isMoved: random() < moved, pieces: [] };
    for (const piece of pieces) {
      if (!isWord(piece) || random() >= share) {
        line.pieces.push({ text: piece, kept: true });
        continue;
      }
      const kind = random();
      const middle = piece.length >> 1;
      if (kind < 0.4) line.pieces.push({ text: pick(random, words), kept: false });
      else if (kind < 0.6) line.pieces.push({ text: '', kept: false });
      else if (kind < 0.8)
        line.pieces.push({ before: `${otherThan(piece)} `, text: piece, kept: true });
      else
        line.pieces.push({ text: `${piece.slice(0, middle)}x${piece.slice(middle)}`, kept: false });
    }
    (line.isMoved ? movedLines : kept).push(line);
    // Made of words of everywhere: none that was cut out comes in again.
    if (random() < added)
      kept.push({
        at: -1,
        pieces: Array.from({ length: 60 }, () => ({ text: `${pick(random, words)} ` })),
      });
  }
  for (const line of movedLines) kept.splice(Math.floor(random() * (kept.length + 1)), 0, line);
  // Where each piece of the former went.
  const wentTo = new Map();
  let latter = '';
  for (const [index, line] of kept.entries()) {
    if (index > 0) latter += lineEnd;
    const places = [];
    for (const piece of line.pieces) {
      latter += piece.before ?? '';
      places.push({
        start: latter.length,
        end: latter.length + piece.text.length,
        kept: piece.kept,
      });
      latter += piece.text;
    }
    if (line.at >= 0) wentTo.set(line.at, { places, isMoved: line.isMoved });
  }
  const starts = [];
  let offset = 0;
  for (const pieces of paragraphs) {
    starts.push(offset);
    offset += pieces.reduce((sum, piece) => sum + piece.length, 0) + lineEnd.length;
  }
  const placeOf = ({ paragraph, first, last }) => {
    const went = wentTo.get(paragraph);
    if (!went) return { span: null, kept: 0, isMoved: false };
    const places = went.places.slice(first, last + 1);
    // Blanks at the edges are left where the words beside them were cut out.
    const there = places.filter(({ start, end }) => latter.slice(start, end).trim() !== '');
    const letters = { all: 0, kept: 0 };
    for (const [at, piece] of paragraphs[paragraph].slice(first, last + 1).entries()) {
      if (!isWord(piece)) continue;
      letters.all += piece.length;
      if (places[at].kept) letters.kept += piece.length;
    }
    return {
      span: there.length === 0 ? null : { start: there[0].start, end: there.at(-1).end },
      kept: letters.kept / letters.all,
      isMoved: went.isMoved,
    };
  };
  const quoteAt = (paragraph, first, last) => {
    const pieces = paragraphs[paragraph];
    const length = (from, to) =>
      pieces.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);
    const start = starts[paragraph] + length(0, first);
    return { paragraph, first, last, start, end: start + length(first, last + 1) };
  };
  return { former, latter, placeOf, quotes: (many) => quotesIn(random, paragraphs, many, quoteAt) };
}

/** Quotes of one word to forty, whole paragraphs among them; short ones and those that are said twice in plenty. */
function quotesIn(random, paragraphs, many, quoteAt) {
  const quotes = [];
  while (quotes.length < many) {
    const paragraph = Math.floor(random() * paragraphs.length);
    const words = paragraphs[paragraph].flatMap((piece, at) => (isWord(piece) ? [at] : []));
    if (words.length === 0) continue;
    const kind = random();
    const length =
      kind < 0.2
        ? 1 + Math.floor(random() * 2)
        : kind < 0.9
          ? 3 + Math.floor(random() * 38)
          : words.length;
    const from = kind < 0.9 ? Math.floor(random() * Math.max(1, words.length - length)) : 0;
    quotes.push(quoteAt(paragraph, words[from], words[Math.min(words.length, from + length) - 1]));
  }
  return quotes;
}
