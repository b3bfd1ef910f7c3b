import { createReader } from '../../../renderer/editor/create-reader';
import type { BenchHighlight, OpenSubject } from '../subject';

/** Verbatim's own reader, as the app mounts it. */
export const openVerbatim: OpenSubject = async (root, corpus) => {
  let highlights = corpus.highlights.map(present);
  const { handle, ready } = await new Promise<{
    handle: ReturnType<typeof createReader>;
    ready: true;
  }>((resolve) => {
    const mounted = createReader(root, {
      text: corpus.text,
      label: 'Bench',
      language: 'en',
      events: { onReady: () => queueMicrotask(() => resolve({ handle: mounted, ready: true })) },
    });
    mounted.setHighlights(highlights);
  });
  void ready;
  return {
    loaded: handle.loaded().then(() => undefined),
    scroller: root,
    addHighlight: (highlight) => {
      highlights = [...highlights, present(highlight)];
      handle.setHighlights(highlights);
    },
    editCharacter: () => {},
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
