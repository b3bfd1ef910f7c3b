import { useCallback, useState } from 'react';
import type { Id } from '../../../../shared/model/ids';
import type { DocumentRecord } from '../../../../shared/model/records';
import { deleteDocuments } from '../../../../shared/operations/bulk-articles';
import { useHost } from '../../../host/host-context';
import { useRepository } from '../../../queries/database-context';
import { FILE_TEXTS } from '../../../texts/files';
import { IMPORT } from '../../../texts/import';
import { savingProblem } from '../../../../shared/texts/file-problems';
import { useToast } from '../../../ui/toast';
import { refusalOf } from './create-import-run';
import { useImportWork } from './import-context';
import { listOfFiles } from './list-of-files';
import type { RunRow } from './run-row';
import { keepAll } from './take-file';

/** What a person can say of a file that looks like an article that is here. */
export type AlikeAnswer = 'another' | 'version';

/** What a person does about the files of a run. */
export interface ImportAnswers {
  readonly answer: (row: RunRow, answer: AlikeAnswer) => Promise<void>;
  /** Takes back what the run added, but for articles on which there are quotes. */
  readonly undo: (rows: readonly RunRow[]) => Promise<void>;
  readonly saveList: (rows: readonly RunRow[]) => Promise<void>;
  /** An answer is being carried out. */
  readonly busy: boolean;
}

/** The articles that a run added. Those that were there before it are none of them. */
const addedIn = (rows: readonly RunRow[]): readonly Id[] =>
  rows.flatMap(({ outcome, articles }) =>
    outcome === 'present' ? [] : articles.map(({ documentId }) => documentId),
  );

/** Carries out what a person says of the files of a run. */
export function useImportAnswers(): ImportAnswers {
  const { run, context, intake } = useImportWork();
  const repository = useRepository();
  const host = useHost();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  const carryOver = useCallback(
    async (from: Id, to: Id, title: string) => {
      const change = await intake.ask('carry', [from, to]);
      if (!change || change.writes.length === 0) return;
      const { outcome } = await repository.apply(change);
      if (outcome === 'written')
        toast({
          text: IMPORT.peek.carried(change.writes.length, title),
          tone: 'good',
          action: { label: FILE_TEXTS.undo, run: () => void repository.undo() },
        });
    },
    [intake, repository, toast],
  );

  const add = useCallback(
    async (row: RunRow, answer: AlikeAnswer) => {
      const [held, ...rest] = row.held;
      if (!held) return;
      const { source } = row;
      const opened = await source.read();
      if ('problem' in opened) {
        const problem = { ...opened, name: source.name };
        run.settle(row.id, { kind: 'refused', ...refusalOf(problem), readable: false });
        toast({ text: IMPORT.goneNow(source.name), tone: 'bad' });
        return;
      }
      const taken = await run.settleWith(row.id, () =>
        keepAll(
          { ...held.file, articles: [held.article] },
          { name: source.name, bytes: opened.bytes },
          rest,
          context,
        ),
      );
      const [added] = taken?.kind === 'added' ? taken.articles : [];
      if (answer === 'version' && added)
        await carryOver(held.like.documentId, added.documentId, added.title);
    },
    [run, context, carryOver, toast],
  );

  return {
    busy,
    answer: useCallback(
      async (row, answer) => {
        setBusy(true);
        try {
          await add(row, answer);
        } finally {
          setBusy(false);
        }
      },
      [add],
    ),
    undo: useCallback(
      async (rows) => {
        const ids = addedIn(rows);
        const going: DocumentRecord[] = [];
        let staying = 0;
        for (const id of ids) {
          const document = await repository.everything.document(id);
          if (!document || document.deleted) continue;
          if ((await repository.everything.quotesOf(id)).length > 0) staying += 1;
          else going.push(document);
        }
        if (going.length === 0) {
          toast({ text: IMPORT.undoNone });
          return;
        }
        const { outcome } = await repository.apply(
          deleteDocuments(going.map((document) => ({ document, quotes: [] }))),
        );
        if (outcome !== 'written') {
          toast({ text: IMPORT.undoFailed, tone: 'bad' });
          return;
        }
        run.takenBack(new Set(going.map(({ id }) => id)), IMPORT.takenBack);
        toast({
          text:
            staying === 0 ? IMPORT.undone(going.length) : IMPORT.undoneBut(going.length, staying),
          action: { label: FILE_TEXTS.undo, run: () => void repository.undo() },
        });
      },
      [repository, run, toast],
    ),
    saveList: useCallback(
      async (rows) => {
        const name = `${run.current().title || IMPORT.listName}.csv`;
        const result = await host.saveFile(name, new TextEncoder().encode(listOfFiles(rows)));
        if (result.outcome === 'saved') toast({ text: IMPORT.saved(result.name), tone: 'good' });
        else if (result.outcome === 'failed')
          toast({ text: savingProblem(result.name, result.problem), tone: 'bad' });
      },
      [host, run, toast],
    ),
  };
}
