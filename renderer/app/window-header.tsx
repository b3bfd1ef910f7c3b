import { useState } from 'react';
import { COMMANDS, PLAIN_PAGES } from '../../shared/host/commands';
import type { PlainPage } from '../../shared/host/commands';
import { isStoreGone } from '../db/failures';
import { useShownFile } from '../features/articles-in/preview/preview-context';
import { useLive, useRepository } from '../queries/database-context';
import { useOpenArticle } from '../queries/open-article';
import { useAvailableCommands, useRunCommand } from '../session/use-command';
import { useKeys } from '../session/keymap';
import type { ShownView } from '../session/shown-view';
import { useSession } from '../session/session-context';
import { APP, NOT_SAVED, notSavedBecause } from '../texts/app';
import { SEARCH } from '../texts/search';
import type { DraftPlace } from '../ui/drafts';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { TextField } from '../ui/field';
import { useToast } from '../ui/toast';
import { usePutBack } from './use-put-back';
import { canDismiss, canRetry, useSaving } from './use-saving';
import styles from './window-header.module.css';

interface WindowHeaderProps {
  readonly libraryShown: boolean;
  /** Null where there is no panel to show or hide. */
  readonly panelShown: boolean | null;
}

/** Where one is, the way to every command, and whether all is saved. */
export function WindowHeader({ libraryShown, panelShown }: WindowHeaderProps) {
  const run = useRunCommand();
  const available = useAvailableCommands();
  const paletteKeys = useKeys('palette');
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <SideToggle side="library" shown={libraryShown} />
        <div className={styles.walk}>
          <WalkButton command="go-back" icon="left" />
          <WalkButton command="go-forward" icon="right" />
        </div>
        <nav className={styles.crumbs} aria-label={APP.whereYouAre}>
          <span className={styles.mark} aria-hidden="true">
            ❝
          </span>
          <ProjectName />
          <WhereYouAre />
        </nav>
      </div>
      <button type="button" className={styles.command} onClick={() => run('palette')}>
        <span className={styles.glass}>
          <Icon name="search" />
        </span>
        <span className={styles.words}>{COMMANDS.palette.name}</span>
        {paletteKeys === undefined ? null : (
          <span className={styles.words} aria-hidden="true">
            <Kbd keys={paletteKeys} />
          </span>
        )}
      </button>
      <div className={styles.end}>
        <SavedState />
        {available.has('export') ? (
          <Button variant="quiet" onClick={() => run('export')}>
            {COMMANDS.export.name}
          </Button>
        ) : null}
        {panelShown === null ? null : <SideToggle side="panel" shown={panelShown} />}
      </div>
    </header>
  );
}

function SideToggle({
  side,
  shown,
}: {
  readonly side: 'library' | 'panel';
  readonly shown: boolean;
}) {
  const run = useRunCommand();
  const command = side === 'library' ? 'toggle-library' : 'toggle-panel';
  const keys = useKeys(command);
  const words = {
    library: shown ? APP.hideLibrary : APP.showLibrary,
    panel: shown ? APP.hidePanel : APP.showPanel,
  };
  return (
    <IconButton label={words[side]} keys={keys} aria-expanded={shown} onClick={() => run(command)}>
      <Icon name={side === 'library' ? 'panel-left' : 'panel-right'} />
    </IconButton>
  );
}

/** To a place visited; it keeps the focus where there is none, and then says so. */
function WalkButton({
  command,
  icon,
}: {
  readonly command: 'go-back' | 'go-forward';
  readonly icon: 'left' | 'right';
}) {
  const run = useRunCommand();
  const keys = useKeys(command);
  const available = useAvailableCommands();
  return (
    <IconButton
      label={COMMANDS[command].name}
      keys={keys}
      aria-disabled={!available.has(command)}
      onClick={() => run(command)}
    >
      <Icon name={icon} />
    </IconButton>
  );
}

const PROJECT_NAME: DraftPlace = { key: 'project-name', of: null };

function ProjectName() {
  const repository = useRepository();
  const project = useLive((from) => from.project(), []);
  const [renaming, setRenaming] = useState(false);
  if (!project) return null;
  const rename = (name: string) => {
    if (name.trim() !== '') void repository.renameProject(name.trim());
  };
  if (renaming)
    return (
      <TextField
        className={styles.rename}
        label={APP.renameProject}
        draft={PROJECT_NAME}
        hideLabel
        autoFocus
        value={project.name}
        onCommit={rename}
        onLeave={() => setRenaming(false)}
      />
    );
  return (
    <button
      type="button"
      className={styles.project}
      title={APP.renameProject}
      onClick={() => setRenaming(true)}
    >
      {project.name}
    </button>
  );
}

function WhereYouAre() {
  const [{ main }] = useSession();
  const { document } = useOpenArticle();
  const article = document ? document.title || SEARCH.untitled : '';
  const plain = PLAIN_PAGES.find(({ page }) => page === main.view);
  const preview = useShownFile()?.request.file.name ?? '';
  const others: Record<Exclude<ShownView['view'], PlainPage>, string> = {
    article,
    preview,
    ...APP.places,
  };
  const place = plain?.title ?? new Map(Object.entries(others)).get(main.view) ?? '';
  if (place === '') return null;
  return (
    <>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <span className={styles.place} aria-current="page">
        {place}
      </span>
    </>
  );
}

function SavedState() {
  const { saving } = useRepository();
  const state = useSaving();
  const toast = useToast();
  const retry = async () => {
    const outcome = await saving.retry();
    if (outcome.outcome === 'written') toast({ text: APP.savedAgain, tone: 'good' });
  };
  const { busy, run } = usePutBack();
  const runCommand = useRunCommand();
  if (state.state === 'failed')
    return (
      <div className={`${styles.state} ${styles.failed}`} role="alert">
        <span className={styles.reason} title={notSavedBecause(state.reason)}>
          <b>{APP.notSaved}:</b> {NOT_SAVED[state.reason]}
        </span>
        {canRetry(state.reason) ? (
          <Button variant="danger" onClick={() => void retry()}>
            {APP.retry}
          </Button>
        ) : null}
        {isStoreGone(state.reason) ? (
          <Button variant="danger" disabled={busy} onClick={run}>
            {APP.putBack}
          </Button>
        ) : null}
        {canDismiss(state.reason) ? (
          <IconButton label={APP.dismiss} onClick={() => saving.dismiss()}>
            <Icon name="close" size={14} />
          </IconButton>
        ) : null}
      </div>
    );
  return (
    <button
      type="button"
      className={`${styles.state} ${styles.copies}`}
      data-state={state.state}
      title={APP.toSnapshots}
      onClick={() => runCommand('show-snapshots')}
    >
      <span className={styles.dot} aria-hidden="true" />
      {state.state === 'saving' ? APP.saving : APP.saved}
    </button>
  );
}
