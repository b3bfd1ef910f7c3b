import { useEffect, useRef, useState } from 'react';
import { openPages } from '../../workers/pages/draw-pages-client';
import type { PageDrawer } from '../../workers/pages/draw-pages-client';
import { ORIGINAL } from '../../texts/original';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './original.module.css';
import type { OriginalViewProps } from './original-view-props';

interface Opened {
  readonly of: Uint8Array;
  readonly drawer: PageDrawer;
  readonly pages: Awaited<PageDrawer['opened']>;
}

/** A PDF, one page at a time, as wide as there is room. */
export function PdfPages({ name, bytes, page, onPage }: Omit<OriginalViewProps, 'mediaType'>) {
  const opened = useOpened(bytes);
  const [isLarge, setLarge] = useState(false);
  if (opened === null) return <p className={styles.words}>{ORIGINAL.opening}</p>;
  const { drawer, pages } = opened;
  if (pages === null) return <p className={styles.words}>{ORIGINAL.broken}</p>;
  const of = pages.labels.length;
  const shown = Math.min(of, Math.max(1, page ?? 1));
  const words = ORIGINAL.page(pages.labels[shown - 1] ?? String(shown), shown, of);
  return (
    <>
      <div className={styles.turn}>
        <IconButton
          label={ORIGINAL.previous}
          disabled={shown <= 1}
          onClick={() => onPage(shown - 1)}
        >
          <Icon name="left" size={14} />
        </IconButton>
        <output className={styles.where}>{words}</output>
        <IconButton label={ORIGINAL.next} disabled={shown >= of} onClick={() => onPage(shown + 1)}>
          <Icon name="right" size={14} />
        </IconButton>
        <Button variant="quiet" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {ORIGINAL.larger}
        </Button>
      </div>
      <DrawnSheet
        key={shown}
        drawer={drawer}
        page={shown}
        isLarge={isLarge}
        label={ORIGINAL.picture(name, words)}
      />
    </>
  );
}

/** The document, opened in a worker for as long as it is shown. */
function useOpened(bytes: Uint8Array): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const drawer = openPages(bytes);
    let isShown = true;
    const open = async () => {
      const pages = await drawer.opened;
      if (isShown) setOpened({ of: bytes, drawer, pages });
    };
    void open();
    return () => {
      isShown = false;
      drawer.close();
    };
  }, [bytes]);
  return opened?.of === bytes ? opened : null;
}

interface DrawnSheetProps {
  readonly drawer: PageDrawer;
  readonly page: number;
  /** Twice as wide as its room, for small print. */
  readonly isLarge: boolean;
  readonly label: string;
}

/** What is larger than its room is scrolled by keys too. */
const makeFocusable = (scroller: HTMLElement | null) => {
  if (scroller) scroller.tabIndex = 0;
};

/** One page as a picture. It is drawn anew when its room changes. */
function DrawnSheet({ drawer, page, isLarge, label }: DrawnSheetProps) {
  const room = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<string | null>();
  useEffect(() => {
    const box = room.current;
    if (!box) return undefined;
    let isShown = true;
    let wanted = 0;
    const draw = async (width: number) => {
      const drawn = await drawer.draw(page, width);
      if (isShown && wanted === width) setPicture(drawn && URL.createObjectURL(drawn));
    };
    const watch = new ResizeObserver(([entry]) => {
      const width = Math.round((entry?.contentRect.width ?? 0) * window.devicePixelRatio);
      if (width < 10 || width === wanted) return;
      wanted = width;
      void draw(width);
    });
    watch.observe(box);
    return () => {
      isShown = false;
      watch.disconnect();
    };
  }, [drawer, page]);
  useEffect(
    () => () => {
      if (picture) URL.revokeObjectURL(picture);
    },
    [picture],
  );
  return (
    <section ref={makeFocusable} className={styles.sheet} aria-label={ORIGINAL.sheet}>
      <div ref={room} className={styles.room} data-large={isLarge}>
        {picture ? <img className={styles.picture} src={picture} alt={label} /> : null}
      </div>
      {picture === null && <p className={styles.words}>{ORIGINAL.notDrawn}</p>}
    </section>
  );
}
