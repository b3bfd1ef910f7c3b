import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Host } from '../../shared/host/host';
import { noteTiming } from '../problems/problem-log';
import { HostProvider } from '../host/host-context';
import { SnapshotAlone } from '../features/time-machine/snapshot-alone';
import { RecoveryPage } from '../features/recovery/recovery-page';
import { START } from '../texts/start-up';
import { App } from './app';
import { FullPage } from './full-page';
import { applyAppearance } from './preferences-context';
import type { Suspected } from './look-around';
import { start } from './start';
import type { StartResult } from './start';
import { useProblemReport } from './use-problem-report';
import { waysOn } from './ways-on';

interface StartUpProps {
  readonly host: Host;
}

/** How long to wait before looking again whether another window has let go, in ms. */
const LOOK_AGAIN = 2000;

/** Opens the project and shows the app; or says calmly what it found instead, with the ways on. */
export function StartUp({ host }: StartUpProps) {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ readonly of: number; readonly is: StartResult } | null>(
    null,
  );
  useEffect(() => {
    let here = true;
    const open = async () => {
      const is = await start(host);
      if (!here) {
        if (is.outcome === 'started') is.started.repository.close();
        return;
      }
      if (is.outcome === 'started') {
        applyAppearance(is.started.preferences);
        // Since the page was asked for.
        if (attempt === 0) noteTiming('start', performance.now());
        // Asked on every start: browsers agree once they have seen the app used.
        // A browser that cannot be asked has refused; the settings say how it stands.
        if (host.kind === 'browser') navigator.storage.persist().catch(() => undefined);
      }
      setResult({ of: attempt, is });
    };
    void open();
    return () => {
      here = false;
    };
  }, [host, attempt]);
  const handleReopen = useCallback(() => setAttempt((last) => last + 1), []);
  if (result === null) return <OpeningPage />;
  const { is, of } = result;
  if (is.outcome === 'started')
    return <App key={of} host={host} {...is.started} onReopen={handleReopen} />;
  return <SuspectPage key={of} host={host} suspected={is.suspected} onReopen={handleReopen} />;
}

/** Opening takes a moment; a word about it would only flash, so it comes late. */
function OpeningPage() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return late ? <FullPage title={START.opening} /> : null;
}

interface SuspectPageProps {
  readonly host: Host;
  readonly suspected: Suspected;
  readonly onReopen: () => void;
}

function SuspectPage({ host, suspected, onReopen }: SuspectPageProps) {
  const actions = useMemo(
    () => waysOn({ host, suspected, reopen: onReopen }),
    [host, suspected, onReopen],
  );
  const report = useProblemReport(host, null);
  const blocked = suspected.findings.look.kind === 'blocked';
  useEffect(() => {
    if (!blocked) return;
    const timer = setTimeout(onReopen, LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [blocked, onReopen]);
  return (
    <HostProvider value={host}>
      <RecoveryPage
        host={host.kind}
        findings={suspected.findings}
        actions={actions}
        report={report}
        reading={SnapshotAlone}
      />
    </HostProvider>
  );
}
