import { useState } from 'react';
import type { PaperRow, QuotedBy } from '../../../shared/dossier/quoted-by';
import { DOSSIER } from '../../texts/dossier';
import { inColour } from '../../ui/palette';
import { Button } from '../../ui/button';
import styles from './quoted-by.module.css';

/** One bar of the picture: a paper and a stretch of time. */
export interface Bar {
  readonly paper: string | null;
  readonly time: string;
}

interface QuotedByPictureProps {
  readonly picture: QuotedBy;
  /** An index into the palette, 0–7. */
  readonly colour: number;
  /** The bar whose quotes are shown; null when all are. */
  readonly chosen: Bar | null;
  readonly onChoose: (bar: Bar | null) => void;
}

const isSame = (one: Bar | null, paper: string | null, time: string): boolean =>
  one !== null && one.paper === paper && one.time === time;

/** Who quoted somebody when: a row for each paper, a bar for each month or year, and the same as a table. */
export function QuotedByPicture({ picture, colour, chosen, onChoose }: QuotedByPictureProps) {
  const [asTable, setAsTable] = useState(false);
  const [pointed, setPointed] = useState<Bar | null>(null);
  const { times, rows, undated } = picture;
  if (times.length === 0) return null;
  const byYear = times[0]?.length === 4;
  const highest = Math.max(...rows.flatMap(({ counts }) => counts));
  const said = pointed ?? chosen;
  const heading = byYear ? DOSSIER.byPaperAndYear : DOSSIER.byPaperAndMonth;
  return (
    <section aria-label={heading} className={styles.picture}>
      <div className={styles.head}>
        <h2>{heading}</h2>
        <Button variant="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {DOSSIER.table}
        </Button>
      </div>
      {asTable ? (
        <CountTable picture={picture} />
      ) : (
        <div
          className={styles.rows}
          style={inColour(colour)}
          onPointerLeave={() => setPointed(null)}
        >
          {rows.map((row) => (
            <div key={row.paper ?? '\0'} className={styles.row}>
              <span className={styles.paper}>{DOSSIER.paper(row.paper)}</span>
              <Bars
                row={row}
                times={times}
                highest={highest}
                chosen={chosen}
                onChoose={onChoose}
                onPoint={setPointed}
              />
              <span className={styles.total}>{row.total}</span>
            </div>
          ))}
          <div className={styles.row} aria-hidden="true">
            <span />
            <span className={styles.axis}>
              {times.map((time, at) => (
                <span key={time}>{DOSSIER.axis(time, at, times.length)}</span>
              ))}
            </span>
            <span />
          </div>
        </div>
      )}
      <p className={styles.words}>
        {said ? (
          <b>{DOSSIER.bar(said.paper, said.time, countOf(rows, times, said))}</b>
        ) : (
          DOSSIER.span(times[0] ?? '', times.at(-1) ?? '')
        )}{' '}
        {undated > 0 ? DOSSIER.undated(undated) : null}
      </p>
    </section>
  );
}

const countOf = (
  rows: readonly PaperRow[],
  times: readonly string[],
  { paper, time }: Bar,
): number => rows.find((row) => row.paper === paper)?.counts[times.indexOf(time)] ?? 0;

interface BarsProps {
  readonly row: PaperRow;
  readonly times: readonly string[];
  readonly highest: number;
  readonly chosen: Bar | null;
  readonly onChoose: (bar: Bar | null) => void;
  readonly onPoint: (bar: Bar | null) => void;
}

/** The bars of one paper. Each shows its quotes; pressed again, all of them. */
function Bars({ row: { paper, counts }, times, highest, chosen, onChoose, onPoint }: BarsProps) {
  return (
    <span className={styles.bars}>
      {times.map((time, at) => {
        const count = counts[at] ?? 0;
        if (count === 0) return <span key={time} />;
        const bar = { paper, time };
        const isChosen = isSame(chosen, paper, time);
        return (
          <button
            key={time}
            type="button"
            className={styles.bar}
            aria-pressed={isChosen}
            aria-label={DOSSIER.bar(paper, time, count)}
            onClick={() => onChoose(isChosen ? null : bar)}
            onFocus={() => onPoint(bar)}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(bar)}
          >
            <i style={{ height: `${Math.max(12, (count / highest) * 100)}%` }} />
          </button>
        );
      })}
    </span>
  );
}

/** A line for each bar, so that nothing is wider than the column. */
function CountTable({ picture: { times, rows } }: { readonly picture: QuotedBy }) {
  const lines = rows.flatMap(({ paper, counts }) =>
    times.flatMap((time, at) => {
      const count = counts[at] ?? 0;
      return count === 0 ? [] : [{ paper, time, count }];
    }),
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{DOSSIER.publisher}</th>
          <th scope="col">{DOSSIER.when}</th>
          <th scope="col">{DOSSIER.count}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ paper, time, count }) => (
          <tr key={`${paper ?? '\0'} ${time}`}>
            <th scope="row">{DOSSIER.paper(paper)}</th>
            <td>{DOSSIER.month(time)}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
