import { Check } from '../../ui/check';
import formWords from '../../ui/form-words.module.css';
import { IMPORT_TEXTS } from '../../texts/project-files';
import styles from './exchange.module.css';
import { importNotes } from './import-rows';
import { ImportTable } from './import-table';
import type { SummarisedFile } from './import-table';
import type { FileOutcome } from './use-merge';

interface MergeReportProps {
  readonly outcomes: readonly FileOutcome[];
  readonly stale: boolean;
  readonly mayMerge: boolean;
  /** Whether the person agrees to leave damaged files out. */
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
}

/** The dry run: what each file would change, what is to be said of it, and the files that cannot be used. */
export function MergeReport({ outcomes, stale, mayMerge, agreed, onAgree }: MergeReportProps) {
  const readable = outcomes.filter((file): file is SummarisedFile => 'summary' in file);
  const damaged = outcomes.flatMap((file) => ('sentence' in file ? [file] : []));
  return (
    <>
      {stale ? <output className={styles.lead}>{IMPORT_TEXTS.stale}</output> : null}
      {readable.length > 0 ? <p className={styles.lead}>{leadOf(readable, mayMerge)}</p> : null}
      {damaged.length > 0 ? (
        <div role="alert" className={outcomes.length > 1 ? styles.damaged : undefined}>
          {outcomes.length > 1 ? <p>{IMPORT_TEXTS.damaged(damaged.length)}</p> : null}
          {damaged.map(({ name, sentence }) => (
            <p key={`${name} ${sentence}`} className={formWords.problem}>
              {sentence}
            </p>
          ))}
        </div>
      ) : null}
      {damaged.length > 0 && mayMerge ? (
        <Check className={styles.agree} checked={agreed} onChange={onAgree}>
          {IMPORT_TEXTS.leaveOut(damaged.length)}
        </Check>
      ) : null}
      {readable.length > 0 ? <ImportTable files={readable} /> : null}
      <Notes files={readable} />
    </>
  );
}

const leadOf = (files: readonly SummarisedFile[], mayMerge: boolean): string => {
  const [first] = files;
  if (files.length > 1 || !first)
    return mayMerge ? IMPORT_TEXTS.bodyMany(files.length) : IMPORT_TEXTS.nothingNewMany;
  return mayMerge ? IMPORT_TEXTS.body(first.name) : IMPORT_TEXTS.nothingNew(first.name);
};

/** The notes of the report; a note about several files is shown once, with their names. */
function Notes({ files }: { readonly files: readonly SummarisedFile[] }) {
  const said = new Map<string, readonly string[]>();
  for (const { name, summary } of files)
    for (const note of importNotes(summary)) said.set(note, [...(said.get(note) ?? []), name]);
  if (said.size === 0) return null;
  return (
    <ul className={styles.notes}>
      {[...said].map(([note, names]) => (
        <li key={note}>
          {note}
          {files.length > 1 && names.length < files.length ? (
            <span className={styles.of}> {names.join(', ')}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
