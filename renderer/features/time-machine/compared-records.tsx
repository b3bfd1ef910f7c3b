import type { ReactNode, RefObject } from 'react';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { namedOptions } from '../../ui/named-options';
import { Segmented } from '../../ui/segmented';
import type { RowsAsked } from '../../workers/time-machine/time-machine-session';
import { DifferenceLine } from './difference-line';
import styles from './time-machine.module.css';
import type { SnapshotReading } from './use-comparison';

/** What is listed: what differs, what is the same, or the articles to be read. */
export type Shown = 'differences' | 'same' | 'articles';

/** The groups of lines that each of them has. */
export const GROUPS: Readonly<Record<Shown, readonly RowsAsked['change'][]>> = {
  differences: ['only-then', 'changed', 'only-now'],
  same: ['same'],
  articles: [],
};
const SHOWN = ['differences', 'same', 'articles'] as const;

interface ComparedRecordsProps {
  readonly reading: Extract<SnapshotReading, { step: 'compared' }>;
  readonly when: string;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly find: string;
  readonly findRef: RefObject<HTMLInputElement | null>;
  readonly onFind: (find: string) => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
  readonly onMore: (change: RowsAsked['change']) => void;
  /** What stands in place of the lines where the articles are shown. */
  readonly articles: ReactNode;
}

/** The lines of a comparison, and what is shown of them. */
export function ComparedRecords(props: ComparedRecordsProps) {
  const { reading, when, shown, onShown, find, findRef, onFind, ticked, onTick } = props;
  const { opened, comparison, rows } = reading;
  const { turnovers, same, hidden, others, otherProject } = comparison;
  const groups = GROUPS[shown].flatMap((change, index) => {
    const found = rows[index];
    return found && found.of > 0 ? [{ change, ...found }] : [];
  });
  const finding = shown === 'articles' ? TIME_MACHINE.findArticle : TIME_MACHINE.find;
  const { quote } = turnovers;
  const alike = others.length === 0 && Object.values(turnovers).every(isNothing);
  return (
    <>
      <p className={styles.sum}>
        <span>
          <b>{TIME_MACHINE.quotes(quote.added)}</b> {TIME_MACHINE.sum['only-now'](quote.added)}
        </span>
        <span>
          <b>{TIME_MACHINE.quotes(quote.removed)}</b> {TIME_MACHINE.sum['only-then'](when)}
        </span>
        <span>
          <b>{TIME_MACHINE.quotes(quote.changed)}</b> {TIME_MACHINE.sum.changed}
        </span>
        <span className={styles.faint}>{TIME_MACHINE.sum.same(same)}</span>
      </p>
      {opened.whole ? null : (
        <p className={styles.notice}>
          <Icon name="warning" size={14} />
          {TIME_MACHINE.partly(opened.unreadable)}
        </p>
      )}
      {otherProject ? (
        <p className={styles.notice}>
          <Icon name="warning" size={14} />
          {TIME_MACHINE.otherProject(opened.projectName)}
        </p>
      ) : null}
      {hidden > 0 ? <p className={styles.notice}>{TIME_MACHINE.hidden(hidden)}</p> : null}
      <div className={styles.tools}>
        <Segmented
          label={TIME_MACHINE.filter}
          value={shown}
          options={namedOptions(SHOWN, TIME_MACHINE.filters)}
          onChange={onShown}
        />
        <label className={styles.find}>
          <Icon name="search" size={13} />
          <input
            ref={findRef}
            type="search"
            value={find}
            placeholder={finding}
            aria-label={finding}
            spellCheck={false}
            onChange={(event) => onFind(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || find === '') return;
              event.preventDefault();
              event.stopPropagation();
              onFind('');
            }}
          />
        </label>
      </div>
      {shown === 'differences' && alike ? (
        <EmptyState title={TIME_MACHINE.alike} body={TIME_MACHINE.alikeBody} />
      ) : null}
      {shown === 'articles' ? props.articles : null}
      {shown !== 'articles' && groups.length === 0 && find !== '' ? (
        <p className={styles.nothing}>{TIME_MACHINE.nothingFound}</p>
      ) : null}
      {groups.map(({ change, rows: some, of }) => (
        <section key={change} aria-label={TIME_MACHINE.groups[change](when)}>
          <h3 className={styles.group}>
            {TIME_MACHINE.groups[change](when)} <small>{TIME_MACHINE.groupSays[change]}</small>
          </h3>
          <ul className={styles.differences}>
            {some.map((row) => (
              <li key={row.key}>
                <DifferenceLine
                  row={row}
                  when={when}
                  ticked={ticked.has(row.key)}
                  onTick={(on) => onTick(row.key, on)}
                />
              </li>
            ))}
          </ul>
          {of > some.length ? (
            <Button variant="quiet" onClick={() => props.onMore(change)}>
              {TIME_MACHINE.moreRows(of - some.length)}
            </Button>
          ) : null}
        </section>
      ))}
    </>
  );
}

const isNothing = (one: {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}): boolean => one.added + one.removed + one.changed === 0;
