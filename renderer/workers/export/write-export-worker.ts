import { answerQuestions } from '../conversation';
import { writeExport, writeStoredExport } from './write-export';
import type { StoredExportRequest, WriteExportRequest, WrittenExport } from './write-export';

/** What the worker is asked. */
export interface ExportQuestions {
  write(onNews: () => void, request: WriteExportRequest): Promise<WrittenExport>;
  /** Writes the whole project as it lies in the database, which is read here. */
  writeStored(onNews: () => void, request: StoredExportRequest): Promise<WrittenExport>;
}

answerQuestions<ExportQuestions>({
  write: (_onNews, request) => writeExport(request),
  writeStored: (_onNews, request) => writeStoredExport(request),
});
