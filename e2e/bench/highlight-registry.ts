import type { BenchHighlight, Lines } from './subject';
import { partsOf } from './subject';

/** The four registered highlights that plain subjects paint with. */
export function createRegistry(): readonly Highlight[] {
  CSS.highlights.clear();
  return [0, 1, 2, 3].map((colour) => {
    const highlight = new Highlight();
    CSS.highlights.set(`bench-${colour}`, highlight);
    return highlight;
  });
}

/** Static ranges for a highlight over text nodes that `textNodeOf` finds; paragraphs without a node are left out. */
export function rangesOf(
  lines: Lines,
  highlight: BenchHighlight,
  textNodeOf: (paragraph: number) => Text | null,
): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const { paragraph, from, to } of partsOf(lines, highlight)) {
    const node = textNodeOf(paragraph);
    if (!node) continue;
    ranges.push(
      new StaticRange({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      }),
    );
  }
  return ranges;
}
