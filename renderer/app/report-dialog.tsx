import { useState } from 'react';
import { savingProblem } from '../../shared/texts/file-problems';
import { useHost } from '../host/host-context';
import { useRepository } from '../queries/database-context';
import { useSession } from '../session/session-context';
import { PROBLEM_REPORT } from '../texts/problem-report';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import formWords from '../ui/form-words.module.css';
import { PlainText } from '../ui/plain-text';
import { useToast } from '../ui/toast';
import { useProblemReport } from './use-problem-report';

/** The report of a problem, shown whole before it is saved. */
export function ReportDialog() {
  const [{ dialog }, dispatch] = useSession();
  const close = () => dispatch({ type: 'dialog', dialog: null });
  return dialog === 'report' ? <OpenReport onClose={close} /> : null;
}

function OpenReport({ onClose }: { readonly onClose: () => void }) {
  const host = useHost();
  const repository = useRepository();
  const toast = useToast();
  const text = useProblemReport(host, repository);
  const [problem, setProblem] = useState('');

  const save = async () => {
    if (text === null) return;
    const result = await host.saveFile(PROBLEM_REPORT.fileName, new TextEncoder().encode(text));
    if (result.outcome === 'cancelled') return;
    if (result.outcome === 'failed') {
      setProblem(savingProblem(result.name, result.problem));
      return;
    }
    onClose();
    toast({ text: PROBLEM_REPORT.saved(result.name), tone: 'good' });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={PROBLEM_REPORT.title}
      description={PROBLEM_REPORT.description}
      footer={
        <>
          <Button onClick={onClose}>{PROBLEM_REPORT.cancel}</Button>
          <Button variant="primary" disabled={text === null} onClick={() => void save()}>
            {PROBLEM_REPORT.save}
          </Button>
        </>
      }
    >
      <PlainText label={PROBLEM_REPORT.text} text={text ?? PROBLEM_REPORT.gathering} />
      {problem === '' ? null : (
        <p role="alert" className={formWords.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}
