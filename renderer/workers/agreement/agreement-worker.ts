import { ImportConnection } from '../../db/write/import-connection';
import { answerQuestions } from '../conversation';
import { answerAgreement } from './agreement';
import type { AgreementQuestions } from './agreement';

answerQuestions<AgreementQuestions>({
  ask: async (onStep, request) => {
    const connection = new ImportConnection();
    try {
      return answerAgreement(await connection.readCompared(), request, onStep);
    } finally {
      connection.close();
    }
  },
});
