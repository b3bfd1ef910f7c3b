import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Reader } from '../../../renderer/editor/reader';
import type { Highlight, ReaderHandle } from '../../../renderer/editor/reader-contract';

interface Shown {
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

interface ArticleProps {
  readonly texts: readonly Shown[];
  readonly onHandle: (handle: ReaderHandle | null) => void;
  readonly tell: (name: string, ...values: unknown[]) => void;
}

/** Articles one after the other in the component the app uses. */
function Article({ texts, onHandle, tell }: ArticleProps) {
  const [index, setIndex] = useState(0);
  const [presses, setPresses] = useState(0);
  const shown = texts[index % texts.length];
  if (!shown) return null;
  return (
    <>
      <button type="button" onClick={() => setIndex(index + 1)}>
        Next article
      </button>
      <button type="button" onClick={() => setPresses(presses + 1)}>
        Render again
      </button>
      <Reader
        options={{
          text: shown.text,
          label: 'Article',
          language: 'en',
          events: { onActivate: (ids) => tell('activate', ids, presses) },
        }}
        highlights={shown.highlights}
        current={null}
        onHandle={onHandle}
        header={<h1>Headline {index + 1}</h1>}
      />
    </>
  );
}

/** Mounts the component; answers how to take it away. */
export function openArticle(root: HTMLElement, props: ArticleProps): () => void {
  const mounted = createRoot(root);
  mounted.render(<Article {...props} />);
  return () => mounted.unmount();
}
