import { Component, useState } from 'react';
import type { ReactNode } from 'react';
import type { Host } from '../../shared/host/host';
import type { Repository } from '../db/repository';
import { noteProblem } from '../problems/problem-log';
import { START } from '../texts/start-up';
import { Button } from '../ui/button';
import { FullPage } from './full-page';
import { useProblemReport } from './use-problem-report';
import { wholeProject } from './whole-project';

interface ErrorBoundaryProps {
  readonly repository: Repository;
  readonly host: Host;
  readonly children: ReactNode;
}

/** When drawing the window fails: what is saved is named as safe, and can be taken away as a file. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    noteProblem('drawing', error);
  }

  override render() {
    const { repository, host, children } = this.props;
    if (!this.state.failed) return children;
    return <CrashPage repository={repository} host={host} />;
  }
}

interface CrashPageProps {
  readonly repository: Repository;
  readonly host: Host;
}

function CrashPage({ repository, host }: CrashPageProps) {
  const [said, setSaid] = useState('');
  const report = useProblemReport(host, repository);
  const save = async () => {
    try {
      const result = await host.saveFile(
        START.workName,
        await wholeProject(repository, host.version),
      );
      if (result.outcome === 'saved') setSaid(START.savedAs(result.name));
      if (result.outcome === 'failed') setSaid(START.notSaved(result.name));
    } catch {
      setSaid(START.crashedSaveFailed);
    }
  };
  return (
    <FullPage
      title={START.crashed}
      body={START.crashedBody}
      said={said}
      details={report ?? undefined}
    >
      <Button variant="primary" onClick={() => window.location.reload()}>
        {START.crashedReload}
      </Button>
      <Button onClick={() => void save()}>{START.crashedSave}</Button>
    </FullPage>
  );
}
