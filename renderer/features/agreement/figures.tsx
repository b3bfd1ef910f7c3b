import type { Scope } from '../../../shared/agreement/question';
import { initialsOf } from '../../../shared/names/initials';
import {
  AGREEMENT_WORDS,
  duplicatesSaid,
  shownValue,
  usedOf,
} from '../../../shared/texts/agreement';
import { useRunCommand } from '../../session/use-command';
import { useSession } from '../../session/session-context';
import { AGREEMENT } from '../../texts/agreement';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { namedOptions } from '../../ui/named-options';
import { PageHeading } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { ShownReport } from '../../workers/agreement/agreement';
import type { AgreementChoice } from './agreement-choice';
import { AgreementMatrix } from './agreement-matrix';
import styles from './agreement.module.css';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { annotatorNames, figureWords, inOrder } from './figure-words';

interface FiguresProps {
  readonly report: ShownReport;
  readonly order: AgreementChoice['order'];
  readonly onOrder: (order: AgreementChoice['order']) => void;
  readonly onOpen: (scope: Scope) => void;
}

/** All figures of a question: of all, of pairs, by article, by speaker. */
export function Figures({ report, order, onOrder, onOpen }: FiguresProps) {
  const run = useRunCommand();
  const [, dispatch] = useSession();
  const { annotators, articles, speakers, all, question } = report;
  const nameOf = annotatorNames(annotators);
  if (annotators.length < 2 || articles.length === 0) {
    const few = annotators.length < 2;
    return (
      <EmptyState
        title={few ? AGREEMENT.onlyOne : AGREEMENT.noCommon}
        body={few ? AGREEMENT.onlyOneBody : AGREEMENT.noCommonBody}
      >
        <Button variant="outline" onClick={() => run('import-project')}>
          {AGREEMENT.import}
        </Button>
      </EmptyState>
    );
  }
  const colours = new Map(annotators.map(({ id, colour }) => [id, colour]));
  return (
    <>
      <div className={styles.overall}>
        <FigureButton
          about={AGREEMENT.overall}
          what={question.what}
          figure={all}
          size="large"
          onOpen={() => onOpen({ of: 'all' })}
        />
        <div className={styles.facts}>
          <b>{AGREEMENT.overall}</b>
          <span>
            {all.figure.value === null ? `${figureWords(all.figure)} · ` : null}
            {usedOf(question.what, all.figure.used, all.figure.of)}
          </span>
          {all.interval ? (
            <span>
              {AGREEMENT.interval(
                shownValue(all.interval.low),
                shownValue(all.interval.high),
                all.interval.drawn,
              )}
            </span>
          ) : null}
          {report.possibleDuplicates > 0 ? (
            <button
              type="button"
              className={styles.doubt}
              onClick={() =>
                dispatch({ type: 'show-main', main: { view: 'duplicates', of: 'speaker' } })
              }
            >
              {duplicatesSaid(report.possibleDuplicates)}
            </button>
          ) : null}
          <span className={styles.meaning}>{AGREEMENT_WORDS.meanings[question.measure]}</span>
        </div>
      </div>
      <PageHeading>{AGREEMENT.matrix}</PageHeading>
      <AgreementMatrix report={report} onOpen={onOpen} />
      <p className={styles.hint}>{AGREEMENT.matrixHint}</p>
      <div className={styles.order}>
        <Segmented
          label={AGREEMENT.order}
          value={order}
          options={namedOptions(['name', 'value'], AGREEMENT.orders)}
          onChange={onOrder}
        />
      </div>
      <FigureTable
        heading={AGREEMENT.articles}
        what={question.what}
        rowName={AGREEMENT.article}
        rows={inOrder(articles, order).map(({ textHash, title, annotators: who, figure }) => ({
          key: textHash,
          name: title === '' ? AGREEMENT.untitled : title,
          who: (
            <span className={styles.who}>
              {who.map((id) => (
                <Avatar
                  key={id}
                  initials={initialsOf(nameOf(id))}
                  colour={colours.get(id) ?? 0}
                  size={20}
                />
              ))}
              <VisuallyHidden>{who.map(nameOf).join(', ')}</VisuallyHidden>
            </span>
          ),
          figure,
        }))}
        onOpen={(textHash) => onOpen({ of: 'article', textHash })}
      />
      <FigureTable
        heading={AGREEMENT.speakers}
        what={question.what}
        rowName={AGREEMENT.speaker}
        rows={inOrder(speakers, order).map(({ id, name, figure }) => ({
          key: id,
          name: name === '' ? AGREEMENT.unnamedSpeaker : name,
          figure,
        }))}
        onOpen={(id) => onOpen({ of: 'speaker', id })}
      />
    </>
  );
}
