import { $getRoot, $isTextNode } from 'lexical';
import { createReader, readerEditor } from '../../../renderer/editor/create-reader';
import type { BenchHighlight, OpenSubject } from '../subject';

/** Verbatim's own reader, as the app mounts it. */
export const openVerbatim: OpenSubject = async (root, corpus) => {
  let highlights = corpus.highlights.map(present);
  const handle = createReader(root, {
    text: corpus.text,
    label: 'Bench',
    language: 'en',
    events: {},
  });
  handle.setHighlights(highlights);
  return {
    loaded: handle.loaded().then(() => undefined),
    scroller: root,
    addHighlight: (highlight) => {
      highlights = [...highlights, present(highlight)];
      handle.setHighlights(highlights);
    },
    editCharacter: () => {
      readerEditor(handle)?.update(
        () => {
          const text = $getRoot().getFirstDescendant();
          if ($isTextNode(text)) text.spliceText(3, 0, 'x');
        },
        { discrete: true },
      );
    },
  };
};

const present = ({ id, start, end, colour }: BenchHighlight) => ({
  id,
  start,
  end,
  colour,
  look: 'quote' as const,
  initials: '',
});
