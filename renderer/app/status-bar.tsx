import { useState } from 'react';
import { initialsOf } from '../../shared/names/initials';
import { useBlind } from '../queries/blind';
import { useArticles } from '../queries/articles';
import { AnnotatorForm, useOwnAnnotator } from '../features/annotators/annotator-form';
import { useImportStatus } from '../features/articles-in/bulk/use-import-status';
import { TeamFolderStatus } from '../features/exchange/team-folder';
import { useRunCommand } from '../session/use-command';
import { useKeys } from '../session/keymap';
import { useSession } from '../session/session-context';
import { ANNOTATORS } from '../texts/annotators';
import { BLIND } from '../texts/blind';
import { APP, SETTINGS, countsInWords } from '../texts/app';
import { IMPORT } from '../texts/import';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Popover } from '../ui/popover';
import styles from './status-bar.module.css';

/** Counts, who annotates, and the way to the keys. */
export function StatusBar() {
  const run = useRunCommand();
  const blind = useBlind();
  return (
    <footer className={styles.status} aria-label={APP.statusLabel}>
      <Counts />
      <ImportStatus />
      <TeamFolderStatus />
      {blind ? (
        <button
          type="button"
          className={styles.link}
          title={BLIND.pages}
          onClick={() => run('show-annotators')}
        >
          {BLIND.status}
        </button>
      ) : null}
      <AnnotatorPopover />
      <span title={APP.offlineTitle}>{APP.offline}</span>
      <button type="button" className={styles.link} onClick={() => run('settings')}>
        {SETTINGS.title}
      </button>
      <button type="button" className={styles.link} onClick={() => run('keys')}>
        <span aria-hidden="true">?</span> {APP.keys}
      </button>
    </footer>
  );
}

/** How far the files are that come in behind another page, and whether any of them waits for a person. */
function ImportStatus() {
  const run = useRunCommand();
  const says = useImportStatus();
  const [{ main }] = useSession();
  if (says === '' || main.view === 'import') return null;
  return (
    <button
      type="button"
      className={styles.link}
      title={IMPORT.statusTitle}
      onClick={() => run('show-import')}
    >
      {says}
    </button>
  );
}

function Counts() {
  const [{ main }] = useSession();
  const documents = useArticles();
  const counted = documents?.filter(
    ({ document }) => main.view !== 'article' || document.id === main.documentId,
  );
  const quotes = counted?.reduce((sum, { counts }) => sum + counts.quotes, 0) ?? 0;
  const attributed = counted?.reduce((sum, { counts }) => sum + counts.attributed, 0) ?? 0;
  return <span className={styles.counts}>{counted ? countsInWords(quotes, attributed) : ''}</span>;
}

function AnnotatorPopover() {
  const annotator = useOwnAnnotator();
  const run = useRunCommand();
  const keys = useKeys('show-annotators');
  const [open, setOpen] = useState(false);
  if (!annotator) return null;
  return (
    <Popover
      title={APP.annotatorTitle}
      side="top"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.annotator}>
          {APP.annotator}:
          <Avatar initials={initialsOf(annotator.name)} colour={annotator.colour} size={18} />
          {annotator.name || ANNOTATORS.unnamed}
        </button>
      }
    >
      <AnnotatorForm annotator={annotator} />
      <p className={styles.more}>
        <Button
          variant="quiet"
          keys={keys}
          onClick={() => {
            setOpen(false);
            run('show-annotators');
          }}
        >
          {APP.allAnnotators}
        </Button>
      </p>
    </Popover>
  );
}
