import type { Id } from '../../../shared/model/ids';
import { TIME_MACHINE } from '../../texts/time-machine';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { SnapshotArticles } from './snapshot-articles';
import { useOpened } from './use-opened';

interface SnapshotAloneProps {
  readonly id: string;
  /** Who worked at this desk when it was taken. */
  readonly me: Id;
}

/** A snapshot to be read by itself, where there is no project to hold it beside. */
export function SnapshotAlone({ id, me }: SnapshotAloneProps) {
  const { held, bad } = useOpened(id);
  if (bad) return <EmptyState title={TIME_MACHINE.unreadable} body={TIME_MACHINE.unreadableBody} />;
  if (!held) return <Progress label={TIME_MACHINE.reading} done={0} total={0} />;
  return (
    <>
      {held.opened.whole ? null : <p>{TIME_MACHINE.partly(held.opened.unreadable)}</p>}
      <SnapshotArticles machine={held.machine} me={me} find="" />
    </>
  );
}
