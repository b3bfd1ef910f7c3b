import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFile } from '../../shared/host/host';
import { useHost } from '../host/host-context';
import { useCommand } from '../session/use-command';
import { useSession } from '../session/session-context';
import { FILE_TEXTS } from '../texts/files';
import { Progress } from '../ui/progress';
import { READ_STEPS } from '../../shared/readers/read-articles';
import { ExportDialog } from '../features/export/export-dialog';
import styles from './file-door.module.css';
import { ImportDialog } from '../features/exchange/import-dialog';
import { MergedDialog } from '../features/exchange/merged-dialog';
import type { LeftToDo } from '../features/exchange/merged-dialog';
import { PasteDialog } from '../features/articles-in/paste-dialog';
import { SAMPLE_NAME, SAMPLE_ARTICLE_TEXT } from '../features/articles-in/sample-article';
import { useImportedProjects, useImportWork } from '../features/articles-in/bulk/import-context';
import { useRunEnds } from '../features/articles-in/bulk/use-run-ends';
import { useDrop } from '../features/articles-in/use-drop';
import { useIntake } from '../features/articles-in/use-intake';
import type { ProjectFiles, IntakeProgress } from '../features/articles-in/use-intake';
import { useShownLate } from '../ui/use-shown-late';
import { VersionsDialog } from '../features/exchange/versions-dialog';

/**
 * Where articles and Verbatim files come in and go out: the commands, files dropped anywhere on the window or
 * handed over by the system, and their dialogs. Mounted once, beside everything else.
 */
export function FileDoor() {
  const host = useHost();
  const [{ dialog }, dispatch] = useSession();
  const [projects, setProjects] = useState<readonly ProjectFiles[]>([]);
  const addProjects = useCallback(
    (batch: ProjectFiles) => setProjects((waiting) => [...waiting, batch]),
    [],
  );
  const [left, setLeft] = useState<LeftToDo | null>(null);
  const [versions, setVersions] = useState(false);
  const { add } = useImportWork();
  const intake = useIntake(addProjects, add);
  useImportedProjects(
    useCallback(
      (files: readonly OpenedFile[]) => addProjects({ files, refused: [] }),
      [addProjects],
    ),
  );
  useRunEnds();
  const { addFiles } = intake;
  const over = useDrop(addFiles, host.kind === 'browser');
  const [project] = projects;
  const closeDialog = () => dispatch({ type: 'dialog', dialog: null });

  const latest = useRef(addFiles);
  useEffect(() => {
    latest.current = addFiles;
  });
  useEffect(() => host.onFilesOpened((result) => latest.current(result)), [host]);

  const open = async (purpose: 'articles' | 'project') => addFiles(await host.openFiles(purpose));
  const openFolder = async () => addFiles(await host.openFolder());
  useCommand('open-articles', () => void open('articles'));
  useCommand('open-folder', () => void openFolder());
  useCommand('import-project', () => void open('project'));
  useCommand('compare-versions', () => setVersions(true));
  useCommand('paste-article', () => dispatch({ type: 'dialog', dialog: 'paste' }));
  useCommand('export', () => dispatch({ type: 'dialog', dialog: 'export' }));
  useCommand('open-sample', () => {
    const bytes = new TextEncoder().encode(SAMPLE_ARTICLE_TEXT);
    addFiles({ outcome: 'opened', files: [{ name: SAMPLE_NAME, bytes }], refused: [] });
  });

  return (
    <>
      {over ? (
        <output className={styles.overlay}>
          <strong>{FILE_TEXTS.dropHere}</strong>
          <span>{FILE_TEXTS.dropHint}</span>
        </output>
      ) : null}
      {/* One question at a time: what a Verbatim file brings is settled first. */}
      <Working reading={intake.reading} onCancel={intake.cancel} />
      {dialog === 'paste' ? (
        <PasteDialog
          onClose={closeDialog}
          onDone={(outcome) => {
            closeDialog();
            intake.report([outcome]);
          }}
        />
      ) : null}
      {project ? (
        <ImportDialog
          key={projects.length}
          {...project}
          onClose={() => setProjects((waiting) => waiting.slice(1))}
          onLeft={setLeft}
        />
      ) : null}
      {left && !project ? (
        <MergedDialog
          merged={left}
          onVersions={() => setVersions(true)}
          onClose={() => setLeft(null)}
        />
      ) : null}
      {versions ? <VersionsDialog onClose={() => setVersions(false)} /> : null}
      {dialog === 'export' ? <ExportDialog onClose={closeDialog} /> : null}
    </>
  );
}

interface WorkingProps {
  readonly reading: IntakeProgress | null;
  readonly onCancel: () => void;
}

/** The progress of reading, when it lasts. */
function Working({ reading, onCancel }: WorkingProps) {
  const shown = useShownLate(reading !== null);
  if (!shown || !reading) return null;
  const { name, steps } = reading;
  return (
    <div className={styles.working}>
      <Progress
        label={FILE_TEXTS.reading(name)}
        done={steps}
        total={READ_STEPS}
        onCancel={onCancel}
      />
    </div>
  );
}
