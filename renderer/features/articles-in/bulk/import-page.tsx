import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useCommand, useRunCommand } from '../../../session/use-command';
import { useKeys } from '../../../session/keymap';
import { useSession } from '../../../session/session-context';
import { IMPORT } from '../../../texts/import';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import type { VirtualRowsHandle } from '../../../ui/virtual-rows';
import { FileList } from './file-list';
import type { GroupAction } from './file-list';
import { FilePeek } from './file-peek';
import { useImportState, useImportWork } from './import-context';
import styles from './import-page.module.css';
import { listLines } from './row-groups';
import type { GroupView } from './row-groups';
import { OutcomeFilters, RunHead } from './run-head';
import { isSettled } from './run-row';
import type { RunOutcome, RunRow } from './run-row';
import { useImportAnswers } from './use-answers';
import type { AlikeAnswer } from './use-answers';
import { useLookAt } from './use-look-at';

/** The files that come in together: how far they are, what became of each, and what a person has to say. */
export function ImportPage() {
  const state = useImportState();
  const run = useRunCommand();
  if (state.rows.length === 0)
    return (
      <EmptyState title={IMPORT.none} body={IMPORT.noneBody}>
        <Button variant="primary" onClick={() => run('open-folder')}>
          {IMPORT.openFolder}
        </Button>
        <Button onClick={() => run('open-articles')}>{IMPORT.openFiles}</Button>
      </EmptyState>
    );
  return <FullPage />;
}

