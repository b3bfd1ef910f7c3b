import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import type { PlannedImport } from '../../../shared/merge/plan-import';
import type { ProjectFileError } from '../../../shared/project-file/problems';
import { useRepository } from '../../db/database-context';
import { askWorker } from '../../workers/ask-worker';
import type { WorkControl } from '../../workers/ask-worker';
import { readProject } from '../../workers/read-project';
import readerUrl from '../../workers/read-project-worker?worker&url';
import type { ReadProjectRequest } from '../../workers/read-project-worker';

/** Below this a worker takes longer to start than the work itself (bytes). */
const WORKER_FROM = 256 * 1024;

/** Where an import stands. Up to `importing` nothing has been written. */
export type ImportState =
  | { readonly step: 'reading'; readonly done: number }
  | { readonly step: 'refused'; readonly error: ProjectFileError }
  /** `changes`: of the project when the plan was made; a plan for an older one is made anew. */
  | {
      readonly step: 'planned';
      readonly plan: PlannedImport;
      readonly changes: number;
      readonly stale: boolean;
    }
  | { readonly step: 'importing'; readonly done: number; readonly of: number };

/** How an import ended. */
export type ImportEnd = 'written' | 'failed' | 'cancelled';

/** Reads a Verbatim file, plans its import and, when asked to, carries it out. */
export function useImport(file: OpenedFile, onEnd: (end: ImportEnd, plan: PlannedImport) => void) {
  const repository = useRepository();
  const [state, setState] = useState<ImportState>({ step: 'reading', done: 0 });
  const controller = useRef<AbortController | null>(null);

  const plan = useCallback(
    async (signal: AbortSignal, stale: boolean) => {
      const changes = await repository.changes();
      const current = await repository.content('all');
      const control: WorkControl = {
        signal,
        onStep: (done) => {
          if (!signal.aborted) setState({ step: 'reading', done });
        },
      };
      const request: ReadProjectRequest = { bytes: file.bytes, current };
      const read: Result<PlannedImport, ProjectFileError> | null =
        file.bytes.length < WORKER_FROM
          ? await readProject(file.bytes, current, control.onStep)
          : await askWorker(readerUrl, request, control);
      if (!read || signal.aborted) return;
      setState(
        read.ok
          ? { step: 'planned', plan: read.value, changes, stale }
          : { step: 'refused', error: read.error },
      );
    },
    [file, repository],
  );

  useEffect(() => {
    const { signal } = (controller.current = new AbortController());
    void plan(signal, false);
    return () => controller.current?.abort();
  }, [plan]);

  const carryOut = async () => {
    if (state.step !== 'planned') return;
    const { signal } = (controller.current = new AbortController());
    if ((await repository.changes()) !== state.changes) {
      setState({ step: 'reading', done: 0 });
      await plan(signal, true);
      return;
    }
    const { records, unknown, texts, project } = state.plan;
    setState({ step: 'importing', done: 0, of: 0 });
    const { outcome } = await repository.importContent(
      { label: { key: 'import-file', subject: file.name }, records, unknown, texts, project },
      { signal, onProgress: (done, of) => setState({ step: 'importing', done, of }) },
    );
    onEnd(outcome, state.plan);
  };

  return { state, carryOut, cancel: () => controller.current?.abort() };
}
