import { answerQuestions } from '../conversation';
import { TimeMachineSession } from './time-machine-session';
import type { TimeMachineQuestions } from './time-machine-session';
import { TurnoverSession } from './turnover-session';
import type { TurnoverQuestions } from './turnover-session';

const machine = new TimeMachineSession();
const turnovers = new TurnoverSession();

answerQuestions<TimeMachineQuestions & TurnoverQuestions>({
  open: machine.open,
  compare: machine.compare,
  rows: machine.rows,
  articles: machine.articles,
  article: machine.article,
  file: machine.file,
  snapshot: machine.snapshot,
  putBack: machine.putBack,
  before: turnovers.before,
});
