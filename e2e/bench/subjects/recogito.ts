import { createTextAnnotator } from '@recogito/text-annotator';
import type { BenchHighlight, Lines, OpenSubject } from '../subject';
import { paragraphAt, splitLines } from '../subject';
import { appendParagraphs } from './plain';

/**
 * Recogito's annotator with its CSS renderer. It counts characters of text nodes alone, so offsets are shifted by
 * the line breaks before them.
 */
export const openRecogito: OpenSubject = async (root, corpus) => {
  const { text } = corpus;
  const lines = splitLines(text);
  const nodes = appendParagraphs(root, lines);
  const annotator = createTextAnnotator(root, { renderer: 'CSS_HIGHLIGHTS' });
  annotator.setAnnotations(
    corpus.highlights.map((highlight) => annotationOf(text, lines, nodes, highlight)),
  );
  return {
    loaded: Promise.resolve(),
    scroller: root,
    addHighlight: (highlight) =>
      annotator.addAnnotation(annotationOf(text, lines, nodes, highlight)),
    editCharacter: () => nodes[1]?.insertData(3, 'x'),
  };
};

function annotationOf(
  text: string,
  { starts }: Lines,
  nodes: readonly Text[],
  highlight: BenchHighlight,
) {
  const { id, start, end } = highlight;
  const place = (offset: number) => {
    const paragraph = paragraphAt(starts, offset);
    return { node: nodes[paragraph], paragraph, within: offset - (starts[paragraph] ?? 0) };
  };
  const from = place(start);
  const to = place(end);
  const range = document.createRange();
  if (from.node) range.setStart(from.node, Math.min(from.within, from.node.length));
  if (to.node) range.setEnd(to.node, Math.min(to.within, to.node.length));
  return {
    id,
    bodies: [],
    target: {
      annotation: id,
      selector: [
        {
          quote: text.slice(start, end),
          start: start - from.paragraph,
          end: end - to.paragraph,
          range,
        },
      ],
    },
  };
}
