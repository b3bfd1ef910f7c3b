import type { OtherLayer } from '../../db/layers-in-sight';
import { useRunCommand } from '../../session/commands';
import { useKeys } from '../../session/keymap';
import { COMMAND_NAMES } from '../../texts/commands';
import { HIDING } from '../../texts/layers';
import { Button } from '../../ui/button';
import styles from './article-view.module.css';

/** Tells which layers are left out above the text, so that an empty margin is never taken for “nobody marked this”. */
export function LayersLine({ hidden }: { readonly hidden: readonly OtherLayer[] }) {
  const run = useRunCommand();
  const keys = useKeys('choose-layers');
  if (hidden.length === 0) return null;
  return (
    <p className={styles.told}>
      <span>{HIDING.told(hidden)}</span>
      <Button
        variant="quiet"
        keys={keys}
        aria-label={COMMAND_NAMES['choose-layers']}
        onClick={() => run('choose-layers')}
      >
        {HIDING.choose}
      </Button>
    </p>
  );
}
