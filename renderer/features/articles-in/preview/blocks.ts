import type { Span } from '../../../../shared/model/anchor';
import type { Mark, MarkType } from '../../../../shared/model/mark';

/** A paragraph of a text, or a part of one that is too long to be drawn at once, with what its marks say. */
export interface Block extends Span {
  /** The labels of the pages that begin before it. */
  readonly pages: readonly string[];
  /** Its level as a heading, 1 to 6; 0 when it is none. */
  readonly heading: number;
  /** What stands before it: who speaks, from when on, its bullet. */
  readonly before: readonly Mark[];
  readonly isQuoted: boolean;
  /** What lies inside it. */
  readonly inside: readonly Mark[];
}

/** Longer paragraphs are drawn in parts (UTF-16 code units). */
const LONGEST = 3000;
const INSIDE: ReadonlySet<MarkType> = new Set(['joined-hyphen', 'left-out', 'emphasis', 'page']);
const BEFORE: ReadonlySet<MarkType> = new Set(['speaker', 'time', 'list']);

/** The paragraphs of a text as they are drawn. `marks` are in order of their starts. */
export function blocksOf(text: string, marks: readonly Mark[]): readonly Block[] {
  const blocks: Block[] = [];
  let next = 0;
  let quotedTo = 0;
  let emphasis: readonly Mark[] = [];
  for (const span of paragraphSpans(text)) {
    const { start, end } = span;
    const pages: string[] = [];
    const before: Mark[] = [];
    const inside: Mark[] = emphasis.filter((mark) => mark.end > start);
    let heading = 0;
    for (; next < marks.length; next += 1) {
      const mark = marks[next];
      if (!mark || mark.start >= end) break;
      if (mark.type === 'page' && mark.start <= start) pages.push(mark.value);
      else if (mark.type === 'quoted') quotedTo = Math.max(quotedTo, mark.end);
      else if (mark.type === 'heading' && mark.end > start) heading = Number(mark.value);
      else if (BEFORE.has(mark.type) && mark.end > start) before.push(mark);
      else if (INSIDE.has(mark.type)) inside.push(mark);
    }
    emphasis = inside.filter((mark) => mark.type === 'emphasis' && mark.end > end);
    blocks.push({ start, end, pages, heading, before, isQuoted: quotedTo > start, inside });
  }
  return blocks;
}

/** The lines of a text that hold something, long ones in parts. */
function* paragraphSpans(text: string): Generator<Span> {
  let from = 0;
  while (from < text.length) {
    const line = text.indexOf('\n', from);
    const end = line === -1 ? text.length : line;
    if (/\S/u.test(text.slice(from, end))) yield* partsOf(text, from, end);
    from = end + 1;
  }
}

function* partsOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const cut = space > from ? space + 1 : wholeCharacter(text, from + LONGEST);
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}

/** Never between the two halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;

/** A piece of a block that is drawn in one way; `at` are the marks that stand before it as places. */
export interface BlockPiece extends Span {
  readonly at: readonly Mark[];
  readonly emphasis: string;
  /** The joined word that it is a part of. */
  readonly word: Span | null;
}

/** The pieces of a block. `words` are those that were put together in it. */
export function piecesOf(block: Block, words: readonly Span[]): readonly BlockPiece[] {
  const within = words.filter((word) => word.start < block.end && word.end > block.start);
  const spans = block.inside.filter(({ type }) => type === 'emphasis');
  const places = block.inside.filter(({ type }) => type !== 'emphasis');
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...spans, ...within])
    for (const at of [start, end]) if (at > block.start && at < block.end) cuts.add(at);
  for (const { start } of places) if (start > block.start && start < block.end) cuts.add(start);
  const edges = Array.from(cuts).toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? block.end;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return {
      start,
      end,
      at: places.filter((mark) => Math.max(mark.start, block.start) === start),
      emphasis: spans.find(covers)?.value ?? '',
      word: within.find(covers) ?? null,
    };
  });
}
