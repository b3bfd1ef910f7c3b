import type { OpenedFile } from '../../../shared/host/host';
import type { PlannedImport } from '../../../shared/merge/plan-import';
import { useRepository } from '../../db/database-context';
import { useSession } from '../../session/session-context';
import { IMPORT_TEXTS, projectFileProblem } from '../../texts/project-files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import { PROJECT_STEPS } from '../../workers/read-project';
import styles from './files.module.css';
import { bringsNothing, importNotes } from './import-rows';
import { ImportTable } from './import-table';
import { useImport } from './use-import';
import type { ImportEnd, ImportState } from './use-import';
import { useShownLate } from './use-shown-late';

interface ImportDialogProps {
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** A Verbatim file comes in: first a dry run that shows what it would change, then, if wanted, the import. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const repository = useRepository();
  const [{ main }, dispatch] = useSession();
  const toast = useToast();

  const onEnd = (end: ImportEnd, { records, report }: PlannedImport) => {
    onClose();
    if (end === 'cancelled') {
      toast({ text: IMPORT_TEXTS.cancelled });
      return;
    }
    if (end === 'failed') {
      toast({ text: IMPORT_TEXTS.failed(file.name), tone: 'bad' });
      return;
    }
    const first = records.find((record) => record.type === 'document' && !record.deleted);
    if (first && main.view === 'welcome') dispatch({ type: 'open-article', documentId: first.id });
    const undo = async () => {
      await repository.undo();
      if (first) dispatch({ type: 'gone', id: first.id });
    };
    toast({
      text: IMPORT_TEXTS.done(
        file.name,
        report.total.conflicting,
        report.quarantined.length + report.refused.length,
      ),
      tone: 'good',
      action: { label: IMPORT_TEXTS.undo, run: () => void undo() },
    });
  };
  const { state, carryOut, cancel } = useImport(file, onEnd);
  const late = useShownLate(state.step === 'reading');
  const importing = state.step === 'importing';
  const willChange = state.step === 'planned' && !bringsNothing(state.plan.report);
  // A file that is read at once shows no dialog that changes under the eyes.
  if (state.step === 'reading' && !late) return null;
  const leave = () => {
    cancel();
    if (!importing) onClose();
  };
  return (
    <Dialog
      open
      holdOpen={importing}
      onClose={leave}
      size="medium"
      title={IMPORT_TEXTS.title}
      footer={
        importing ? undefined : (
          <>
            <Button onClick={leave}>{willChange ? IMPORT_TEXTS.cancel : IMPORT_TEXTS.close}</Button>
            {willChange ? (
              <Button variant="primary" onClick={() => void carryOut()}>
                {IMPORT_TEXTS.take}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <ImportBody name={file.name} state={state} onCancel={cancel} />
    </Dialog>
  );
}

interface ImportBodyProps {
  readonly name: string;
  readonly state: ImportState;
  readonly onCancel: () => void;
}

function ImportBody({ name, state, onCancel }: ImportBodyProps) {
  switch (state.step) {
    case 'reading':
      return (
        <Progress
          label={state.done === 0 ? IMPORT_TEXTS.reading(name) : IMPORT_TEXTS.comparing}
          done={state.done}
          of={PROJECT_STEPS}
        />
      );
    case 'refused':
      return (
        <p role="alert" className={styles.problem}>
          {projectFileProblem(name, state.error)}
        </p>
      );
    case 'importing':
      return (
        <Progress
          label={IMPORT_TEXTS.importing}
          done={state.done}
          of={state.of}
          onCancel={onCancel}
        />
      );
    case 'planned': {
      const { report } = state.plan;
      const notes = importNotes(report);
      return (
        <>
          {state.stale ? <output className={styles.lead}>{IMPORT_TEXTS.stale}</output> : null}
          <p className={styles.lead}>
            {bringsNothing(report) ? IMPORT_TEXTS.nothingNew(name) : IMPORT_TEXTS.body(name)}
          </p>
          <ImportTable report={report} />
          {notes.length > 0 ? (
            <ul className={styles.notes}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : null}
        </>
      );
    }
  }
}
