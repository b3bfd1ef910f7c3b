import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Id } from '../../shared/model/ids';
import { createReader } from './create-reader';
import { marginFor } from './margin-signs';
import type {
  Highlight,
  HighlightSource,
  ReaderEvents,
  ReaderHandle,
  ReaderOptions,
} from './reader-contract';
import styles from './reader.module.css';

interface ReaderProps {
  /** A new text, label, language or list of marks makes a new reader; events may change freely. */
  readonly options: ReaderOptions;
  readonly highlights: readonly Highlight[];
  /** Further ones, asked for as they come near. */
  readonly more?: HighlightSource;
  /** What was found, marked above all else. */
  readonly found?: HighlightSource | null;
  readonly current: Id | null;
  /** Whether characters that nobody sees are marked. */
  readonly invisible?: boolean;
  readonly ref?: Ref<ReaderHandle | null>;
  /** Called with the reader once mounted, and with null when it goes. */
  readonly onHandle?: (handle: ReaderHandle | null) => void;
  readonly className?: string;
  /** Shown above the text and scrolled with it. */
  readonly header?: ReactNode;
}

/** A text to read and select, with its highlights. It scrolls in itself and fills its parent. */
export function Reader({
  options,
  highlights,
  more,
  found = null,
  current,
  invisible = false,
  ref,
  onHandle,
  className,
  header,
}: ReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef<Partial<ReaderEvents>>(options.events);
  const [handle, setHandle] = useState<ReaderHandle | null>(null);
  const { text, label, language, marks } = options;
  const beginning = useRef(options);
  const told = useRef(onHandle);
  useLayoutEffect(() => {
    latest.current = options.events;
    beginning.current = options;
    told.current = onHandle;
  });
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const made = createReader(root.current, {
      ...beginning.current,
      text,
      label,
      language,
      ...(marks ? { marks } : {}),
      events: forward(latest),
    });
    setHandle(made);
    return () => made.destroy();
  }, [text, label, language, marks]);
  const margin = useMemo(() => marginFor(marks ?? []), [marks]);
  useLayoutEffect(() => handle?.setHighlights(highlights, more), [handle, highlights, more]);
  useLayoutEffect(() => handle?.setFound(found), [handle, found]);
  useLayoutEffect(() => handle?.setCurrent(current), [handle, current]);
  useLayoutEffect(() => handle?.showInvisible(invisible), [handle, invisible]);
  useImperativeHandle<ReaderHandle | null, ReaderHandle | null>(ref, () => handle, [handle]);
  useEffect(() => {
    told.current?.(handle);
    return () => told.current?.(null);
  }, [handle]);
  return (
    <div
      className={
        className === undefined ? styles['scroller'] : `${styles['scroller']} ${className}`
      }
      data-margin={margin}
    >
      {header}
      <div ref={root} />
    </div>
  );
}

/** Events that always go to the newest listener, so that a new one does not remake the reader. */
function forward(latest: { readonly current: Partial<ReaderEvents> }): ReaderEvents {
  return {
    onSelect: (selection) => latest.current.onSelect?.(selection),
    onActivate: (ids) => latest.current.onActivate?.(ids),
    onMoveBoundary: (id, span) => latest.current.onMoveBoundary?.(id, span),
    onTakeQuotation: (span) => latest.current.onTakeQuotation?.(span),
    onReady: () => latest.current.onReady?.(),
  };
}
