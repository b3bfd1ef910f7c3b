import { createTurns } from '../../../shared/lib/turns';
import { VerbatimDatabase } from '../../db/database';
import { ReviewDesk } from '../../db/read/review-desk';
import { DATABASE_NAME } from '../../db/schema';
import type { NumberedAnswer, NumberedQuestion, ReviewQuestion } from './review-protocol';

// It reads the database itself: handing all quotes over from the window would hold the window up.
let opened: { readonly db: VerbatimDatabase; readonly desk: ReviewDesk } | null = null;

async function desk(): Promise<ReviewDesk> {
  if (opened?.db.isOpen()) return opened.desk;
  const db = new VerbatimDatabase(DATABASE_NAME);
  await db.open();
  opened = { db, desk: new ReviewDesk(db) };
  return opened.desk;
}

async function answer(question: ReviewQuestion): Promise<unknown> {
  const at = await desk();
  switch (question.ask) {
    case 'overview':
      return at.overview(question.filter);
    case 'details':
      return at.details(question.ids, question.brief);
    case 'bulk':
      return at.bulk(question.filter, question.take);
  }
}

async function reply({ number, question }: NumberedQuestion): Promise<NumberedAnswer> {
  try {
    return { number, answer: await answer(question) };
  } catch (error) {
    opened?.db.close();
    opened = null;
    return { number, failed: String(error) };
  }
}

// One after the other: each may find the project changed and read it anew.
const turns = createTurns();
self.addEventListener('message', ({ data }: MessageEvent<NumberedQuestion>) => {
  void turns.take(async () => self.postMessage(await reply(data)));
});
