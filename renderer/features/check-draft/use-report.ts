import { findingLines, writeCheckReport } from '../../../shared/export/check-report';
import { noteFindings } from '../../../shared/operations/note-findings';
import type { NotedFinding } from '../../../shared/operations/note-findings';
import { savingProblem } from '../../../shared/texts/file-problems';
import { statusWords } from '../../../shared/texts/checking';
import { fileName } from '../../host/file-name';
import { useHost } from '../../host/host-context';
import { useRepository } from '../../queries/database-context';
import { CHECK_DRAFT } from '../../texts/check-draft';
import { EXPORT_TEXTS } from '../../texts/project-files';
import { useToast } from '../../ui/toast';
import type { ShownCheck } from '../../workers/check-draft/check-draft-session';
import type { KeptManuscript } from './kept-draft';
import { asChecked, reported } from './reported';

/** What can be done with the findings: saved as a page or as JSON, and noted on the quotes. */
interface ReportActions {
  readonly save: (form: 'html' | 'json') => void;
  readonly note: () => void;
}

export function useReport({ name, text }: KeptManuscript, found: ShownCheck | null): ReportActions {
  const host = useHost();
  const toast = useToast();
  const repository = useRepository();
  const title = CHECK_DRAFT.reportTitle(name);
  const quotations = found?.quotations ?? [];

  const save = async (form: 'html' | 'json') => {
    const content =
      form === 'html'
        ? writeCheckReport({ title, draft: text, quotations: quotations.map(reported) })
        : `${JSON.stringify({ quotations: quotations.map(asChecked) }, null, 2)}\n`;
    const bytes = new TextEncoder().encode(content);
    const result = await host.saveFile(fileName(title, `.${form}`), bytes);
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

  const note = () =>
    repository.inTurn(async () => {
      const findings: NotedFinding[] = [];
      for (const quotation of quotations) {
        const lines = findingLines(reported(quotation), text);
        const line = CHECK_DRAFT.noteLine(
          name,
          lines.length > 0 ? lines.join('; ') : statusWords(quotation.status),
        );
        for (const { documentId, quoteId } of quotation.shownSource?.quotes ?? []) {
          const quote = await repository.everything.quote(documentId, quoteId);
          if (quote) findings.push({ quote, line });
        }
      }
      const change = noteFindings(findings);
      if (!change) {
        toast({ text: CHECK_DRAFT.nothingToNote, tone: 'info' });
        return;
      }
      const { outcome } = await repository.apply(change);
      if (outcome === 'written')
        toast({ text: CHECK_DRAFT.noted(change.writes.length), tone: 'good' });
    }, 'project');

  return { save: (form) => void save(form), note };
}
