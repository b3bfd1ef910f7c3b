import { savingProblem } from '../../../shared/texts/file-problems';
import { useRepository } from '../../queries/database-context';
import { fileName } from '../../host/file-name';
import { useHost } from '../../host/host-context';
import { AGREEMENT } from '../../texts/agreement';
import { EXPORT_TEXTS } from '../../texts/project-files';
import { useToast } from '../../ui/toast';
import type { AgreementForm, ShownReport } from '../../workers/agreement/agreement';

/** Saves the figures as a file that was made with them: some browsers allow saving only right after a key or a click. */
export function useSaveTable(files: ShownReport['files']): (form: AgreementForm) => void {
  const host = useHost();
  const toast = useToast();
  const repository = useRepository();
  const save = async (form: AgreementForm) => {
    const { name: project } = await repository.shown.project();
    const result = await host.saveFile(
      fileName(AGREEMENT.fileName(project), `.${form}`),
      files[form],
    );
    if (result.outcome === 'cancelled') return;
    if (result.outcome === 'failed')
      toast({ text: savingProblem(result.name, result.problem), tone: 'bad' });
    else
      toast(
        result.verified
          ? { text: EXPORT_TEXTS.savedAndChecked(result.name), tone: 'good' }
          : { text: EXPORT_TEXTS.downloaded(result.name), tone: 'info' },
      );
  };
  return (form) => void save(form);
}
