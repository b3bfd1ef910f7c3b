import { askOnce, converse } from '../conversation';
import type { AgreementAnswers, AgreementQuestions, AgreementRequest } from './agreement';
import workerAddress from './agreement-worker?worker&url';

/**
 * Asks a worker about agreement; it reads the project itself. `onStep` hears of hundredths. Null when it was cancelled;
 * rejects when the project cannot be read.
 */
export async function askAgreement<Request extends AgreementRequest>(
  request: Request,
  signal: AbortSignal,
  onStep: (done: number) => void,
): Promise<AgreementAnswers[Request['ask']] | null> {
  const conversation = converse<AgreementQuestions>(workerAddress);
  const answer = await askOnce(conversation, signal, 'ask', [request], { onNews: onStep });
  return answer as AgreementAnswers[Request['ask']] | null;
}
