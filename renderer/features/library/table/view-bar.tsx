import { useMemo, useState } from 'react';
import { number } from '../../../../shared/texts/numbers';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Popover } from '../../../ui/popover';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { fits } from './arrange-articles';
import type { ArticleRow } from './article-row';
import styles from './article-table.module.css';
import { WHOLE, dropView, isSameView, keepView, savedIn } from './table-view';
import type { TableMemory, TableView } from './table-view';

interface ViewBarProps {
  readonly rows: readonly ArticleRow[];
  readonly memory: TableMemory;
  readonly onMemory: (change: (memory: TableMemory) => TableMemory) => void;
  readonly onDropped: (name: string) => void;
}

/** The saved views; one that is seen otherwise than it was saved says so, and can be saved again or under another name. */
export function ViewBar({ rows, memory, onMemory, onDropped }: ViewBarProps) {
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const isChanged = !isSameView(memory.now, savedIn(memory));
  const { views, open: opened, now } = memory;
  const counts = useMemo(() => {
    const count = ({ filters }: TableView) => rows.filter((row) => fits(row, filters)).length;
    return new Map<string | null, number>([
      [null, count(WHOLE)],
      ...views.map(({ name: called, view }) => [called, count(view)] as const),
      [opened, count(now)],
    ]);
  }, [rows, views, opened, now]);
  const keep = () => {
    const called = name.trim();
    if (called === '' || called === WORDS.whole) return;
    onMemory((before) => keepView(before, called));
    setNaming(false);
    setName('');
  };
  const tab = (label: string, open: string | null, view: TableView) => {
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
            <VisuallyHidden>{WORDS.changed}</VisuallyHidden>
          </>
        ) : null}
        <span className={styles.viewCount}>{number(counts.get(open) ?? 0)}</span>
      </button>
    );
  };
  return (
    <div className={styles.views}>
      <nav className={styles.viewList} aria-label={WORDS.views}>
        {tab(WORDS.whole, null, WHOLE)}
        {memory.views.map((one) => tab(one.name, one.name, one.view))}
      </nav>
      <span className={styles.viewEnd}>
        {isChanged ? <span className={styles.viewChanged}>{WORDS.changed}</span> : null}
        {isChanged && memory.open !== null ? (
          <Button
            variant="quiet"
            onClick={() => onMemory((before) => keepView(before, before.open ?? ''))}
          >
            {WORDS.save}
          </Button>
        ) : null}
        {isChanged ? (
          <Popover
            title={WORDS.saveAsTitle}
            open={isNaming}
            onOpenChange={setNaming}
            trigger={<Button variant="quiet">{WORDS.saveAs}</Button>}
          >
            <div
              role="presentation"
              className={styles.naming}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep();
              }}
            >
              <TextField
                label={WORDS.viewName}
                value={name}
                inForm
                autoFocus
                onDraft={setName}
                onCommit={() => undefined}
              />
              <Button variant="primary" disabled={name.trim() === ''} onClick={keep}>
                {WORDS.keep}
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
              onMemory((before) => dropView(before, open));
              onDropped(open);
            }}
          >
            {WORDS.drop}
          </Button>
        )}
      </span>
    </div>
  );
}
