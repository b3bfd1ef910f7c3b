import { useEffect, useState } from 'react';
import type { Host } from '../../shared/host/host';
import type { Repository } from '../db/repository';
import { writeProblemReport } from './problem-report';

/** The report of a problem as it stands when it is first shown; null while it is gathered. */
export function useProblemReport(host: Host, repository: Repository | null): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    const gather = async () => {
      const written = await writeProblemReport(host, repository);
      if (here) setText(written);
    };
    void gather();
    return () => {
      here = false;
    };
  }, [host, repository]);
  return text;
}
