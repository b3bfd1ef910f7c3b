import { COMMANDS } from '../../../shared/host/commands';
import type { OtherLayer } from '../../queries/chosen-layers';
import { useOpenArticle } from '../../queries/open-article';
import { useCommandButton } from '../../session/use-command-button';
import { BLIND } from '../../texts/blind';
import { HIDING } from '../../texts/layers';
import { Button } from '../../ui/button';
import styles from './article-view.module.css';

/** Tells that blind mode hides the others' layers, and how to be finished. */
export function BlindLine() {
  const button = useCommandButton('mark-done');
  const { hiding } = useOpenArticle();
  if (!hiding || hiding.layers === 0) return null;
  return (
    <p className={styles.told}>
      <span className={styles.words}>{BLIND.hidden(hiding)}</span>
      <Button variant="quiet" {...button}>
        {BLIND.finish}
      </Button>
    </p>
  );
}

/** Tells which layers are left out above the text, so that an empty margin is never taken for “nobody marked this”. */
export function LayersLine({ hidden }: { readonly hidden: readonly OtherLayer[] }) {
  const button = useCommandButton('choose-layers');
  if (hidden.length === 0) return null;
  return (
    <p className={styles.told}>
      <span>{HIDING.told(hidden)}</span>
      <Button variant="quiet" aria-label={COMMANDS['choose-layers'].name} {...button}>
        {HIDING.choose}
      </Button>
    </p>
  );
}
