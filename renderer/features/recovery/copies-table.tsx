import type { CSSProperties } from 'react';
import { number } from '../../../shared/texts/numbers';
import { clockOf } from '../../texts/days';
import { RECOVERY } from '../../texts/recovery';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { CopyRow, CopyMark } from './findings';
import { timeAxis } from './time-axis';
import type { TimeAxis } from './time-axis';
import styles from './copies-table.module.css';

const MARKS: Readonly<Record<CopyMark, IconName>> = { whole: 'check', part: 'stop', none: 'stop' };
const COUNTS = ['articles', 'quotes', 'speakers'] as const;
const UNKNOWN = '–';

interface CopiesTableProps {
  readonly rows: readonly CopyRow[];
  /** When the last change was made that anything tells of; '' where nothing does. */
  readonly newest: string;
  readonly now: string;
}

/** The copies of the project: how each stands, how far it reaches, and how much it holds. */
export function CopiesTable({ rows, newest, now }: CopiesTableProps) {
  const moments = [...rows.map(({ upTo }) => upTo), newest];
  const axis = timeAxis(moments);
  const farthest = moments.toSorted().at(-1) ?? '';
  const most = Object.fromEntries(
    COUNTS.map((kind) => [kind, Math.max(...rows.map(({ counts }) => counts?.[kind] ?? 0))]),
  );
  const { columns } = RECOVERY;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.copy}</th>
          <th scope="col" className={styles.timeline}>
            <VisuallyHidden>{columns.axis}</VisuallyHidden>
            {axis === null ? null : <Marks axis={axis} />}
          </th>
          <th scope="col">{columns.upTo}</th>
          {COUNTS.map((kind) => (
            <th key={kind} scope="col">
              {columns[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.copy} data-best={row.best || undefined}>
            <th scope="row">
              <b className={styles.copy}>{row.copy}</b>
              <span className={styles.condition} data-mark={row.mark}>
                <Icon name={MARKS[row.mark]} size={14} />
                {row.condition}
              </span>
            </th>
            <td className={styles.timeline}>
              {axis === null ? null : <Track axis={axis} upTo={row.upTo} farthest={farthest} />}
            </td>
            <td>{clockOf(row.upTo, now) || UNKNOWN}</td>
            {COUNTS.map((kind) => {
              const count = row.counts?.[kind];
              return (
                <td key={kind} data-less={(count ?? 0) < (most[kind] ?? 0) || undefined}>
                  {count === undefined ? UNKNOWN : number(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const across = (from: number, to: number): CSSProperties => ({
  insetInlineStart: `${from * 100}%`,
  inlineSize: `${Math.max(0, to - from) * 100}%`,
});

function Marks({ axis }: { readonly axis: TimeAxis }) {
  return (
    <span className={styles.axis} aria-hidden="true">
      {axis.marks.map(({ place, label }) => (
        <span
          key={label}
          className={styles.label}
          style={{ insetInlineStart: `clamp(1.4em, ${place * 100}%, calc(100% - 1.4em))` }}
        >
          {label}
        </span>
      ))}
    </span>
  );
}

interface TrackProps {
  readonly axis: TimeAxis;
  readonly upTo: string;
  readonly farthest: string;
}

/** How far a copy reaches, and the gap to the one that reaches farthest. Its time stands in words beside it. */
function Track({ axis, upTo, farthest }: TrackProps) {
  const end = upTo === '' ? 0 : axis.placeOf(upTo);
  const last = axis.placeOf(farthest);
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.reach} style={across(0, end)} />
      {end < last ? <span className={styles.gap} style={across(end, last)} /> : null}
    </span>
  );
}
