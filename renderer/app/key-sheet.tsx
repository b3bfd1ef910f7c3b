import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CommandId } from '../../shared/host/commands';
import { COMMANDS, COMMAND_GROUPS } from '../../shared/host/commands';
import { useKeymap } from '../session/keymap';
import { useSession } from '../session/session-context';
import { KEY_SHEET } from '../texts/app';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { formatKeys, isMac } from '../ui/key-names';
import { VisuallyHidden } from '../ui/visually-hidden';
import styles from './key-sheet.module.css';
import { usePreferences } from './preferences-context';
import { conflictsIn, keysOf, withKeys } from './shortcuts';

/** Every command with its keys, and the way to change them. */
export function KeySheet() {
  const [{ dialog }, dispatch] = useSession();
  const [, prefer] = usePreferences();
  const keymap = useKeymap();
  const [recording, setRecording] = useState<CommandId | null>(null);
  const conflicts = conflictsIn(keymap);
  const give = (id: CommandId, keys: readonly string[]) => {
    prefer('keys', withKeys(keymap, id, keys));
    setRecording(null);
  };
  const sharing = (id: CommandId): readonly CommandId[] =>
    [...conflicts.values()].filter((ids) => ids.includes(id)).flat();
  return (
    <Dialog
      open={dialog === 'keys'}
      onClose={() => {
        setRecording(null);
        dispatch({ type: 'dialog', dialog: null });
      }}
      title={KEY_SHEET.title}
      description={KEY_SHEET.description}
      size="large"
      footer={<Button onClick={() => prefer('keys', {})}>{KEY_SHEET.resetAll}</Button>}
    >
      {conflicts.size > 0 ? (
        <output className={styles.warning}>{KEY_SHEET.conflicts}</output>
      ) : null}
      <div className={styles.sheet}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group.title} className={styles.group} aria-label={group.title}>
            <h3 className={styles.heading}>{group.title}</h3>
            <ul className={styles.rows}>
              {group.commands.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  keys={keymap[id]}
                  others={sharing(id).filter((other) => other !== id)}
                  recording={recording === id}
                  onRecord={(on) => setRecording(on ? id : null)}
                  onKeys={(keys) => give(id, keys)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.back}>{KEY_SHEET.back}</p>
    </Dialog>
  );
}

interface KeyRowProps {
  readonly id: CommandId;
  readonly keys: readonly string[];
  /** Other commands on one of these keys. */
  readonly others: readonly CommandId[];
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
  readonly onKeys: (keys: readonly string[]) => void;
}

function KeyRow({ id, keys, others, recording, onRecord, onKeys }: KeyRowProps) {
  const { name, keys: defaults } = COMMANDS[id];
  const changed = keys.join() !== defaults.join();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onRecord(false);
    else if (event.key === 'Backspace') onKeys([]);
    else {
      const pressed = keysOf(pressOf(event), isMac());
      if (pressed !== null) onKeys([pressed]);
    }
  };
  const spoken = keys.map((one) => formatKeys(one, isMac())).join(', ') || KEY_SHEET.none;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {others.length > 0 ? (
          <small className={styles.conflict}>
            {KEY_SHEET.conflict(others.map((other) => COMMANDS[other].name).join(', '))}
          </small>
        ) : null}
      </span>
      {changed && !recording ? (
        <button
          type="button"
          className={styles.reset}
          aria-label={KEY_SHEET.reset(name)}
          title={KEY_SHEET.reset(name)}
          onClick={() => onKeys(defaults)}
        >
          ↺
        </button>
      ) : null}
      <button
        type="button"
        className={styles.keys}
        aria-pressed={recording}
        onClick={() => onRecord(!recording)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (recording) onRecord(false);
        }}
      >
        {recording ? null : <VisuallyHidden>{KEY_SHEET.change(name, spoken)}</VisuallyHidden>}
        {recording ? (
          <span className={styles.press}>{KEY_SHEET.press}</span>
        ) : (
          <span aria-hidden="true" className={styles.caps}>
            {keys.length > 0 ? keys.map((one) => <Kbd key={one} keys={one} />) : '–'}
          </span>
        )}
      </button>
    </li>
  );
}

const pressOf = ({ nativeEvent }: KeyboardEvent) => ({
  key: nativeEvent.key,
  code: nativeEvent.code,
  ctrlKey: nativeEvent.ctrlKey,
  metaKey: nativeEvent.metaKey,
  altKey: nativeEvent.altKey,
  shiftKey: nativeEvent.shiftKey,
  isComposing: nativeEvent.isComposing,
});
