import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { MEASURES_OF, WHATS, measureFor } from '../../../shared/agreement/question';
import type { Measure, Question } from '../../../shared/agreement/question';
import { AGREEMENT_WORDS } from '../../../shared/texts/agreement';
import { useBlind } from '../../queries/blind';
import { useLive, useRepository } from '../../queries/database-context';
import { useRunCommand } from '../../session/use-command';
import { AGREEMENT } from '../../texts/agreement';
import { BLIND } from '../../texts/blind';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { namedOptions } from '../../ui/named-options';
import { Notice } from '../../ui/notice';
import { Page, PageActions, WideField } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { AGREEMENT_STEPS } from '../../workers/agreement/agreement';
import type { ShownReport } from '../../workers/agreement/agreement';
import { choiceFrom } from './agreement-choice';
import type { AgreementChoice } from './agreement-choice';
import styles from './agreement.module.css';
import { Comparing } from './comparing';
import { Disagreements } from './disagreements';
import { Figures } from './figures';
import { useAgreement } from './use-agreement';
import { useSaveTable } from './use-save-table';

const SETTING = 'agreement';

/** How well annotators agree: the figures, or the passages behind one of them. */
export function AgreementPage() {
  const repository = useRepository();
  const kept = useLive(async (reading) => ({ value: await reading.setting(SETTING) }), []);
  if (!kept) return <div aria-busy="true" />;
  const choice = choiceFrom(kept.value);
  const choose = (change: Partial<AgreementChoice>) =>
    void repository.putSetting(SETTING, { ...choice, ...change });
  const { scope } = choice;
  if (!scope) return <AllFigures choice={choice} onChoose={choose} />;
  const back = () => choose({ scope: null, at: '' });
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  return (
    <div role="presentation" className={styles.whole} onKeyDown={handleKey}>
      <Disagreements
        key={JSON.stringify(scope)}
        choice={{ ...choice, scope }}
        onBack={back}
        onAt={(at) => choose({ at })}
      />
    </div>
  );
}

interface AllFiguresProps {
  readonly choice: AgreementChoice;
  readonly onChoose: (change: Partial<AgreementChoice>) => void;
}

function AllFigures({ choice, onChoose }: AllFiguresProps) {
  const { question, order } = choice;
  const { what, measure, none } = question;
  const asked = useAgreement({ ask: 'report', question });
  const report = asked.answer;
  const run = useRunCommand();
  const blind = useBlind();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const ask = (change: Partial<Question>) => {
    const next = { ...question, ...change };
    onChoose({ question: { ...next, measure: measureFor(next.what, next.measure) } });
  };
  const open = useCallback(
    (scope: AgreementChoice['scope']) => onChoose({ scope, at: '' }),
    [onChoose],
  );
  const fields = (
    <>
      <WideField>
        <Segmented
          label={AGREEMENT.what}
          value={what}
          options={namedOptions(WHATS, AGREEMENT_WORDS.whats)}
          onChange={(next) => ask({ what: next })}
        />
      </WideField>
      <Select<Measure>
        label={AGREEMENT.measure}
        value={measure}
        options={namedOptions(MEASURES_OF[what], AGREEMENT_WORDS.measures)}
        onChange={(next) => ask({ measure: next })}
      />
      {what === 'speakers' || what === 'events' ? (
        <Check
          className={styles.check}
          checked={none === 'answer'}
          onChange={(counts) => ask({ none: counts ? 'answer' : 'missing' })}
        >
          {AGREEMENT.none[what]}
        </Check>
      ) : null}
      {report ? (
        <PageActions>
          <SaveButtons files={report.files} disabled={asked.working} />
        </PageActions>
      ) : null}
    </>
  );
  return (
    <Page
      label={AGREEMENT.title}
      kicker={
        report
          ? AGREEMENT.kicker(report.annotators.length, report.articles.length, report.articlesOf)
          : AGREEMENT.comparing
      }
      heading={
        <h1 ref={heading} tabIndex={-1}>
          {AGREEMENT.title}
        </h1>
      }
      fields={fields}
    >
      {blind ? <Notice onClick={() => run('show-annotators')}>{BLIND.pages}</Notice> : null}
      <Comparing asked={asked} total={AGREEMENT_STEPS} />
      {report && (!blind || report.annotators.length > 0) ? (
        <div aria-busy={asked.working} className={styles.figures}>
          <Figures
            report={report}
            order={order}
            onOrder={(next) => onChoose({ order: next })}
            onOpen={open}
          />
        </div>
      ) : null}
    </Page>
  );
}

interface SaveButtonsProps {
  readonly files: ShownReport['files'];
  readonly disabled: boolean;
}

function SaveButtons({ files, disabled }: SaveButtonsProps) {
  const save = useSaveTable(files);
  return (
    <>
      <Button variant="quiet" disabled={disabled} onClick={() => save('csv')}>
        {AGREEMENT.saveCsv}
      </Button>
      <Button variant="quiet" disabled={disabled} onClick={() => save('json')}>
        {AGREEMENT.saveJson}
      </Button>
    </>
  );
}
