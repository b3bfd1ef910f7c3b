import type { CommandId } from '../../../../shared/host/commands';
import { useCommandButton } from '../../../session/use-command-button';
import { PREVIEW } from '../../../texts/preview';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import styles from './preview.module.css';
import { stepKinds } from './steps';
import type { Step } from './steps';

interface PreviewWalkProps {
  readonly steps: readonly Step[];
  readonly current: string | null;
  readonly onGo: (id: string) => void;
}

/** What is to be looked at, by kind, and the keys that walk. */
export function PreviewWalk({ steps, current, onGo }: PreviewWalkProps) {
  const done = steps.filter(({ isDone }) => isDone).length;
  const now = steps.find(({ id }) => id === current)?.kind;
  return (
    <footer className={styles.walk}>
      <output className={styles.position}>{PREVIEW.walk.done(done, steps.length)}</output>
      <ul className={styles.kinds} aria-label={PREVIEW.walk.label}>
        {stepKinds(steps).map(({ kind, open }) => {
          const words = PREVIEW.walk.kinds[kind];
          const first =
            steps.find((step) => step.kind === kind && !step.isDone) ??
            steps.find((step) => step.kind === kind);
          return (
            <li key={kind}>
              <button
                type="button"
                className={styles.kind}
                data-done={open === 0 ? 'true' : undefined}
                aria-current={kind === now ? 'step' : undefined}
                aria-label={PREVIEW.walk.kind(words, open)}
                onClick={() => first && onGo(first.id)}
              >
                {open === 0 ? <Icon name="check" size={14} /> : null}
                {open === 0 ? words : `${words} ${open}`}
              </button>
            </li>
          );
        })}
      </ul>
      <span className={styles.keys}>
        <WalkKey command="previous-doubt" words={PREVIEW.walk.back} />
        <WalkKey command="next-doubt" words={PREVIEW.walk.next} />
        <WalkKey command="undo" words={PREVIEW.walk.undo} />
      </span>
    </footer>
  );
}

function WalkKey({ command, words }: { readonly command: CommandId; readonly words: string }) {
  const { keys, onClick } = useCommandButton(command);
  return (
    <button type="button" className={styles.walkKey} onClick={onClick}>
      {keys === undefined ? null : <Kbd keys={keys} />} {words}
    </button>
  );
}
