import { useEffect, useRef } from 'react';
import { useSession } from '../../../session/session-context';
import { FILE_TEXTS } from '../../../texts/files';
import { IMPORT } from '../../../texts/import';
import { useToast } from '../../../ui/toast';
import { number } from '../../../../shared/texts/numbers';
import { useImportWork } from './import-context';
import { RUN_OUTCOMES, isSettled } from './run-row';

/** Runs of fewer files are over in a moment: their page shows only when something of it is for a person. */
const SMALL = 9;

/**
 * Says when a run is over. A large one shows its page as soon as it begins; of a small one the first article is opened where
 * all are in, and the page where not.
 */
export function useRunEnds(): void {
  const { run } = useImportWork();
  const [{ main }, dispatch] = useSession();
  const toast = useToast();
  const shown = useRef(main);
  useEffect(() => {
    shown.current = main;
  });
  useEffect(() => {
    let wasRunning = run.current().state === 'running';
    const showPage = () => dispatch({ type: 'show-main', main: { view: 'import' } });
    return run.subscribe(() => {
      const { state, rows, counts } = run.current();
      const isRunning = state === 'running';
      if (isRunning === wasRunning) return;
      wasRunning = isRunning;
      const isInSight = shown.current.view === 'import' || shown.current.view === 'preview';
      if (isInSight) return;
      if (isRunning) {
        const isNew = !rows.some(({ outcome }) => isSettled(outcome));
        const isLarge = rows.length >= SMALL || rows.some(({ source }) => source.folder !== '');
        if (isNew && isLarge) showPage();
        return;
      }
      if (state !== 'done' || rows.length === 0) return;
      const first = rows.flatMap(({ articles }) => articles)[0];
      if (rows.length >= SMALL)
        toast({
          text: IMPORT.doneToast(
            RUN_OUTCOMES.flatMap((one) =>
              counts[one] > 0 ? [`${number(counts[one])} ${IMPORT.filters[one]}`] : [],
            ),
          ),
          action: { label: IMPORT.toastAction, run: showPage },
        });
      else if (counts.added === rows.length && first) {
        const articles = rows.reduce((sum, row) => sum + row.articles.length, 0);
        dispatch({ type: 'open-article', documentId: first.documentId });
        toast({ text: FILE_TEXTS.addedMany(articles), tone: 'good' });
      } else showPage();
    });
  }, [run, dispatch, toast]);
}
