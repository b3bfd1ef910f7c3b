import { answerQuestions } from '../conversation';
import { writeExport } from './write-export';
import type { WriteExportRequest, WrittenExport } from './write-export';

/** What the worker is asked. */
export interface ExportQuestions {
  write(onNews: () => void, request: WriteExportRequest): Promise<WrittenExport>;
}

answerQuestions<ExportQuestions>({ write: (_onNews, request) => writeExport(request) });
