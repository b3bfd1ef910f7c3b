import { createContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { OpenedFile } from '../../../../shared/host/host';
import { useHost } from '../../../host/host-context';
import { useRepository } from '../../../queries/database-context';
import { useRequired } from '../../../required-context';
import { createImportWork } from './create-import-run';
import type { ImportWork } from './create-import-run';
import type { RunState } from './run-desk';

type TakeProjects = (files: readonly OpenedFile[]) => void;

const ImportContext = createContext<ImportWork | null>(null);

interface ImportProviderProps {
  /** Keeps what is there before files come in. */
  readonly before: () => Promise<void>;
  readonly children: ReactNode;
}

/** The import of many files, which goes on behind whatever page is shown. */
export function ImportProvider({ before, children }: ImportProviderProps) {
  const repository = useRepository();
  const host = useHost();
  const work = useMemo(
    () =>
      createImportWork({
        repository,
        host,
        before,
      }),
    [repository, host, before],
  );
  useEffect(() => {
    void work.restore();
    return work.close;
  }, [work]);
  return <ImportContext value={work}>{children}</ImportContext>;
}

/** The import of many files. */
export const useImportWork = (): ImportWork => useRequired(ImportContext, 'ImportProvider');

/** Where it stands. Whoever reads it is drawn anew several times a second while it lasts. */
export function useImportState(): RunState {
  const { run } = useImportWork();
  return useSyncExternalStore(run.subscribe, run.current);
}

/** Takes the Verbatim files that came among the articles. */
export function useImportedProjects(take: TakeProjects): void {
  const { onProjects } = useImportWork();
  useEffect(() => onProjects(take), [onProjects, take]);
}
