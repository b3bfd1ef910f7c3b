import { useEffect, useRef, useState } from 'react';
import type { InertNode, InertPage } from '../../../shared/original/inert-page';
import { readSavedPage } from '../../workers/pages/saved-page-client';
import { ORIGINAL } from '../../texts/original';
import styles from './original.module.css';
import type { OriginalViewProps } from './original-view-props';

interface Shown {
  readonly of: Uint8Array;
  readonly page: InertPage | null;
}

/**
 * A saved page as it is seen. It stands in a frame that may run no script, submit nothing and go nowhere; its elements
 * are made one by one from a list of harmless ones, so nothing of the file is ever read as markup here. The frame has our
 * origin only because its styles are set from outside, since the policy lets no style stand in a page.
 */
export function InertPageView({
  name,
  mediaType,
  bytes,
}: Pick<OriginalViewProps, 'name' | 'mediaType' | 'bytes'>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const read = async () => {
      const page = await readSavedPage(bytes, mediaType, ending.signal);
      if (!ending.signal.aborted) setShown({ of: bytes, page });
    };
    void read();
    return () => ending.abort();
  }, [bytes, mediaType]);
  const page = shown?.of === bytes ? shown.page : undefined;
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    if (page && inner) fill(inner, page);
  }, [page]);
  if (page === undefined) return <p className={styles.words}>{ORIGINAL.opening}</p>;
  if (page === null) return <p className={styles.words}>{ORIGINAL.broken}</p>;
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={ORIGINAL.savedPage(name)}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
    />
  );
}

/** Pages without colours of their own are dark on light, as browsers show them. */
const PLAIN =
  ':root{color-scheme:light;background:#fff;color:#111}table{font:inherit;color:inherit}img{max-width:100%;height:auto}body{overflow-wrap:anywhere}';

function fill(inner: Document, { body, styles: sheets }: InertPage): void {
  const Sheet = inner.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  inner.adoptedStyleSheets = [PLAIN, ...sheets].map((css) => {
    const sheet = new Sheet();
    sheet.replaceSync(css);
    return sheet;
  });
  inner.body.replaceChildren(...body.map((node) => made(inner, node)));
}

function made(inner: Document, node: InertNode): Node {
  if (typeof node === 'string') return inner.createTextNode(node);
  const element = inner.createElement(node.tag);
  for (const [name, value] of node.attributes) {
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...node.children.map((child) => made(inner, child)));
  return element;
}
