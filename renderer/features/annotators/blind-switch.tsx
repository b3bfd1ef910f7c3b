import { agreeOnBlind } from '../../../shared/operations/finishing';
import { useRepository } from '../../queries/database-context';
import { LOOK_ANYWAY } from '../../db/read/read-sight';
import type { BlindMode } from '../../db/repository';
import { BLIND } from '../../texts/blind';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
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
      <Check
        className={styles.check}
        checked={agreed}
        hint={contested ? BLIND.contested : BLIND.agreedHint}
        // A failure is shown by the saved state, which keeps the change for another try.
        onChange={(agree) => void repository.apply(agreeOnBlind(agree))}
      >
        {BLIND.agreed}
      </Check>
      {contested && (
        <Button variant="outline" onClick={() => void repository.apply(agreeOnBlind(true))}>
          {BLIND.keepOn}
        </Button>
      )}
      {agreed && (
        <Check
          className={styles.check}
          checked={looking}
          hint={BLIND.lookHint}
          onChange={(look) => void repository.putSetting(LOOK_ANYWAY, look)}
        >
          {BLIND.look}
        </Check>
      )}
    </section>
  );
}
