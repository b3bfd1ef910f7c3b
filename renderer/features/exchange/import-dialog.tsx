import { useEffect, useState } from 'react';
import type { OpenedFile } from '../../../shared/host/host';
import { useRepository } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { IMPORT_TEXTS } from '../../texts/project-files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import type { LeftToDo } from './merged-dialog';
import { MergeReport } from './merge-report';
import { bringsNothing } from './import-rows';
import { useMerge } from './use-merge';
import type { FileOutcome, MergeEnd, MergeState } from './use-merge';
import { useShownLate } from '../../ui/use-shown-late';
import formWords from '../../ui/form-words.module.css';
import { findBroughtTwice } from './use-versions';

interface ImportDialogProps {
  readonly files: readonly OpenedFile[];
  /** Chosen with them, but not even readable. */
  readonly refused: readonly FileOutcome[];
  readonly onClose: () => void;
  /** The merge left something to look at. */
  readonly onLeft: (left: LeftToDo) => void;
}

/** Verbatim files come in: first a dry run that shows what they would change, then, if wanted, the merge. */
export function ImportDialog({ files, refused, onClose, onLeft }: ImportDialogProps) {
  const repository = useRepository();
  const [{ main }, dispatch] = useSession();
  const toast = useToast();
  const [agreed, setAgreed] = useState(false);
  const names = files.map(({ name }) => name);

  const onEnd = (end: MergeEnd) => {
    onClose();
    switch (end.end) {
      case 'cancelled':
        return toast({ text: IMPORT_TEXTS.cancelled });
      case 'failed':
        return toast({ text: IMPORT_TEXTS.failed(names), tone: 'bad' });
      case 'unkept':
        return toast({ text: IMPORT_TEXTS.unkept, tone: 'bad' });
      case 'written':
        return void tellWritten(end.files, end.documentId);
    }
  };
  const review = () => dispatch({ type: 'show-main', main: { view: 'review' } });
  const tellWritten = async (outcomes: readonly FileOutcome[], documentId: string | null) => {
    const open = () => {
      if (documentId !== null && main.view === 'welcome')
        dispatch({ type: 'open-article', documentId });
    };
    const undo = async () => {
      await repository.undo();
      if (documentId !== null) dispatch({ type: 'gone', id: documentId });
    };
    const merged = outcomes.flatMap((file) => ('summary' in file ? [file] : []));
    const sum = (count: (file: (typeof merged)[number]) => number) =>
      merged.reduce((total, file) => total + count(file), 0);
    const toSettle = sum(({ summary }) => summary.total.conflicting);
    const sentence = IMPORT_TEXTS.done(
      merged.map(({ name }) => name),
      toSettle,
      sum(({ summary }) => summary.aside.count),
    );
    // Only what was not here can be another of what was.
    const twice = await findBroughtTwice(repository, {
      articles: sum(({ summary }) => summary.byType.document.new) > 0,
      speakers: sum(({ summary }) => summary.byType.speaker.new) > 0,
    });
    if (twice.versions > 0 || twice.speakers.length > 0) {
      // The article after the dialog: one that opens behind it would take the focus.
      onLeft({ sentence, toSettle, ...twice, undo: () => void undo(), review, open });
    } else {
      open();
      toast({
        text: sentence,
        tone: 'good',
        // Settling conflicts is the next thing to do; undo keeps its usual key.
        action:
          toSettle > 0
            ? { label: IMPORT_TEXTS.review, run: review }
            : { label: IMPORT_TEXTS.undo, run: () => void undo() },
      });
    }
  };
  const { state, carryOut, cancel } = useMerge(files, refused, onEnd);
  const planned = state.step === 'planned';
  useEffect(() => {
    if (planned) focusAnswer();
  }, [planned]);
  const late = useShownLate(state.step === 'reading');
  const writing = state.step === 'merging' || state.step === 'keeping';
  const many = files.length + refused.length > 1;
  // Files that are read at once show no dialog that changes under the eyes.
  if (state.step === 'reading' && !late) return null;
  const leave = () => {
    cancel();
    if (state.step !== 'merging') onClose();
  };
  return (
    <Dialog
      open
      holdOpen={writing}
      onClose={leave}
      size={many ? 'large' : 'medium'}
      title={many ? IMPORT_TEXTS.titleMany(files.length + refused.length) : IMPORT_TEXTS.title}
      footer={
        writing ? undefined : (
          <>
            <Button onClick={leave}>
              {willChange(state) ? IMPORT_TEXTS.cancel : IMPORT_TEXTS.close}
            </Button>
            {willChange(state) ? (
              <Button
                variant="primary"
                disabled={isDamaged(state) && !agreed}
                onClick={() => void carryOut()}
              >
                {many ? IMPORT_TEXTS.takeMany : IMPORT_TEXTS.take}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <MergeBody files={files} state={state} agreed={agreed} onAgree={setAgreed} onCancel={leave} />
    </Dialog>
  );
}

/**
 * The focus goes to what is asked now. Where progress was shown before, a dialog leaves it as it is; and it takes the
 * focus a frame after it appears, so that the answer may come before the focus is even inside.
 */
function focusAnswer(): void {
  document
    .querySelector<HTMLElement>(
      '[data-modal] input[type=checkbox], [data-modal] [data-variant=primary]',
    )
    ?.focus();
}

/** Whether there is something to merge. */
const willChange = (state: MergeState): boolean =>
  state.step === 'planned' &&
  state.files.some((file) => 'summary' in file && !bringsNothing(file.summary));

const isDamaged = (state: MergeState): boolean =>
  state.step === 'planned' && state.files.some((file) => 'sentence' in file);

interface MergeBodyProps {
  readonly files: readonly OpenedFile[];
  readonly state: MergeState;
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
  readonly onCancel: () => void;
}

function MergeBody({ files, state, agreed, onAgree, onCancel }: MergeBodyProps) {
  switch (state.step) {
    case 'reading':
      return (
        <Progress
          label={
            files.length > 1
              ? IMPORT_TEXTS.readingOf(state.name, state.done + 1, files.length)
              : IMPORT_TEXTS.reading(state.name)
          }
          done={state.done}
          total={files.length > 1 ? files.length : 0}
        />
      );
    case 'broken':
      return (
        <p role="alert" className={formWords.problem}>
          {IMPORT_TEXTS.broken(state.reason)}
        </p>
      );
    case 'keeping':
      return <Progress label={IMPORT_TEXTS.keeping} done={0} total={0} onCancel={onCancel} />;
    case 'merging':
      return (
        <Progress
          label={files.length > 1 ? IMPORT_TEXTS.merging : IMPORT_TEXTS.importing}
          done={state.done}
          total={state.of}
          onCancel={onCancel}
        />
      );
    case 'planned':
      return (
        <MergeReport
          outcomes={state.files}
          stale={state.stale}
          mayMerge={willChange(state)}
          agreed={agreed}
          onAgree={onAgree}
        />
      );
  }
}
