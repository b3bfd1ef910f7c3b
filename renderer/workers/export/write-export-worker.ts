import { answerInWorker } from '../protocol';
import { writeExport } from './write-export';
import type { WriteExportRequest } from './write-export';

answerInWorker((request: WriteExportRequest) => writeExport(request));
