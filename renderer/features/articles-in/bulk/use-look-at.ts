import { useCallback } from 'react';
import type { OpenedFile } from '../../../../shared/host/host';
import type { Result } from '../../../../shared/lib/result';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';
import type { ReadAs } from '../../../../shared/text/decode';
import { IMPORT } from '../../../texts/import';
import { useToast } from '../../../ui/toast';
import { readFileArticle } from '../../../workers/readers/read-article-client';
import { useLook } from '../preview/preview-context';
import { refusalOf } from './create-import-run';
import { useImportWork } from './import-context';
import type { RunRow } from './run-row';
import { keepRead, refusedBy } from './take-file';

/** Files whose looks do not matter, as text in the encoding that reads any byte. */
const AS_TEXT: ReadAs = { asText: true, plain: true, encoding: 'windows-1252' };

const readWhole = (
  file: OpenedFile,
  reading: ReadAs,
): Promise<Result<ReadFile, ReadProblem> | null> =>
  readFileArticle(file, reading, {
    signal: new AbortController().signal,
    onStep: () => undefined,
  });

/** Shows files of a run to a person, and takes them as they answer. */
export function useLookAt(): {
  /** Reads a file again and shows it. */
  readonly look: (row: RunRow) => Promise<void>;
  /** The same of a file that looks like none with a text in it. */
  readonly readAsText: (row: RunRow) => Promise<void>;
} {
  const { run, context } = useImportWork();
  const toast = useToast();
  const show = useLook();
  const lookAs = useCallback(
    async (row: RunRow, reading: ReadAs) => {
      const { id, source } = row;
      const file = await source.read();
      if ('problem' in file) {
        const said = refusalOf({ ...file, name: source.name });
        run.settle(id, { kind: 'refused', ...said, readable: false });
        toast({ text: IMPORT.goneNow(source.name), tone: 'bad' });
        return;
      }
      const read = await readWhole(file, reading);
      if (!read) return;
      if (!read.ok) {
        run.settle(id, refusedBy(source.name, read.error));
        return;
      }
      const answer = await show({ file, reading, read: read.value });
      if (answer === 'later') return;
      if (answer.kind === 'leave-out') run.leaveOut([id]);
      else run.settle(id, await keepRead(answer.file, file, context));
    },
    [run, context, show, toast],
  );
  return {
    look: useCallback((row) => lookAs(row, {}), [lookAs]),
    readAsText: useCallback((row) => lookAs(row, AS_TEXT), [lookAs]),
  };
}
