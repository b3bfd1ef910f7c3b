import { useEffect, useState } from 'react';
import type { Host } from '../../shared/host/host';
import { momentOf } from '../texts/days';
import { noteTiming } from '../problems/problem-log';
import { START, explainOpenFailure } from '../texts/start-up';
import { Button } from '../ui/button';
import { App } from './app';
import { FullPage } from './full-page';
import { applyAppearance } from './preferences-context';
import { start } from './start';
import { useProblemReport } from './use-problem-report';
import type { NotStarted, Opening, Started } from './start';

type Stage =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly why: NotStarted }
  | { readonly stage: 'open'; readonly started: Started };

interface StartUpProps {
  readonly host: Host;
}

/** Opens the project and shows the app; or says calmly why it could not, with the next steps. */
export function StartUp({ host }: StartUpProps) {
  const [opening, setOpening] = useState<{ readonly as: Opening }>({ as: 'normal' });
  const [stage, setStage] = useState<Stage>({ stage: 'opening' });
  useEffect(() => {
    let here = true;
    const open = async () => {
      const result = await start(host, opening.as);
      if (!here) {
        if (result.ok) result.value.repository.close();
        return;
      }
      if (!result.ok) {
        setStage({ stage: 'failed', why: result.error });
        return;
      }
      applyAppearance(result.value.preferences);
      setStage({ stage: 'open', started: result.value });
      // Since the page was asked for.
      if (opening.as === 'normal') noteTiming('start', performance.now());
      // Asked on every start: browsers agree once they have seen the app used.
      // A browser that cannot be asked has refused; the settings say how it stands.
      if (host.kind === 'browser') navigator.storage.persist().catch(() => undefined);
    };
    void open();
    return () => {
      here = false;
    };
  }, [host, opening]);
  switch (stage.stage) {
    case 'opening':
      return <OpeningPage />;
    case 'failed':
      return (
        <FailurePage
          host={host}
          why={stage.why}
          onOpen={(as) => {
            setStage({ stage: 'opening' });
            setOpening({ as });
          }}
        />
      );
    case 'open':
      return <App host={host} {...stage.started} />;
  }
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

interface FailurePageProps {
  readonly host: Host;
  readonly why: NotStarted;
  readonly onOpen: (opening: Opening) => void;
}

function FailurePage({ host, why: { failure, recovery }, onOpen }: FailurePageProps) {
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const report = useProblemReport(host, null);
  const { title, body } = explainOpenFailure(failure);
  const snapshot = recovery?.snapshot ?? null;
  const missing = failure.kind === 'data-missing';
  const save = async () => {
    if (!snapshot) return;
    const result = await host.saveFile(START.snapshotName, snapshot);
    if (result.outcome === 'saved') setSaid(START.savedAs(result.name));
    if (result.outcome === 'failed') setSaid(START.notSaved(result.name));
  };
  const kept =
    recovery && snapshot ? START.snapshotFrom(momentOf(recovery.savedAt)) : START.noSnapshot;
  return (
    <FullPage title={title} body={`${body} ${kept}`} said={said} details={report ?? undefined}>
      {missing && snapshot ? (
        <Button variant="primary" onClick={() => onOpen('restore')}>
          {START.restore}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => onOpen('normal')}>
          {START.again}
        </Button>
      )}
      {snapshot ? <Button onClick={() => void save()}>{START.save}</Button> : null}
      {missing && !sure ? <Button onClick={() => setSure(true)}>{START.empty}</Button> : null}
      {missing && sure ? (
        <>
          <p>{START.emptyBody}</p>
          <Button variant="danger" onClick={() => onOpen('empty')}>
            {START.emptySure}
          </Button>
        </>
      ) : null}
    </FullPage>
  );
}
