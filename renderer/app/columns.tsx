import { useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { APP } from '../texts/app';
import { ORIGINAL } from '../texts/original';
import styles from './columns.module.css';
import { DEFAULT_WIDTHS, NARROWEST, WIDEST } from './preferences';
import type { ColumnWidths } from './preferences';

type Side = keyof ColumnWidths;

interface ColumnsProps {
  /** Null hides the column. */
  readonly library: ReactNode | null;
  readonly original: ReactNode | null;
  readonly panel: ReactNode | null;
  readonly widths: ColumnWidths;
  /** After the person has moved an edge. */
  readonly onWidths: (widths: ColumnWidths) => void;
  readonly children: ReactNode;
}

/**
 * Up to four columns; the edges between them can be moved by pointer and by arrow keys. Written here because
 * each edge has to stand inside the landmark of its column, which react-resizable-panels does not allow.
 */
export function Columns({ library, original, panel, widths, onWidths, children }: ColumnsProps) {
  const [moving, setMoving] = useState<ColumnWidths | null>(null);
  const now = moving ?? widths;
  const edge = (side: Side) => (
    <Edge
      side={side}
      width={now[side]}
      onMove={(width) => setMoving({ ...now, [side]: width })}
      onDone={(width) => {
        setMoving(null);
        onWidths({ ...widths, [side]: width });
      }}
    />
  );
  const style = {
    '--library': `${now.library}px`,
    '--original': `${now.original}px`,
    '--panel': `${now.panel}px`,
  } as CSSProperties;
  return (
    <div
      className={styles.columns}
      style={style}
      data-library={library !== null}
      data-original={original !== null}
      data-panel={panel !== null}
    >
      {library === null ? null : (
        <aside className={styles.library} aria-label={APP.library}>
          {library}
          {edge('library')}
        </aside>
      )}
      {children}
      {original === null ? null : (
        <aside className={styles.panel} aria-label={ORIGINAL.label}>
          {original}
          {edge('original')}
        </aside>
      )}
      {panel === null ? null : (
        <aside className={styles.panel} aria-label={APP.panel}>
          {panel}
          {edge('panel')}
        </aside>
      )}
    </div>
  );
}

const EDGES: Readonly<Record<Side, string>> = {
  library: APP.resizeLibrary,
  original: ORIGINAL.resize,
  panel: APP.resizePanel,
};

/** Pixels an arrow key moves an edge. */
const STEP = 16;

interface EdgeProps {
  readonly side: Side;
  readonly width: number;
  readonly onMove: (width: number) => void;
  readonly onDone: (width: number) => void;
}

function Edge({ side, width, onMove, onDone }: EdgeProps) {
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const outward = side === 'library' ? 1 : -1;
  const held = (wanted: number) => Math.min(WIDEST[side], Math.max(NARROWEST[side], wanted));
  const at = (event: PointerEvent) =>
    grip ? held(grip.width + (event.clientX - grip.x) * outward) : width;
  const handleKey = (event: KeyboardEvent) => {
    const wanted: Partial<Record<string, number>> = {
      ArrowRight: width + STEP * outward,
      ArrowLeft: width - STEP * outward,
      Home: NARROWEST[side],
      End: WIDEST[side],
    };
    const to = wanted[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onDone(held(to));
  };
  return (
    <input
      type="range"
      className={styles.edge}
      aria-label={EDGES[side]}
      value={Math.round(width)}
      min={NARROWEST[side]}
      max={WIDEST[side]}
      onChange={(event) => onDone(held(Number(event.target.value)))}
      data-moving={grip !== null}
      onKeyDown={handleKey}
      onDoubleClick={() => onDone(DEFAULT_WIDTHS[side])}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The edge itself is dragged, not a thumb along it.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ x: event.clientX, width });
      }}
      onPointerMove={(event) => {
        if (grip) onMove(at(event));
      }}
      onPointerUp={(event) => {
        if (!grip) return;
        setGrip(null);
        onDone(at(event));
      }}
      onPointerCancel={() => {
        if (!grip) return;
        setGrip(null);
        onDone(grip.width);
      }}
    />
  );
}
