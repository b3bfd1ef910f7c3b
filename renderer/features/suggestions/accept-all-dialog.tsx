import { useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import { useRepository } from '../../queries/database-context';
import { useSpeakerDirectory } from '../../queries/directory';
import { useOpenArticle } from '../../queries/open-article';
import { useSession } from '../../session/session-context';
import { useSuggestions } from '../../session/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { UI_TEXTS } from '../../texts/ui';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { namerOf } from '../../queries/name-speakers';
import styles from './suggestions.module.css';

/** Rows that are shown, and therefore accepted, at a time: nothing is accepted unseen. */
const AT_ONCE = 100;
const NOBODY: ReadonlySet<Id> = new Set();

/** All suggestions of high confidence as a list to look through, each with its speaker and reason, before one write. */
export function AcceptAllDialog() {
  const [{ dialog }, dispatch] = useSession();
  if (dialog !== 'suggestions') return null;
  return <OpenDialog onClose={() => dispatch({ type: 'dialog', dialog: null })} />;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { offered, acceptAll } = useSuggestions();
  const { article } = useOpenArticle();
  const directory = useSpeakerDirectory();
  const me = useRepository().annotatorId();
  const [unticked, setUnticked] = useState(NOBODY);
  // After a look, Enter takes what is ticked.
  const button = useRef<HTMLButtonElement>(null);
  const sure = useMemo(() => offered.filter(({ confidence }) => confidence === 'high'), [offered]);
  const listed = sure.slice(0, AT_ONCE);
  const ticked = listed.filter(({ id }) => !unticked.has(id));
  const quotes = article?.quotes;
  const namer = useMemo(
    () => (directory && quotes ? namerOf(directory, quotes, me) : null),
    [directory, quotes, me],
  );
  const toggle = (id: Id) =>
    setUnticked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const accept = () => {
    acceptAll(ticked);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={SUGGESTIONS.dialogTitle}
      description={SUGGESTIONS.dialogBody}
      size="large"
      initialFocus={button}
      footer={
        <>
          <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
          <Button ref={button} variant="primary" disabled={ticked.length === 0} onClick={accept}>
            {SUGGESTIONS.dialogAccept(ticked.length)}
          </Button>
        </>
      }
    >
      {listed.length === 0 || !namer || !article ? (
        <p>{SUGGESTIONS.dialogNone}</p>
      ) : (
        <>
          <div className={styles.ticks}>
            <Button variant="quiet" onClick={() => setUnticked(NOBODY)}>
              {SUGGESTIONS.tickAll}
            </Button>
            <Button
              variant="quiet"
              onClick={() => setUnticked(new Set(listed.map(({ id }) => id)))}
            >
              {SUGGESTIONS.tickNone}
            </Button>
          </div>
          <ul className={styles.list} aria-label={SUGGESTIONS.listLabel}>
            {listed.map((one) => {
              const named = namer(one);
              const name =
                named === null
                  ? null
                  : named.kind === 'known'
                    ? named.entry.speaker.name
                    : named.name;
              return (
                <li key={one.id}>
                  <label className={styles.item}>
                    <input
                      type="checkbox"
                      checked={!unticked.has(one.id)}
                      onChange={() => toggle(one.id)}
                    />
                    <q lang={article.document.language}>
                      {article.text?.slice(one.start, one.end)}
                    </q>
                    <small>
                      <b>{SUGGESTIONS.dialogBy(name)}</b> · {SUGGESTIONS.reason(one.reason, name)}
                    </small>
                  </label>
                </li>
              );
            })}
          </ul>
          {sure.length > listed.length && <p>{SUGGESTIONS.more(sure.length - listed.length)}</p>}
        </>
      )}
    </Dialog>
  );
}