function FullPage() {
  const state = useImportState();
  const { rows } = state;
  const work = useImportWork();
  const { run } = work;
  const [, dispatch] = useSession();
  const { answer, undo, saveList, busy } = useImportAnswers();
  const { look, lookAtAll, readAsText } = useLookAt();
  const [only, setOnly] = useState<RunOutcome | null>(null);
  const [views, setViews] = useState<Readonly<Partial<Record<RunOutcome, GroupView>>>>({});
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isPeeking, setPeeking] = useState(false);
  const list = useRef<VirtualRowsHandle>(null);
  const peek = useRef<HTMLElement>(null);
  /** The line that takes the focus when the list is drawn anew. */
  const wanted = useRef<string | null>(null);
  const lines = useMemo(() => listLines(rows, only, views), [rows, only, views]);
  const current = rows.find(({ id }) => id === currentKey) ?? null;
  const alike = useMemo(
    () => rows.filter(({ outcome }) => outcome === 'alike').toSorted((a, b) => a.place - b.place),
    [rows],
  );
  const meant = useMemo(() => {
    const ids = new Set(chosen.size > 0 ? chosen : current ? [current.id] : []);
    return rows.filter(({ id }) => ids.has(id));
  }, [rows, chosen, current]);

  const show = useCallback(
    (outcome: RunOutcome, view: GroupView) =>
      setViews((before) => ({ ...before, [outcome]: view })),
    [],
  );
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen(
      (before) =>
        new Set(on ? [...before, ...ids] : [...before].filter((one) => !ids.includes(one))),
    );

  const at = lines.findIndex(({ key }) => key === currentKey);
  const goTo = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setCurrentKey(line.key);
    list.current?.focus(index);
  };
  /** The next line that is a file, in a direction. */
  const walk = (step: 1 | -1) => {
    const rest = step === 1 ? lines.slice(at + 1) : lines.slice(0, Math.max(0, at)).toReversed();
    const next = rest.find(({ kind }) => kind !== 'head');
    if (next) goTo(lines.indexOf(next));
  };
  const seek = (key: string) => {
    wanted.current = key;
    setCurrentKey(key);
  };
  useEffect(() => {
    const index = lines.findIndex(({ key }) => key === wanted.current);
    wanted.current = null;
    if (index >= 0) list.current?.focus(index);
  }, [lines]);
  /** Once a file leaves its group, the one that comes to stand in its place is the next. */
  const follow = (row: RunRow) => {
    const group = rows
      .filter(({ outcome }) => outcome === row.outcome)
      .toSorted((a, b) => a.place - b.place);
    const next = group[group.indexOf(row) + 1] ?? group[group.indexOf(row) - 1];
    if (next) seek(next.id);
  };

  const openPeek = () => {
    setPeeking(true);
    requestAnimationFrame(() => peek.current?.focus());
  };
  const open = (row: RunRow) => {
    if (row.outcome === 'look') void look(row);
    else openPeek();
  };
  const compare = () => {
    const first = current?.outcome === 'alike' ? current : alike[0];
    if (!first) return;
    show('alike', 'all');
    seek(first.id);
    setPeeking(true);
  };
  const say = (said: AlikeAnswer) => {
    if (current?.outcome !== 'alike' || busy) return;
    follow(current);
    void answer(current, said);
  };
  const leaveOut = () => {
    const [first] = meant;
    if (first) follow(first);
    run.leaveOut(meant.map(({ id }) => id));
    setChosen(new Set());
  };
  const tryAgain = (all: readonly RunRow[]) => {
    run.tryAgain(all.map(({ id }) => id));
    setChosen(new Set());
  };

  const canLeave = meant.some(({ outcome }) => !isSettled(outcome));
  const canRead = meant.some(
    ({ outcome }) => outcome !== 'added' && outcome !== 'present' && outcome !== 'waiting',
  );
  const canUndo = rows.some(({ outcome, articles }) => outcome === 'added' && articles.length > 0);
  const isOpenRun = state.state !== 'done' && state.state !== 'idle';
  useCommand('next-file', () => walk(1));
  useCommand('previous-file', () => walk(-1));
  const doubtful = rows.filter(({ outcome }) => outcome === 'look');
  const lookThrough = () => void lookAtAll(doubtful.toSorted((a, b) => a.place - b.place));
  useCommand('look-at-all', lookThrough, doubtful.length > 0 || 'hint');
  useCommand('compare-alike', compare, alike.length > 0 || 'hint');
  useCommand('add-alike', () => say('another'), current?.outcome === 'alike' || 'hint');
  useCommand('add-version', () => say('version'), current?.outcome === 'alike' || 'hint');
  useCommand('leave-file-out', leaveOut, canLeave || 'hint');
  useCommand('read-again', () => tryAgain(meant), canRead || 'hint');
  useCommand('save-file-list', () => void saveList(chosen.size > 0 ? meant : rows));
  useCommand('cancel-import', () => run.cancel(), isOpenRun || 'hint');
  useCommand('undo-import', () => void undo(rows), canUndo || 'hint');

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && current) {
      event.preventDefault();
      choose([current.id], !chosen.has(current.id));
      return;
    }
    const page = list.current?.perPage() ?? 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + page, lines.length - 1),
      PageUp: Math.max(at - page, 0),
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      const between = lines.slice(Math.min(at, to), Math.max(at, to) + 1);
      choose(
        between.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
        true,
      );
    }
    goTo(Math.min(Math.max(to, 0), lines.length - 1));
  };
  const handleEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (!isPeeking && chosen.size === 0))
      return;
    event.preventDefault();
    if (isPeeking) setPeeking(false);
    else setChosen(new Set());
    if (at >= 0) list.current?.focus(at);
  };
  const compareKeys = useKeys('compare-alike');
  const lookKeys = useKeys('look-at-all');
  const actions: Readonly<Partial<Record<RunOutcome, GroupAction>>> = {
    look: { label: IMPORT.lookAtAll, keys: lookKeys, run: lookThrough },
    alike: { label: IMPORT.compare, keys: compareKeys, run: compare },
    refused: {
      label: IMPORT.tryAll,
      run: () => tryAgain(rows.filter(({ outcome }) => outcome === 'refused')),
    },
    cancelled: {
      label: IMPORT.tryAll,
      run: () => tryAgain(rows.filter(({ outcome }) => outcome === 'cancelled')),
    },
  };
  return (
    <div role="presentation" className={styles.page} onKeyDown={handleEscape}>
      <RunHead
        state={state}
        canUndo={canUndo}
        onResume={() => void (state.state === 'interrupted' ? work.resume() : run.goOn())}
        onClose={work.clear}
      />
      <OutcomeFilters state={state} only={only} onOnly={setOnly} />
      <div className={styles.body}>
        <div className={styles.side}>
          <FileList
            lines={lines}
            rowsRef={list}
            current={currentKey}
            chosen={chosen}
            actions={actions}
            onCurrent={setCurrentKey}
            onChoose={choose}
            onView={show}
            onOpen={open}
            onKey={handleKey}
          />
          {chosen.size > 0 ? (
            <ChosenBar count={meant.length} onClear={() => setChosen(new Set())} />
          ) : null}
        </div>
        <FilePeek
          row={current}
          place={[current ? alike.indexOf(current) + 1 : 0, alike.length]}
          isOpen={isPeeking}
          busy={busy}
          ref={peek}
          onArticle={(documentId) => dispatch({ type: 'open-article', documentId })}
          onLook={(row) => void look(row)}
          onReadAsText={(row) => void readAsText(row)}
        />
      </div>
    </div>
  );
}

/** What can be done with the files that are chosen. */
function ChosenBar({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const run = useRunCommand();
  return (
    <div role="toolbar" className={styles.chosen} aria-label={IMPORT.chosen(count)}>
      <b>{IMPORT.chosen(count)}</b>
      <Button variant="quiet" keys={useKeys('read-again')} onClick={() => run('read-again')}>
        {IMPORT.tryAgain}
      </Button>
      <Button variant="quiet" keys="Delete" onClick={() => run('leave-file-out')}>
        {IMPORT.leaveOut}
      </Button>
      <Button
        variant="quiet"
        keys={useKeys('save-file-list')}
        onClick={() => run('save-file-list')}
      >
        {IMPORT.saveList}
      </Button>
      <Button variant="quiet" className={styles.clear} keys="Escape" onClick={onClear}>
        {IMPORT.clear}
      </Button>
    </div>
  );
}
