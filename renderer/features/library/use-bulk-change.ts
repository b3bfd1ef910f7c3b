import type { ChangeSet } from '../../../shared/operations/change-set';
import { useRepository } from '../../queries/database-context';
import { TABLE } from '../../texts/table';
import { useToast } from '../../ui/toast';

/** Makes one change in its turn, says what it did, and offers to take it back. Where nothing is written it says so, in its own words if there are any. */
export function useBulkChange(): (
  make: () => Promise<{ readonly change: ChangeSet; readonly said: string }>,
) => void {
  const repository = useRepository();
  const toast = useToast();
  return (make) =>
    repository.inTurn(async () => {
      const { change, said } = await make();
      if (change.writes.length === 0) {
        toast({ text: said === '' ? TABLE.nothing : said });
        return;
      }
      const { outcome } = await repository.apply(change);
      if (outcome === 'failed') return;
      const after = await repository.changes();
      const undo = () =>
        repository.inTurn(async () => {
          if ((await repository.changes()) === after) await repository.undo();
          else toast({ text: TABLE.undoFirst });
        }, 'project');
      toast({ text: said, action: { label: TABLE.undo, run: undo } });
    }, 'project');
}
