import { useMemo, useState } from 'react';
import { number } from '../../shared/texts/numbers';
import { TABLE } from '../texts/table';
import { Button } from './button';
import { TextField } from './field';
import { Popover } from './popover';
import styles from './table-page.module.css';
import type { TableSubject } from './table-subject';
import { dropView, isSameView, keepView, savedIn } from './table-view';
import type { TableMemory, TableView } from './table-view';
import { VisuallyHidden } from './visually-hidden';

interface ViewBarProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly rows: readonly T[];
  readonly memory: TableMemory<F, C>;
  readonly onMemory: (change: (memory: TableMemory<F, C>) => TableMemory<F, C>) => void;
  readonly onDropped: (name: string) => void;
}

/** The saved views; one that is seen otherwise than it was saved says so, and can be saved again or under another name. */
export function ViewBar<T, F extends string, C extends string>(props: ViewBarProps<T, F, C>) {
  const { subject, rows, memory, onMemory, onDropped } = props;
  const { shape } = subject;
  const { whole } = shape;
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const isChanged = !isSameView(shape, memory.now, savedIn(shape, memory));
  const { views, open: opened, now } = memory;
  const counts = useMemo(() => {
    const count = (view: TableView<F, C>) => subject.countOf(rows, view, '');
    return new Map<string | null, number>([
      [null, count(whole)],
      ...views.map(({ name: called, view }) => [called, count(view)] as const),
      [opened, count(now)],
    ]);
  }, [subject, rows, views, opened, now, whole]);
  const keep = () => {
    const called = name.trim();
    if (called === '' || called === subject.words.whole) return;
    onMemory((before) => keepView(before, called));
    setNaming(false);
    setName('');
  };
  const tab = (label: string, open: string | null, view: TableView<F, C>) => {
    const isOpen = memory.open === open;
    return (
      <button
        key={label}
        type="button"
        className={styles.view}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => onMemory((before) => ({ ...before, open, now: view }))}
      >
        {label}
        {isOpen && isChanged ? (
          <>
            <span aria-hidden="true" className={styles.edited} />
            <VisuallyHidden>{TABLE.changed}</VisuallyHidden>
          </>
        ) : null}
        <span className={styles.viewCount}>{number(counts.get(open) ?? 0)}</span>
      </button>
    );
  };
  return (
    <div className={styles.views}>
      <nav className={styles.viewList} aria-label={TABLE.views}>
        {tab(subject.words.whole, null, whole)}
        {memory.views.map((one) => tab(one.name, one.name, one.view))}
      </nav>
      <span className={styles.viewEnd}>
        {isChanged ? <span className={styles.viewChanged}>{TABLE.changed}</span> : null}
        {isChanged && memory.open !== null ? (
          <Button
            variant="quiet"
            onClick={() => onMemory((before) => keepView(before, before.open ?? ''))}
          >
            {TABLE.save}
          </Button>
        ) : null}
        {isChanged ? (
          <Popover
            title={TABLE.saveAsTitle}
            open={isNaming}
            onOpenChange={setNaming}
            trigger={<Button variant="quiet">{TABLE.saveAs}</Button>}
          >
            <div
              role="presentation"
              className={styles.naming}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep();
              }}
            >
              <TextField
                label={TABLE.viewName}
                value={name}
                inForm
                autoFocus
                onDraft={setName}
                onCommit={() => undefined}
              />
              <Button variant="primary" disabled={name.trim() === ''} onClick={keep}>
                {TABLE.keep}
              </Button>
            </div>
          </Popover>
        ) : null}
        {memory.open === null ? null : (
          <Button
            variant="discard"
            onClick={() => {
              const { open } = memory;
              if (open === null) return;
              onMemory((before) => dropView(shape, before, open));
              onDropped(open);
            }}
          >
            {TABLE.drop}
          </Button>
        )}
      </span>
    </div>
  );
}
