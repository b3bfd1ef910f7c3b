import { answerQuestions } from '../conversation';
import { SnapshotSession } from './snapshot-session';
import type { SnapshotQuestions } from './snapshot-session';

answerQuestions<SnapshotQuestions>(new SnapshotSession());
