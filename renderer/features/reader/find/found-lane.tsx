import { useEffect, useMemo, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { HitSpans } from '../../../../shared/find/find-query';
import type { Highlight, Overview, ReaderHandle } from '../../../editor/reader-contract';
import { paletteColour } from '../../../ui/palette';
import { hitAt, hitCount } from './found-highlights';
import styles from './found-lane.module.css';
import type { FindingInText } from './use-find';

/** Ticks nearer than this are one, in px. */
const NEAR = 3;
/** A click as near to a tick as this goes to it, in px. */
const REACH = 5;

interface Tick {
  readonly top: number;
  /** The first hit that it stands for. */
  readonly hit: number;
}

interface Dot {
  readonly top: number;
  readonly colour: number;
}

interface FoundLaneProps {
  readonly finding: FindingInText;
  readonly quotes: readonly Highlight[];
  readonly reader: ReaderHandle | null;
}

/**
 * Beside the text, in place of its scroll bar: where in the whole of it the hits stand, the quotes as dots, and what is
 * seen now. For eyes and pointers only: keys go from hit to hit.
 */
export function FoundLane({ finding, quotes, reader }: FoundLaneProps) {
  const { hits, here, goTo } = finding;
  const lane = useRef<HTMLDivElement>(null);
  const [{ overview, height }, setLaid] = useState<Laid>({ overview: null, height: 0 });
  useEffect(() => {
    if (!reader) return undefined;
    const look = () =>
      setLaid({ overview: reader.overview(), height: lane.current?.clientHeight ?? 0 });
    look();
    return reader.onOverview(look);
  }, [reader]);
  const ticks = useMemo(() => ticksOf(hits, overview, height), [hits, overview, height]);
  const dots = useMemo(() => dotsOf(quotes, overview, height), [quotes, overview, height]);
  const standing = here < 0 ? null : hitAt(hits, here);

  const handlePointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || height === 0) return;
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const tick =
      event.type === 'pointerdown' ? ticks.find(({ top }) => Math.abs(top + 1 - y) <= REACH) : null;
    event.preventDefault();
    if (tick) goTo(tick.hit);
    else {
      event.currentTarget.setPointerCapture(event.pointerId);
      reader?.scrollToFraction(y / height);
    }
  };
  return (
    <div
      ref={lane}
      className={styles.lane}
      aria-hidden="true"
      onPointerDown={handlePointer}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) handlePointer(event);
      }}
    >
      {overview ? (
        <div
          className={styles.view}
          style={{
            top: overview.top * height,
            height: Math.max(12, (overview.bottom - overview.top) * height),
          }}
        />
      ) : null}
      {dots.map(({ top, colour }) => (
        <i key={top} className={styles.quote} style={{ top, background: paletteColour(colour) }} />
      ))}
      {ticks.map(({ top, hit }) => (
        <i key={hit} className={styles.hit} style={{ top }} />
      ))}
      {standing && overview ? (
        <i className={styles.here} style={{ top: overview.fractionOf(standing.start) * height }} />
      ) : null}
    </div>
  );
}

interface Laid {
  readonly overview: Overview | null;
  readonly height: number;
}

function ticksOf(hits: HitSpans, overview: Overview | null, height: number): readonly Tick[] {
  if (!overview) return [];
  const ticks: Tick[] = [];
  for (let hit = 0; hit < hitCount(hits); hit += 1) {
    const top = Math.round(overview.fractionOf(hits[hit * 2] ?? 0) * height);
    if (top - (ticks.at(-1)?.top ?? -NEAR) >= NEAR) ticks.push({ top, hit });
  }
  return ticks;
}

function dotsOf(
  quotes: readonly Highlight[],
  overview: Overview | null,
  height: number,
): readonly Dot[] {
  if (!overview) return [];
  const dots: Dot[] = [];
  for (const { start, colour, look } of quotes) {
    if (look !== 'quote' && look !== 'unattributed') continue;
    const top = Math.round(overview.fractionOf(start) * height);
    if (top - (dots.at(-1)?.top ?? -NEAR) >= NEAR) dots.push({ top, colour });
  }
  return dots;
}
