import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host/host-context';
import { useRepository } from '../queries/database-context';
import { OWN_FILE } from '../texts/own-file';
import { useEndingToast } from '../ui/toast';
import { projectAsFile } from '../workers/snapshot/snapshot-client';
import { OwnFileKeeper } from './keep-own-file';
import type { OwnFileStatus } from './keep-own-file';

const OwnFileContext = createContext<OwnFileKeeper | null>(null);

const NONE: OwnFileStatus = { kind: 'none' };
const never = () => () => undefined;

/** The copy in a file of the person's choice; null on hosts that offer none. */
export function useOwnFile(): {
  readonly keeper: OwnFileKeeper;
  readonly status: OwnFileStatus;
} | null {
  const keeper = useContext(OwnFileContext);
  const status = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.status ?? (() => NONE));
  return keeper && { keeper, status };
}

/** Tells of a copy that is not kept any more until the person does something. */
function OwnFileNews() {
  const copy = useOwnFile();
  const toast = useEndingToast();
  const keeper = copy?.keeper;
  const status = copy?.status ?? NONE;
  // By their words: the same failure, found again with each attempt, is told once.
  const asks = status.kind === 'asks' ? status.name : null;
  const failed = status.kind === 'failed' ? OWN_FILE.failed(status.name, status.problem) : null;
  useEffect(
    () =>
      asks !== null && keeper
        ? toast({
            text: OWN_FILE.asks(asks),
            action: { label: OWN_FILE.allow, run: () => void keeper.choose(asks) },
          })
        : undefined,
    [keeper, asks, toast],
  );
  useEffect(
    () => (failed === null ? undefined : toast({ text: failed, tone: 'bad' })),
    [failed, toast],
  );
  return null;
}

/** Keeps the copy while the window is open, for everything within. */
export function OwnFileProvider({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const repository = useRepository();
  const keeper = useMemo(() => {
    const { ownFile: file, version } = host;
    if (!file) return null;
    const { acknowledged, saving } = repository;
    return new OwnFileKeeper({
      file,
      acknowledged,
      // While storage refuses changes, what it holds is not what the window shows.
      make: async () => (saving.current().state === 'failed' ? null : projectAsFile(version)),
      now: () => Date.now(),
    });
  }, [host, repository]);
  useEffect(() => {
    if (!keeper) return undefined;
    void keeper.begin();
    const stopListening = host.onClosing(() => keeper.write());
    return () => {
      stopListening();
      keeper.stop();
    };
  }, [host, keeper]);
  return (
    <OwnFileContext.Provider value={keeper}>
      <OwnFileNews />
      {children}
    </OwnFileContext.Provider>
  );
}
