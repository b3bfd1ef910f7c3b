import { createRegistry, rangesOf } from '../highlight-registry';
import { splitLines } from '../subject';
import type { BenchHighlight, Lines, OpenSubject } from '../subject';

/** The limit: every paragraph a plain `<p>`, every highlight registered with the CSS Custom Highlight API at once. */
export const openPlain: OpenSubject = async (root, corpus) => {
  const lines = splitLines(corpus.text);
  const nodes = appendParagraphs(root, lines);
  const registry = createRegistry();
  const add = (highlight: BenchHighlight) => {
    for (const range of rangesOf(lines, highlight, (index) => nodes[index] ?? null)) {
      registry[highlight.colour]?.add(range);
    }
  };
  corpus.highlights.forEach(add);
  return {
    loaded: Promise.resolve(),
    scroller: root,
    addHighlight: add,
    editCharacter: () => nodes[1]?.insertData(3, 'x'),
  };
};

/** All paragraphs in the document, and their text nodes. */
export function appendParagraphs(root: HTMLElement, { paragraphs }: Lines): readonly Text[] {
  const fragment = document.createDocumentFragment();
  const nodes = paragraphs.map((paragraph) => {
    const element = document.createElement('p');
    const node = document.createTextNode(paragraph);
    element.append(node);
    fragment.append(element);
    return node;
  });
  root.append(fragment);
  return nodes;
}
