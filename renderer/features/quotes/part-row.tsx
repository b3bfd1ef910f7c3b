import type { Anchor } from '../../../shared/model/anchor';
import { useRunCommand } from '../../session/use-command';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';

interface PartRowProps {
  readonly part: 'cue' | 'mention';
  readonly anchor: Anchor | null;
  readonly editable: boolean;
  readonly onRemove: () => void;
}

/** The words that attribute, or that name the speaker: set from what is selected in the text. */
export function PartRow({ part, anchor, editable, onRemove }: PartRowProps) {
  const [{ selection }] = useSession();
  const run = useRunCommand();
  const command = part === 'cue' ? 'set-cue' : 'set-mention';
  const label = QUOTES[part];
  const selected = selection !== null && selection.start < selection.end;
  return (
    <QuotePanelRow label={label} command={command}>
      <div className={styles.chips}>
        {anchor && (
          <Chip
            removeLabel={QUOTES.removePart(label.toLowerCase())}
            onRemove={editable ? onRemove : undefined}
          >
            <q className={styles.words}>{anchor.exact}</q>
          </Chip>
        )}
        {editable && selected && (
          <Button
            variant="quiet"
            className={styles.small}
            // The selection in the text is what this is about; pressing must not take it away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          >
            {QUOTES.setFromSelection}
          </Button>
        )}
        {!anchor && !(editable && selected) && (
          <span className={styles.hint}>
            {part === 'cue' ? QUOTES.cueHint : QUOTES.mentionHint}
          </span>
        )}
      </div>
    </QuotePanelRow>
  );
}
