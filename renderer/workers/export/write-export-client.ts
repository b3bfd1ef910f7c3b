import { askOnce, converse } from '../conversation';
import type { StoredExportRequest, WriteExportRequest, WrittenExport } from './write-export';
import type { ExportQuestions } from './write-export-worker';
import workerAddress from './write-export-worker?worker&url';

/** Writes an export in a worker, for large projects. Null when it was cancelled. */
export const writeExportInWorker = (
  request: WriteExportRequest,
  signal: AbortSignal,
): Promise<WrittenExport | null> =>
  askOnce(converse<ExportQuestions>(workerAddress), signal, 'write', [request]);

/** Writes the whole project as it is stored, read and written in a worker. Null when it was cancelled. */
export const writeStoredInWorker = (
  request: StoredExportRequest,
  signal: AbortSignal,
): Promise<WrittenExport | null> =>
  askOnce(converse<ExportQuestions>(workerAddress), signal, 'writeStored', [request]);
