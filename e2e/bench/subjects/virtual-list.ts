import { createRegistry, rangesOf } from '../highlight-registry';
import type { BenchHighlight, OpenSubject } from '../subject';
import { partsOf, splitLines } from '../subject';

const ESTIMATED_HEIGHT = 190;
const OVERSCAN = 8;

/**
 * The other limit: only paragraphs near the viewport exist, and only their highlights are registered. Fast, but
 * selecting across screens, find-in-page and a screen reader's reading of the whole are lost, so it is no reader.
 */
export const openVirtualList: OpenSubject = async (root, corpus) => {
  const lines = splitLines(corpus.text);
  const inner = document.createElement('div');
  inner.style.cssText = `position:relative;height:${lines.paragraphs.length * ESTIMATED_HEIGHT}px`;
  root.append(inner);
  const byParagraph = new Map<number, BenchHighlight[]>();
  const file = (highlight: BenchHighlight) => {
    for (const { paragraph } of partsOf(lines, highlight)) {
      const list = byParagraph.get(paragraph);
      if (list) list.push(highlight);
      else byParagraph.set(paragraph, [highlight]);
    }
  };
  corpus.highlights.forEach(file);
  const registry = createRegistry();
  let shown = new Map<number, { element: HTMLElement; node: Text }>();

  const render = () => {
    const first = Math.max(0, Math.floor(root.scrollTop / ESTIMATED_HEIGHT) - OVERSCAN);
    const last = Math.min(
      lines.paragraphs.length - 1,
      Math.ceil((root.scrollTop + root.clientHeight) / ESTIMATED_HEIGHT) + OVERSCAN,
    );
    const next: typeof shown = new Map();
    for (let index = first; index <= last; index += 1) {
      const kept = shown.get(index);
      if (kept) {
        next.set(index, kept);
        continue;
      }
      const element = document.createElement('p');
      const node = document.createTextNode(lines.paragraphs[index] ?? '');
      element.append(node);
      element.style.cssText = `position:absolute;margin:0;top:${index * ESTIMATED_HEIGHT}px`;
      inner.append(element);
      next.set(index, { element, node });
    }
    for (const [index, { element }] of shown) if (!next.has(index)) element.remove();
    shown = next;
    for (const highlight of registry) highlight.clear();
    const painted = new Set([...shown.keys()].flatMap((index) => byParagraph.get(index) ?? []));
    for (const highlight of painted) paint(highlight);
  };
  const paint = (highlight: BenchHighlight) => {
    for (const range of rangesOf(lines, highlight, (index) => shown.get(index)?.node ?? null)) {
      registry[highlight.colour]?.add(range);
    }
  };
  root.addEventListener('scroll', render, { passive: true });
  render();
  return {
    loaded: Promise.resolve(),
    scroller: root,
    addHighlight: (highlight) => {
      file(highlight);
      paint(highlight);
    },
    editCharacter: () => shown.get(1)?.node.insertData(3, 'x'),
  };
};
