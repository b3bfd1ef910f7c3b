import { useState } from 'react';
import type { ExportFormat } from '../../../shared/export/export-format';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportFormatId,
} from '../../../shared/export/formats';
import type { ExportScope } from '../../../shared/export/select-quotes';
import { useBlind } from '../../queries/blind';
import { useLive } from '../../queries/database-context';
import { fileName } from '../../host/file-name';
import { useHost } from '../../host/host-context';
import { selectedQuote } from '../../session/session';
import { useSession } from '../../session/session-context';
import { savingProblem } from '../../../shared/texts/file-problems';
import { BLIND } from '../../texts/blind';
import { EXPORT_TEXTS } from '../../texts/project-files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { namedOptions } from '../../ui/named-options';
import { Progress } from '../../ui/progress';
import { Segmented } from '../../ui/segmented';
import { useToast } from '../../ui/toast';
import styles from './export.module.css';
import { useExport } from './use-export';
import { useShownLate } from '../../ui/use-shown-late';
import formWords from '../../ui/form-words.module.css';

/** Asks what, in which format, and with which texts; shows what will be written; saves and checks it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const host = useHost();
  const toast = useToast();
  const [session] = useSession();
  const { main } = session;
  const quoteId = selectedQuote(session);
  const documentId = main.view === 'article' ? main.documentId : null;
  const scopes: readonly ExportScope[] = [
    ...(documentId === null ? [] : (['article'] as const)),
    ...(documentId === null || quoteId === null ? [] : (['quote'] as const)),
    'project',
  ];
  const [scope, setScope] = useState<ExportScope>(scopes[0] ?? 'project');
  const [formatId, setFormatId] = useState<ExportFormatId>('verbatim');
  const format: ExportFormat = EXPORT_FORMATS[formatId];
  const [texts, setTexts] = useState(true);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const written = useExport({ scope, format: formatId, texts, documentId, quoteId });
  const blind = useBlind();
  const late = useShownLate(written === null);
  const title = useLive(
    async (repository) =>
      scope === 'project' || documentId === null
        ? (await repository.project()).name
        : (await repository.document(documentId))?.title,
    [scope, documentId],
  );

  const save = async () => {
    if (!written || saving) return;
    const name = fileName(title ?? '', format.ending);
    if (!written.readsBack) {
      setProblem(EXPORT_TEXTS.notWhole(name));
      return;
    }
    setSaving(true);
    const result = await host.saveFile(name, written.bytes);
    setSaving(false);
    if (result.outcome === 'cancelled') return;
    if (result.outcome === 'failed') {
      setProblem(savingProblem(result.name, result.problem));
      return;
    }
    onClose();
    toast(
      result.verified
        ? { text: EXPORT_TEXTS.savedAndChecked(result.name), tone: 'good' }
        : { text: EXPORT_TEXTS.downloaded(result.name), tone: 'info' },
    );
  };

  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={EXPORT_TEXTS.title}
      footer={
        <>
          <Button onClick={onClose}>{EXPORT_TEXTS.cancel}</Button>
          <Button
            variant="primary"
            disabled={!written || written.documents === 0 || saving}
            onClick={() => void save()}
          >
            {saving ? EXPORT_TEXTS.saving : EXPORT_TEXTS.save}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <span className={formWords.label}>{EXPORT_TEXTS.what}</span>
        <Segmented
          label={EXPORT_TEXTS.what}
          value={scope}
          options={namedOptions(scopes, EXPORT_TEXTS.scopes)}
          onChange={setScope}
        />
      </div>
      <div className={styles.question}>
        <span className={formWords.label}>{EXPORT_TEXTS.format}</span>
        <Segmented
          label={EXPORT_TEXTS.format}
          value={formatId}
          options={EXPORT_FORMAT_IDS.map((value) => ({
            value,
            label: EXPORT_FORMATS[value].name,
          }))}
          onChange={setFormatId}
        />
        <p className={formWords.hint}>{format.about}</p>
      </div>
      {format.options.includes('texts') ? (
        <div className={styles.question}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={texts}
              aria-describedby="export-texts-more"
              onChange={(event) => setTexts(event.target.checked)}
            />
            {EXPORT_TEXTS.texts}
          </label>
          <p id="export-texts-more" className={formWords.hint}>
            {EXPORT_TEXTS.textsHint}
          </p>
        </div>
      ) : null}
      <div className={styles.result}>
        {written ? (
          <>
            <p aria-live="polite" className={styles.counts}>
              {written.documents === 0
                ? EXPORT_TEXTS.nothing
                : EXPORT_TEXTS.counts(written.quotes, written.documents, written.bytes.length)}
            </p>
            {written.conflicts > 0 ? <p>{EXPORT_TEXTS.conflicts(written.conflicts)}</p> : null}
            {EXPORT_TEXTS.places(written).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {blind ? (
              <p className={formWords.hint}>{BLIND.preview}</p>
            ) : (
              <textarea
                readOnly
                rows={10}
                className={`${formWords.preview} ${styles.code}`}
                aria-label={EXPORT_TEXTS.preview}
                value={written.preview}
              />
            )}
          </>
        ) : late ? (
          <Progress label={EXPORT_TEXTS.preparing} done={0} total={0} />
        ) : null}
      </div>
      {problem === '' ? null : (
        <p role="alert" className={formWords.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}
