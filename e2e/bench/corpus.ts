import type { BenchHighlight, Corpus } from './subject';

const WORDS =
  'harbour council dredging tide ferry pilot silt berth quay channel vote budget hearing engineer fleet county letter morning question answer stone bridge northern plan map record crane light winter'.split(
    ' ',
  );

/** A small deterministic generator (mulberry32), so that every run and every subject sees the same text. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A text of about `size` UTF-16 units in paragraphs of about 450, with `count` highlights of 20–260 units spread
 * evenly: about a quarter overlap their neighbour and some cross a paragraph's end, as annotators' do.
 */
export function createCorpus(size: number, count: number): Corpus {
  const random = createRandom(20);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < size) {
    const target = Math.min(200 + random() * 500, Math.max(size - length, 20));
    let paragraph = '';
    while (paragraph.length < target) {
      paragraph += `${WORDS[Math.floor(random() * WORDS.length)] ?? 'tide'} `;
    }
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  const text = paragraphs.join('\n');
  const highlights: BenchHighlight[] = [];
  const step = text.length / count;
  for (let index = 0; index < count; index += 1) {
    const start = Math.floor(index * step);
    const end = Math.min(
      text.length,
      start + 20 + (Math.floor(random() * Math.max(120, step * 1.2)) % 240),
    );
    highlights.push({ id: `h${index}`, start, end, colour: index % 4 });
  }
  return { text, highlights };
}
