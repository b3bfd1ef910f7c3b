import { useCallback } from 'react';
import type { OpenedFile } from '../../../../shared/host/host';
import { createTurns } from '../../../../shared/lib/turns';
import type { Result } from '../../../../shared/lib/result';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';
import type { ReadAs } from '../../../../shared/text/decode';
import { IMPORT } from '../../../texts/import';
import { useToast } from '../../../ui/toast';
import { readFileArticle } from '../../../workers/readers/read-article-client';
import type { LookRequest, PreviewAnswer } from '../preview/look';
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

/** A file of a run, ready to be shown. */
interface Ready {
  readonly row: RunRow;
  readonly request: LookRequest;
}

/** Shows files of a run to a person, and takes them as they answer. */
export function useLookAt(): {
  /** Reads a file again and shows it. */
  readonly look: (row: RunRow) => Promise<void>;
  /** The same of file after file, until the person goes elsewhere. */
  readonly lookAtAll: (rows: readonly RunRow[]) => Promise<void>;
  /** The same of a file that looks like none with a text in it. */
  readonly readAsText: (row: RunRow) => Promise<void>;
} {
  const { run, context } = useImportWork();
  const toast = useToast();
  const show = useLook();
  /** Null where there is nothing to be shown: what became of the file is said. */
  const prepare = useCallback(
    async (row: RunRow, reading: ReadAs): Promise<Ready | null> => {
      const { id, source } = row;
      const file = await source.read();
      if ('problem' in file) {
        const said = refusalOf({ ...file, name: source.name });
        run.settle(id, { kind: 'refused', ...said, readable: false });
        toast({ text: IMPORT.goneNow(source.name), tone: 'bad' });
        return null;
      }
      const read = await readWhole(file, reading);
      if (read?.ok) return { row, request: { file, reading, read: read.value } };
      if (read) run.settle(id, refusedBy(source.name, read.error));
      return null;
    },
    [run, toast],
  );
  const take = useCallback(
    async ({ row, request: { file } }: Ready, answer: PreviewAnswer) => {
      if (answer.kind === 'leave-out') run.leaveOut([row.id]);
      else await run.settleWith(row.id, () => keepRead(answer.file, file, context));
    },
    [run, context],
  );
  const lookAs = useCallback(
    async (rows: readonly RunRow[], reading: ReadAs) => {
      const [first] = rows;
      let next = first ? prepare(first, reading) : null;
      const turns = createTurns();
      let last: Promise<void> = Promise.resolve();
      for (const [at, row] of rows.entries()) {
        const ready = await next;
        const following = rows[at + 1];
        // Read while the person looks at the one before it.
        next = following ? prepare(following, reading) : null;
        // Somebody may have left it out meanwhile, or read it again.
        if (!ready || !isAsItWas(run.current().rows, row)) continue;
        const place = rows.length > 1 ? ([at + 1, rows.length] as const) : undefined;
        const answer = await show({ ...ready.request, place });
        if (answer === 'later') break;
        // The next is shown meanwhile; one after the other, so that each is held against those before it.
        last = turns.take(() => take(ready, answer));
      }
      await last;
    },
    [run, show, prepare, take],
  );
  return {
    look: useCallback((row) => lookAs([row], {}), [lookAs]),
    lookAtAll: useCallback((rows) => lookAs(rows, {}), [lookAs]),
    readAsText: useCallback((row) => lookAs([row], AS_TEXT), [lookAs]),
  };
}

const isAsItWas = (rows: readonly RunRow[], { id, outcome }: RunRow): boolean =>
  rows.some((row) => row.id === id && row.outcome === outcome);
