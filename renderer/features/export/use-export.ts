import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ExportFormatId } from '../../../shared/export/formats';
import { selectQuotes, type ExportScope } from '../../../shared/export/select-quotes';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type { Repository } from '../../db/repository';
import { useLive, useRepository } from '../../queries/database-context';
import { useHost } from '../../host/host-context';
import { readForExport } from './read-for-export';
import { writeExport } from '../../workers/export/write-export';
import type { WriteExportRequest, WrittenExport } from '../../workers/export/write-export';
import { writeExportInWorker, writeStoredInWorker } from '../../workers/export/write-export-client';

/** Below this a worker takes longer to start than the work itself: records, and characters of texts. */
const WORKER_FROM_RECORDS = 1000;
const WORKER_FROM_TEXT = 500_000;

/** What is to be exported, and how. */
export interface ExportChoice {
  readonly scope: ExportScope;
  readonly format: ExportFormatId;
  readonly texts: boolean;
  /** The open article and quote, for the scopes that need them. */
  readonly documentId: Id | null;
  readonly quoteId: Id | null;
}

const isLarge = ({ records, texts }: ProjectContent): boolean =>
  records.length > WORKER_FROM_RECORDS ||
  texts.reduce((length, { text }) => length + text.length, 0) > WORKER_FROM_TEXT;

/**
 * Whether the store holds so much that the window should not even read it. One that refuses changes is read here:
 * there is more in memory then.
 */
function isLargeStore({ acknowledged, saving }: Repository): boolean {
  const { articles, quotes, speakers, events } = acknowledged.state().counts;
  return (
    saving.current().state !== 'failed' &&
    articles + quotes + speakers + events > WORKER_FROM_RECORDS
  );
}

/**
 * The export as it would be written, made anew when the choice or the project changes; null while it is made.
 * Made before the person saves: some browsers allow saving only right after a key or a click.
 */
export function useExport(choice: ExportChoice): WrittenExport | null {
  const repository = useRepository();
  const { version, recovery } = useHost();
  const { scope, format, texts, documentId, quoteId } = choice;
  const { saving } = repository;
  // Storage in trouble answers nothing: what is in memory is exported then.
  const subscribe = useCallback((listener: () => void) => saving.subscribe(listener), [saving]);
  const troubled = useSyncExternalStore(subscribe, () => saving.current().state === 'failed');
  const stored = useLive((source) => source.changes(), []);
  const changes = troubled ? 'in memory' : stored;
  const [made, setMade] = useState<{ readonly key: string; readonly written: WrittenExport }>();
  const key = [scope, format, texts, documentId, quoteId, changes].join(' ');
  useEffect(() => {
    if (changes === undefined) return undefined;
    const controller = new AbortController();
    const write = async () => {
      const { signal } = controller;
      if (scope === 'project' && isLargeStore(repository))
        return writeStoredInWorker({ format, texts, version }, signal);
      const of = scope === 'project' || documentId === null ? 'all' : [documentId];
      const all = await readForExport(repository, recovery, of);
      const content =
        scope === 'quote' && quoteId !== null ? selectQuotes(all, new Set([quoteId])) : all;
      const request: WriteExportRequest = { content, format, texts, version };
      return isLarge(content) ? writeExportInWorker(request, signal) : writeExport(request);
    };
    const make = async () => {
      const written = await write();
      if (written && !controller.signal.aborted) setMade({ key, written });
    };
    void make();
    return () => controller.abort();
  }, [repository, version, recovery, key, changes, scope, format, texts, documentId, quoteId]);
  return made?.key === key ? made.written : null;
}
