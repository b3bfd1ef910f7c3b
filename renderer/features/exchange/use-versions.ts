import { useCallback, useEffect, useRef, useState } from 'react';
import type { SameSpeakers } from '../../../shared/identities/same-on-same-words';
import { useRepository } from '../../queries/database-context';
import type { Repository } from '../../db/repository';
import { startVersions } from '../../workers/versions/versions-client';
import type { VersionReport } from '../../workers/versions/versions-session';

/** The setting that holds the pairs which a person wants to keep as two articles. */
const KEPT = 'versions-kept';

async function readKept(repository: Repository): Promise<readonly string[]> {
  const kept = await repository.setting(KEPT);
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}

/** What a merge may have brought twice: articles in versions, and speakers. */
export interface BroughtTwice {
  /** Articles that are here in versions about which nobody has decided. */
  readonly versions: number;
  /** Speakers whom several people made under one name for the same words. */
  readonly speakers: readonly SameSpeakers[];
}

/** Looks for what a merge brought twice, among the kinds of which it brought any. */
export async function findBroughtTwice(
  repository: Repository,
  brought: { readonly articles: boolean; readonly speakers: boolean },
): Promise<BroughtTwice> {
  const worker = startVersions();
  try {
    const kept = await readKept(repository);
    const versions = brought.articles ? await worker.ask('count', [kept]) : 0;
    const speakers = brought.speakers ? await worker.ask('sameSpeakers', []) : [];
    return { versions: versions ?? 0, speakers: speakers ?? [] };
  } finally {
    worker.end();
  }
}

/** The versions of articles, looked up anew after each change made here; null while that lasts. */
export function useVersions(): {
  readonly reports: readonly VersionReport[] | null;
  /** Looks again, because something else was changed. */
  readonly look: () => Promise<void>;
  readonly carry: (report: VersionReport, ids: readonly string[]) => Promise<boolean>;
  readonly keep: (report: VersionReport) => Promise<void>;
} {
  const repository = useRepository();
  const [reports, setReports] = useState<readonly VersionReport[] | null>(null);
  const worker = useRef<ReturnType<typeof startVersions> | null>(null);
  const look = useCallback(async () => {
    const kept = await readKept(repository);
    const found = await worker.current?.ask('find', []);
    if (found) setReports(found.filter(({ key }) => !kept.includes(key)));
  }, [repository]);
  useEffect(() => {
    const mine = (worker.current = startVersions());
    void look();
    return () => mine.end();
  }, [look]);
  return {
    reports,
    look,
    carry: async ({ key }, ids) => {
      const change = await worker.current?.ask('carry', [key, ids]);
      if (!change) return false;
      const { outcome } = await repository.apply(change);
      await look();
      return outcome === 'written';
    },
    keep: async ({ key }) => {
      await repository.putSetting(KEPT, [...(await readKept(repository)), key]);
      setReports((before) => before?.filter((report) => report.key !== key) ?? null);
    },
  };
}
