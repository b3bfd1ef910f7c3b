import { ImportConnection } from '../../db/write/import-connection';
import { answerAgreement } from './agreement';
import type { AgreementRequest } from './agreement';
import { answerInWorker } from '../protocol';

answerInWorker(async (request: AgreementRequest, onStep) => {
  const connection = new ImportConnection();
  try {
    return answerAgreement(await connection.readCompared(), request, onStep);
  } finally {
    connection.close();
  }
});
