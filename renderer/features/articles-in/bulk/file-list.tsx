import { useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { number } from '../../../../shared/texts/numbers';
import { IMPORT } from '../../../texts/import';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { VirtualRows } from '../../../ui/virtual-rows';
import type { VirtualRowsHandle } from '../../../ui/virtual-rows';
import styles from './file-list.module.css';
import signs from './import-page.module.css';
import { keyOfLine } from './row-groups';
import type { GroupView, ListLine } from './row-groups';
import { OUTCOME_ICONS } from './run-head';
import { kindOf } from './run-row';
import type { RunOutcome, RunRow } from './run-row';

/** Height of a row in CSS pixels. */
const ROW = 32;

/** What can be done with all files of a group. */
export interface GroupAction {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

interface FileListProps {
  readonly lines: readonly ListLine[];
  readonly rowsRef: RefObject<VirtualRowsHandle | null>;
  /** The line that is in the tab order. */
  readonly current: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly actions: Readonly<Partial<Record<RunOutcome, GroupAction>>>;
  readonly onCurrent: (key: string) => void;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
  readonly onView: (outcome: RunOutcome, view: GroupView) => void;
  /** Enter, or a second click. */
  readonly onOpen: (row: RunRow) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The files by what became of them. Only those near the view are in the document. */
export function FileList(props: FileListProps) {
  const { lines, rowsRef, current, onKey } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const at = lines.findIndex(({ key }) => key === current);
  const reachable = at < 0 ? 0 : at;
  return (
    <div ref={setScroller} role="presentation" className={styles.list} onKeyDown={onKey}>
      <VirtualRows
        ref={rowsRef}
        items={lines}
        keyOf={keyOfLine}
        scroller={scroller}
        estimate={ROW}
        kept={reachable}
        place="import"
        label={IMPORT.files}
      >
        {(line, index) => <Line {...props} line={line} isReachable={index === reachable} />}
      </VirtualRows>
    </div>
  );
}

interface LineProps extends FileListProps {
  readonly line: ListLine;
  readonly isReachable: boolean;
}

function Line(props: LineProps) {
  const { line, isReachable, onCurrent, onView } = props;
  switch (line.kind) {
    case 'head':
      return <GroupHead {...props} line={line} />;
    case 'more':
      return (
        <button
          type="button"
          className={styles.more}
          data-key={line.key}
          tabIndex={isReachable ? 0 : -1}
          onFocus={() => onCurrent(line.key)}
          onClick={() => onView(line.outcome, 'all')}
        >
          {IMPORT.peek.more(line.count)}
        </button>
      );
    case 'row':
      return <FileRow {...props} row={line.row} />;
  }
}

interface GroupHeadProps extends LineProps {
  readonly line: ListLine & { readonly kind: 'head' };
}

function GroupHead({ line, isReachable, actions, onCurrent, onView }: GroupHeadProps) {
  const { key, outcome, rows, view } = line;
  const action = actions[outcome];
  const isShut = view === 'shut';
  return (
    <div className={styles.group} data-shut={isShut || undefined}>
      <h2 className={styles.groupName}>
        <button
          type="button"
          data-key={key}
          aria-expanded={!isShut}
          tabIndex={isReachable ? 0 : -1}
          onFocus={() => onCurrent(key)}
          onClick={() => onView(outcome, isShut ? 'all' : 'shut')}
        >
          <span className={styles.turn}>
            <Icon name={isShut ? 'right' : 'down'} />
          </span>
          <span className={signs.sign} data-outcome={outcome}>
            <Icon name={OUTCOME_ICONS[outcome]} />
          </span>
          <b>{IMPORT.groups[outcome]}</b>{' '}
          <span className={styles.number}>{number(rows.length)}</span>
        </button>
      </h2>
      <Sum outcome={outcome} rows={rows} />
      {action ? (
        <button type="button" className={styles.groupAction} tabIndex={-1} onClick={action.run}>
          {action.label}
          {action.keys === undefined ? null : (
            <span aria-hidden="true">
              <Kbd keys={action.keys} />
            </span>
          )}
        </button>
      ) : null}
    </div>
  );
}

/** A group in one line. */
function Sum({
  outcome,
  rows,
}: {
  readonly outcome: RunOutcome;
  readonly rows: readonly RunRow[];
}) {
  const articles = rows.reduce((sum, row) => sum + row.articles.length, 0);
  const says =
    outcome === 'added'
      ? IMPORT.addedSum(articles, rows.length)
      : outcome === 'present'
        ? IMPORT.presentSum
        : '';
  return says === '' ? null : <small className={styles.sum}>{says}</small>;
}

interface FileRowProps extends LineProps {
  readonly row: RunRow;
}

function FileRow({ row, isReachable, current, chosen, onCurrent, onChoose, onOpen }: FileRowProps) {
  const { id, source, reason } = row;
  const isChosen = chosen.has(id);
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.target instanceof Element && event.target.closest('[data-box]') !== null;
    if (box || event.ctrlKey || event.metaKey) onChoose([id], !isChosen);
    // A click by the keyboard is Enter.
    else if (event.detail === 0 || event.detail === 2) onOpen(row);
  };
  return (
    <button
      type="button"
      className={styles.row}
      data-key={id}
      data-chosen={isChosen || undefined}
      aria-current={current === id ? 'true' : undefined}
      aria-pressed={isChosen}
      title={source.folder === '' ? undefined : IMPORT.inFolder(source.folder)}
      tabIndex={isReachable ? 0 : -1}
      onFocus={() => onCurrent(id)}
      onClick={handleClick}
    >
      <span className={styles.box} data-box="true" aria-hidden="true">
        {isChosen ? <Icon name="check" size={14} /> : null}
      </span>
      <span className={styles.kind}>{kindOf(source.name)}</span>
      <span className={styles.name}>{source.name}</span>
      <span className={styles.why}>{reason}</span>
    </button>
  );
}
