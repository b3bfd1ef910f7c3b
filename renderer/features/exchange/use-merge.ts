import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host, OpenedFile } from '../../../shared/host/host';
import type { ImportSummary } from '../../../shared/merge/summarise-import';
import type { ProjectFileError } from '../../../shared/project-file/problems';
import { useRepository } from '../../queries/database-context';
import type { ImportTicket, Repository } from '../../db/repository';
import { useHost } from '../../host/host-context';
import { projectFileProblem } from '../../texts/project-files';
import { startMerger } from '../../workers/merge/merge-client';
import type { MergeConversation } from '../../workers/merge/merge-client';
import type { MergeAim } from '../../workers/merge/merge-session';

/** What became of one file in the dry run: what it brings, or why it is refused. */
export type FileOutcome =
  | { readonly name: string; readonly summary: ImportSummary }
  | {
      readonly name: string;
      readonly sentence: string;
      /** What is wrong with its content; absent when it could not be read at all. */
      readonly kind?: ProjectFileError['kind'];
    };

/** Where a merge stands. Up to `merging` nothing has been written. */
export type MergeState =
  /** Files done, of all; and the one that is read. */
  | { readonly step: 'reading'; readonly done: number; readonly name: string }
  /** `stale`: the project changed after an earlier dry run. */
  | { readonly step: 'planned'; readonly files: readonly FileOutcome[]; readonly stale: boolean }
  | { readonly step: 'keeping' }
  | { readonly step: 'merging'; readonly done: number; readonly of: number }
  /** The work itself failed; a reason for reports. */
  | { readonly step: 'broken'; readonly reason: string };

/** How a merge ended. `unkept`: the snapshot before it could not be written, so nothing was. */
export type MergeEnd =
  | {
      readonly end: 'written';
      readonly documentId: string | null;
      readonly files: readonly FileOutcome[];
    }
  | { readonly end: 'failed' | 'cancelled' | 'unkept' };

/** People look for files by name; the result is the same in any order. */
const inOrder = (files: readonly OpenedFile[]): readonly OpenedFile[] =>
  files.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/** Reads and plans file after file; null when it was ended meanwhile. */
export async function planFiles(
  merger: MergeConversation,
  files: readonly OpenedFile[],
  onFile: (done: number, name: string) => void,
): Promise<{ readonly empty: boolean; readonly outcomes: readonly FileOutcome[] } | null> {
  const sorted = inOrder(files);
  onFile(0, sorted[0]?.name ?? '');
  const begun = await merger.ask('begin', []);
  if (!begun) return null;
  const outcomes: FileOutcome[] = [];
  for (const [index, { name, bytes }] of sorted.entries()) {
    onFile(index, name);
    // A copy, which is handed over: what the person chose stays readable for another dry run.
    const copy = bytes.slice();
    const read = await merger.ask('add', [copy], { move: [copy.buffer] });
    if (!read) return null;
    outcomes.push(
      read.ok
        ? { name, summary: read.value }
        : { name, sentence: projectFileProblem(name, read.error), kind: read.error.kind },
    );
  }
  return { empty: begun.empty, outcomes };
}

/** Keeps the project as it is outside the database. False when that failed. */
export async function keepBeforeMerge(
  merger: MergeConversation,
  repository: Repository,
  host: Host,
): Promise<boolean> {
  try {
    const annotatorId = repository.annotatorId();
    const order = { reason: 'merge', annotatorId, version: host.version } as const;
    const snapshot = await merger.ask('snapshot', [order]);
    if (!snapshot) return false;
    const written = await host.recovery.writeSnapshot(snapshot.mark, snapshot.packed);
    return written.outcome === 'written';
  } catch {
    return false;
  }
}

/** Writes what was planned. `aim` has the article to look at, once written. */
export async function writeMerge(
  merger: MergeConversation,
  repository: Repository,
  names: readonly string[],
  onStep: (done: number, of: number) => void,
): Promise<MergeAim | { readonly end: 'failed' }> {
  let aim: MergeAim | null = null;
  const [only = ''] = names;
  const label =
    names.length === 1
      ? ({ key: 'import-file', subject: only } as const)
      : ({ key: 'merge-files', subject: names.join(', ') } as const);
  const write = async ({ job, version, at, signal, alive }: ImportTicket) => {
    signal.addEventListener('abort', () => merger.end(), { once: true });
    aim = await merger.ask('write', [label, { job, version, at }], {
      onNews: (done, of) => {
        alive();
        onStep(done, of);
      },
    });
    return aim?.end ?? 'cancelled';
  };
  const { outcome } = await repository.importElsewhere(write);
  return outcome === 'failed' ? { end: 'failed' } : (aim ?? { end: 'cancelled', documentId: null });
}

/** Reads Verbatim files, plans their merge in a worker and, when asked to, carries it out. */
export function useMerge(
  files: readonly OpenedFile[],
  refused: readonly FileOutcome[],
  onEnd: (end: MergeEnd) => void,
) {
  const repository = useRepository();
  const host = useHost();
  const [state, setState] = useState<MergeState>({ step: 'reading', done: 0, name: '' });
  const merger = useRef<MergeConversation | null>(null);
  const empty = useRef(true);

  const plan = useCallback(
    async (stale: boolean) => {
      merger.current?.end();
      const mine = (merger.current = startMerger());
      try {
        const planned = await planFiles(mine, files, (done, name) => {
          if (merger.current === mine) setState({ step: 'reading', done, name });
        });
        if (!planned || merger.current !== mine) return;
        empty.current = planned.empty;
        setState({ step: 'planned', files: [...planned.outcomes, ...refused], stale });
      } catch (error) {
        if (merger.current === mine) setState({ step: 'broken', reason: String(error) });
      }
    },
    [files, refused],
  );

  useEffect(() => {
    void plan(false);
    return () => {
      merger.current?.end();
      merger.current = null;
    };
  }, [plan]);

  const carryOut = async () => {
    const mine = merger.current;
    if (state.step !== 'planned' || !mine) return;
    const { files: outcomes } = state;
    if (!empty.current) {
      setState({ step: 'keeping' });
      if (!(await keepBeforeMerge(mine, repository, host))) {
        onEnd({ end: merger.current === mine ? 'unkept' : 'cancelled' });
        return;
      }
    }
    setState({ step: 'merging', done: 0, of: 0 });
    const names = outcomes.flatMap((file) => ('summary' in file ? [file.name] : []));
    try {
      const aim = await writeMerge(mine, repository, names, (done, of) =>
        setState({ step: 'merging', done, of }),
      );
      if (aim.end === 'stale') await plan(true);
      else if (aim.end === 'written')
        onEnd({ end: 'written', documentId: aim.documentId, files: outcomes });
      else onEnd({ end: aim.end });
    } catch (error) {
      setState({ step: 'broken', reason: String(error) });
    }
  };

  /** Stops: at once while nothing is written, else by rolling back. */
  const cancel = () => {
    if (state.step === 'merging') void merger.current?.ask('cancel', []);
    else {
      merger.current?.end();
      merger.current = null;
    }
  };

  return { state, carryOut, cancel };
}
