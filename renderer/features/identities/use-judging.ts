import { useCallback } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { IdentityRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { judgeIdentity, partIdentity } from '../../../shared/operations/identities';
import { useRepository } from '../../queries/database-context';
import { useRunCommand } from '../../session/use-command';
import { IDENTITIES } from '../../texts/identities';
import { useToast } from '../../ui/toast';

interface Subject {
  readonly id: Id;
  readonly name: string;
}

/** The ways to say who is who. Each says what it did and offers to undo it. */
export function useJudging() {
  const repository = useRepository();
  const toast = useToast();
  const run = useRunCommand();
  const apply = useCallback(
    async (change: ChangeSet, words: string) => {
      const { outcome } = await repository.apply(change);
      if (outcome === 'written')
        toast({ text: words, action: { label: IDENTITIES.undo, run: () => void run('undo') } });
    },
    [repository, toast, run],
  );
  const judge = useCallback(
    (one: Subject, other: Subject, verdict: IdentityRecord['verdict']) => {
      const pair = IDENTITIES.pair(one.name, other.name);
      const words = verdict === 'same' ? IDENTITIES.joined(pair) : IDENTITIES.toldApart(pair);
      return apply(judgeIdentity(one, other, verdict), words);
    },
    [apply],
  );
  const part = useCallback(
    async (member: Subject) =>
      apply(
        partIdentity(member, await repository.everything.identities()),
        IDENTITIES.parted(member.name),
      ),
    [apply, repository],
  );
  return { judge, part };
}
