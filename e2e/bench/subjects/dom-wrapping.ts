import { splitLines } from '../subject';
import type { BenchHighlight, OpenSubject } from '../subject';
import { appendParagraphs } from './plain';

/** As annotators of the open web do: each highlight wraps its text nodes in elements, found by walking the text. */
export const openDomWrapping: OpenSubject = async (root, corpus) => {
  const paragraphs = appendParagraphs(root, splitLines(corpus.text)).map(
    (node) => node.parentElement,
  );
  for (const highlight of corpus.highlights) wrap(root, highlight);
  return {
    loaded: Promise.resolve(),
    scroller: root,
    addHighlight: (highlight) => wrap(root, highlight),
    editCharacter: () => {
      const text = paragraphs[1]?.querySelector('mark')?.firstChild ?? paragraphs[1]?.firstChild;
      if (text instanceof Text) text.insertData(0, 'x');
    },
  };
};

function wrap(root: HTMLElement, { start, end, colour }: BenchHighlight): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const covered: { node: Text; from: number; to: number }[] = [];
  let offset = 0;
  let paragraph: Element | null = null;
  for (let node = walker.nextNode(); node && offset < end; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const own = node.parentElement?.closest('p') ?? null;
    if (paragraph && own !== paragraph) offset += 1; // the line break between paragraphs
    paragraph = own;
    const from = Math.max(0, start - offset);
    const to = Math.min(node.length, end - offset);
    if (from < to) covered.push({ node, from, to });
    offset += node.length;
  }
  for (const { node, from, to } of covered) {
    const middle = from > 0 ? node.splitText(from) : node;
    if (to - from < middle.length) middle.splitText(to - from);
    const mark = document.createElement('mark');
    mark.className = `bench-${colour}`;
    middle.replaceWith(mark);
    mark.append(middle);
  }
}
