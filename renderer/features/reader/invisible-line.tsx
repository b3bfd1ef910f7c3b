import { COMMANDS } from '../../../shared/host/commands';
import { unseenWords } from '../../../shared/texts/unseen';
import { useCommandButton } from '../../session/use-command-button';
import { READER } from '../../texts/reader';
import { Button } from '../../ui/button';
import styles from './article-view.module.css';
import type { InvisibleShown } from './use-invisible';

/** Tells that invisible characters are marked in the text, and which there are. */
export function InvisibleLine({ shown, counts }: InvisibleShown) {
  const button = useCommandButton('show-invisible');
  if (!shown) return null;
  return (
    <p className={styles.told}>
      <span className={styles.unseen} aria-hidden="true" />
      <span className={styles.words}>
        {counts ? READER.invisible(unseenWords(counts)) : READER.invisibleCounting}
      </span>
      <Button variant="quiet" aria-label={COMMANDS['show-invisible'].name} {...button}>
        {READER.hideInvisible}
      </Button>
    </p>
  );
}
