import { agreeOnBlind } from '../../../shared/operations/finishing';
import { useRepository } from '../../queries/database-context';
import { LOOK_ANYWAY } from '../../db/read/read-sight';
import type { BlindMode } from '../../db/repository';
import { BLIND } from '../../texts/blind';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page';
import styles from './annotators.module.css';

/** What the team agreed on, and the exception one may make at one's own desk. */
export function BlindSwitch({
  mode: { agreed, contested, looking },
}: {
  readonly mode: BlindMode;
}) {
  const repository = useRepository();
  return (
    <section aria-label={BLIND.title}>
      <PageHeading>{BLIND.title}</PageHeading>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={agreed}
          // A failure is shown by the saved state, which keeps the change for another try.
          onChange={(event) => void repository.apply(agreeOnBlind(event.target.checked))}
        />
        <span>
          {BLIND.agreed}
          <small>{contested ? BLIND.contested : BLIND.agreedHint}</small>
        </span>
      </label>
      {contested && (
        <Button variant="outline" onClick={() => void repository.apply(agreeOnBlind(true))}>
          {BLIND.keepOn}
        </Button>
      )}
      {agreed && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={looking}
            onChange={(event) => void repository.putSetting(LOOK_ANYWAY, event.target.checked)}
          />
          <span>
            {BLIND.look}
            <small>{BLIND.lookHint}</small>
          </span>
        </label>
      )}
    </section>
  );
}
