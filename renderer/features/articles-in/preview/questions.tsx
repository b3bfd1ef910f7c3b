import type { ReactNode } from 'react';
import type { CommandId } from '../../../../shared/host/commands';
import type { Doubt, DoubtKind } from '../../../../shared/readers/doubts';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import { doubtSentence } from '../../../../shared/texts/doubts';
import { lossSentence } from '../../../../shared/texts/losses';
import { useKeys } from '../../../session/keymap';
import { useCommandButton } from '../../../session/use-command-button';
import { PREVIEW } from '../../../texts/preview';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import formWords from '../../../ui/form-words.module.css';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import type { Answers } from './answers';
import { encodingGroups, encodingPreview } from './encoding-choice';
import type { LookRequest } from './look';
import styles from './questions.module.css';
import { StepCard, useStepFocus } from './step-focus';
import type { Step } from './steps';
import { TableColumns } from './table-columns';

interface QuestionsProps {
  readonly request: LookRequest;
  readonly file: ReadFile;
  readonly problem: string;
  readonly index: number;
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly onReading: (change: Answers['reading']) => void;
  /** A question is answered with: right as it is. */
  readonly onRight: (id: string) => void;
}

/** The questions about the whole file, at the head of its text. */
export function Questions(props: QuestionsProps) {
  const { request, file, problem, steps, answers, onReading } = props;
  const { reading } = answers;
  const doubts = new Map<DoubtKind, Doubt>(
    [...file.doubts, ...request.read.doubts].map((doubt) => [doubt.kind, doubt]),
  );
  const cards = steps.filter(({ word, detail }) => word === undefined && detail === undefined);
  const { order, lines } = PREVIEW;
  const answerOf = (kind: DoubtKind): ReactNode => {
    switch (kind) {
      case 'encoding':
        return <Encoding {...props} />;
      case 'table': {
        const table = file.table ?? request.read.table;
        const onChange = (mapping: NonNullable<Answers['reading']['mapping']>) =>
          onReading({ mapping });
        return table ? (
          <TableColumns
            table={table}
            mapping={reading.mapping ?? table.mapping}
            onChange={onChange}
          />
        ) : null;
      }
      case 'order':
        return (
          <WithKey command="switch-columns">
            <Segmented
              label={order.label}
              value={reading.singleColumn === true ? 'single' : 'columns'}
              options={[
                { value: 'columns', label: order.columns },
                { value: 'single', label: order.single },
              ]}
              onChange={(value) => onReading({ singleColumn: value === 'single' })}
            />
          </WithKey>
        );
      case 'lines':
        return (
          <WithKey command="keep-lines">
            <Segmented
              label={lines.label}
              value={reading.keepLines === true ? 'kept' : 'joined'}
              options={[
                { value: 'joined', label: lines.joined },
                { value: 'kept', label: lines.kept },
              ]}
              onChange={(value) => onReading({ keepLines: value === 'kept' })}
            />
          </WithKey>
        );
      default:
        return null;
    }
  };
  return (
    <div className={styles.questions}>
      {problem === '' ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {cards.map((step) => {
        const doubt = doubts.get(step.kind);
        const [title, body] = wordsOf(step.kind, doubt, answers);
        return (
          <StepCard key={step.id} id={step.id} label={title} className={styles.ask}>
            <div className={styles.head}>
              <p className={styles.words}>
                <b>{title}</b>
                {body === '' ? null : <small>{body}</small>}
              </p>
              {step.kind === 'left-out' && canTakeWhole(file.reader) ? (
                <TakeWhole
                  taken={reading.wholePage === true}
                  isPage={!file.reader.startsWith('pdf@')}
                />
              ) : null}
              {step.isDone ? (
                <span className={styles.done}>
                  <Icon name="check" />
                </span>
              ) : (
                <Right id={step.id} onRight={props.onRight} />
              )}
            </div>
            {answerOf(step.kind)}
          </StepCard>
        );
      })}
    </div>
  );
}

/** What is asked, and what helps to answer. */
function wordsOf(
  kind: DoubtKind,
  doubt: Doubt | undefined,
  { reading }: Answers,
): readonly [title: string, body: string] {
  const sentence = doubt ? doubtSentence(doubt) : '';
  switch (kind) {
    case 'encoding':
      return [PREVIEW.encoding.title, PREVIEW.encoding.body];
    case 'order':
      return [sentence || PREVIEW.order.settled, PREVIEW.order.body];
    case 'table':
      return [PREVIEW.table.title, PREVIEW.table.body];
    case 'articles':
      return [sentence, PREVIEW.articles.body];
    case 'tracked-changes':
      return [sentence, PREVIEW.tracked];
    case 'cut':
      return [sentence, PREVIEW.cut];
    case 'lines':
      return [sentence || PREVIEW.lines.title, PREVIEW.lines.body];
    case 'left-out':
      return [reading.wholePage === true ? PREVIEW.whole.taken : sentence, ''];
    default:
      return [sentence, ''];
  }
}

/** Readers that can be asked for everything that stands on a page. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'mhtml', 'webarchive', 'warc', 'pdf']);

/** Whether what a reader, such as `html@1`, left out can be taken back. */
export const canTakeWhole = (reader: string): boolean => WHOLE.has(reader.split('@')[0] ?? '');

interface RightProps {
  readonly id: string;
  readonly onRight: (id: string) => void;
}

/** Says that what a question is about reads right; the key does so for the question that is looked at. */
function Right({ id, onRight }: RightProps) {
  const keys = useKeys('reads-right');
  const { current } = useStepFocus();
  return (
    <Button keys={current === id ? keys : undefined} onClick={() => onRight(id)}>
      {PREVIEW.right}
    </Button>
  );
}

interface TakeWholeProps {
  readonly taken: boolean;
  /** A page of the web, rather than pages with running heads. */
  readonly isPage: boolean;
}

function TakeWhole({ taken, isPage }: TakeWholeProps) {
  const { whole: words } = PREVIEW;
  const { keys, onClick } = useCommandButton('take-whole-page');
  return (
    <Button keys={keys} onClick={onClick}>
      {taken ? words.leaveOut : isPage ? words.takePage : words.takeBack}
    </Button>
  );
}

function WithKey({
  command,
  children,
}: {
  readonly command: CommandId;
  readonly children: ReactNode;
}) {
  const keys = useKeys(command);
  return (
    <div className={styles.answers}>
      {children}
      {keys === undefined ? null : (
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  );
}

/** So much of a text stands below the questions anyway (UTF-16 code units). */
const IN_SIGHT = 600;

function Encoding({ request, file, problem, index, answers, onReading }: QuestionsProps) {
  const { encoding: words } = PREVIEW;
  const guess = request.read.encoding;
  const article = file.articles[index];
  const bad = article?.losses.find(({ kind }) => kind === 'unfit-bytes');
  return (
    <>
      <Select
        label={words.label}
        value={answers.reading.encoding ?? guess}
        groups={encodingGroups(guess, request.read.alternatives)}
        onChange={(encoding) => onReading({ encoding, asText: true })}
      />
      <output className={styles.bad}>{bad ? lossSentence(bad, file.encoding) : ''}</output>
      {problem === '' && article && article.text.length > IN_SIGHT ? (
        <textarea
          readOnly
          rows={4}
          className={formWords.preview}
          aria-label={words.preview}
          value={encodingPreview(article.text)}
        />
      ) : null}
    </>
  );
}
