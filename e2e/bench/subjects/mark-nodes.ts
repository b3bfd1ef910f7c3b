import { $createMarkNode, $wrapSelectionInMarkNode, MarkNode } from '@lexical/mark';
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  createEditor,
} from 'lexical';
import type { LexicalNode } from 'lexical';
import type { BenchHighlight, Lines, OpenSubject } from '../subject';
import { partsOf, splitLines } from '../subject';

/** Lexical as its own comment plug-in does it: a paragraph node each, highlights as MarkNodes in the tree. */
export const openMarkNodes: OpenSubject = async (root, corpus) => {
  const lines = splitLines(corpus.text);
  const host = document.createElement('div');
  host.contentEditable = 'true';
  root.append(host);
  const editor = createEditor({
    namespace: 'bench',
    nodes: [MarkNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(host);
  const cuts = cutsOf(lines, corpus.highlights);
  editor.update(
    () => {
      for (const [index, paragraph] of lines.paragraphs.entries()) {
        const node = $createParagraphNode();
        node.append(...$piecesOf(paragraph, cuts.get(index) ?? []));
        $getRoot().append(node);
      }
    },
    { discrete: true, tag: 'history-merge' },
  );
  return {
    loaded: Promise.resolve(),
    scroller: root,
    addHighlight: (highlight) => {
      editor.update(
        () => {
          for (const part of partsOf(lines, highlight)) {
            $markPart(part.paragraph, part.from, part.to, highlight.id);
          }
        },
        { discrete: true },
      );
    },
    editCharacter: () => {
      editor.update(
        () => {
          const text = $getRoot().getFirstDescendant();
          if ($isTextNode(text)) text.spliceText(0, 0, 'x');
        },
        { discrete: true },
      );
    },
  };
};

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

function cutsOf(lines: Lines, highlights: readonly BenchHighlight[]): Map<number, Cut[]> {
  const cuts = new Map<number, Cut[]>();
  for (const highlight of highlights) {
    for (const { paragraph, from, to } of partsOf(lines, highlight)) {
      const list = cuts.get(paragraph) ?? [];
      list.push({ from, to, id: highlight.id });
      cuts.set(paragraph, list);
    }
  }
  return cuts;
}

/** A paragraph's text cut at every boundary; each piece under highlights lies in a MarkNode that holds their ids. */
function $piecesOf(paragraph: string, cuts: readonly Cut[]): LexicalNode[] {
  const edges = new Set([0, paragraph.length, ...cuts.flatMap(({ from, to }) => [from, to])]);
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? 0;
    const ids = cuts.filter((cut) => cut.from <= from && cut.to >= to).map(({ id }) => id);
    const text = $createTextNode(paragraph.slice(from, to));
    return ids.length === 0 ? text : $createMarkNode(ids).append(text);
  });
}

function $markPart(paragraph: number, from: number, to: number, id: string): void {
  const element = $getRoot().getChildAtIndex(paragraph);
  if (!$isElementNode(element)) return;
  const selection = $createRangeSelection();
  let offset = 0;
  for (const text of element.getAllTextNodes()) {
    if (!$isTextNode(text)) continue;
    const length = text.getTextContentSize();
    if (from >= offset && from <= offset + length)
      selection.anchor.set(text.getKey(), from - offset, 'text');
    if (to >= offset && to <= offset + length) {
      selection.focus.set(text.getKey(), to - offset, 'text');
      break;
    }
    offset += length;
  }
  $wrapSelectionInMarkNode(selection, false, id);
}
