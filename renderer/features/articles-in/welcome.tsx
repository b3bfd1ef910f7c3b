import { COMMANDS } from '../../../shared/host/commands';
import type { CommandId } from '../../../shared/host/commands';
import { useRunCommand } from '../../session/use-command';
import { useKeymap } from '../../session/keymap';
import { WELCOME_TEXTS } from '../../texts/files';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import styles from './welcome.module.css';

/** The first screen, and the middle while no article is open: every way in, and the round in four steps. */
export function Welcome() {
  const run = useRunCommand();
  const keymap = useKeymap();
  const doing = (id: CommandId) => ({
    onClick: () => {
      run(id);
    },
    keys: keymap[id][0],
  });
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <p className={styles.mark} aria-hidden="true">
        “
      </p>
      <h1 id="welcome-title" className={styles.title}>
        {WELCOME_TEXTS.title}
      </h1>
      <p className={styles.body}>{WELCOME_TEXTS.body}</p>
      <div className={styles.ways}>
        <Button variant="primary" {...doing('open-articles')}>
          {COMMANDS['open-articles'].name}
        </Button>
        <Button {...doing('paste-article')}>{WELCOME_TEXTS.paste}</Button>
        <Button {...doing('import-project')}>{WELCOME_TEXTS.project}</Button>
      </div>
      <p className={styles.drop}>{WELCOME_TEXTS.drop}</p>
      <div className={styles.sample}>
        <h2 className={styles.sampleTitle}>{WELCOME_TEXTS.sampleTitle}</h2>
        <p>{WELCOME_TEXTS.sampleBody}</p>
        <ol className={styles.steps}>
          {WELCOME_TEXTS.sampleSteps.map(([step, how, id]) => (
            <li key={step}>
              <b>{step}</b>
              <span>{how}</span>
              <Kbd keys={keymap[id][0] ?? ''} />
            </li>
          ))}
        </ol>
        <Button {...doing('open-sample')}>{WELCOME_TEXTS.sample}</Button>
      </div>
    </section>
  );
}
