import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useRepository } from '../queries/database-context';
import { AnnotatorForm, useOwnAnnotator } from '../features/annotators/annotator-form';
import { useHost } from '../host/host-context';
import { useSession } from '../session/session-context';
import { SETTINGS } from '../texts/app';
import { SUGGESTIONS } from '../texts/suggestions';
import { UI_TEXTS } from '../texts/ui';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { Dialog } from '../ui/dialog';
import { useDrafts } from '../ui/drafts';
import { namedOptions } from '../ui/named-options';
import { Segmented } from '../ui/segmented';
import { LicencesDialog } from './licences-dialog';
import { READING_SIZES, THEMES } from './preferences';
import type { ReadingSize } from './preferences';
import { usePreferences } from './preferences-context';
import styles from './settings-dialog.module.css';

const THEME_OPTIONS = namedOptions(THEMES, SETTINGS.themes);
const SIZE_OPTIONS = namedOptions(
  Object.keys(READING_SIZES) as ReadingSize[],
  SETTINGS.readingSizes,
);
const SUGGESTION_OPTIONS = namedOptions(['on', 'off'], SUGGESTIONS.settingsOptions);

/** Looks, suggestions, annotator, and how safe the storage is. */
export function SettingsDialog() {
  const [{ dialog }, dispatch] = useSession();
  const [preferences, prefer] = usePreferences();
  const host = useHost();
  // Known before the dialog opens: what comes late would push the buttons away from under the pointer.
  const annotator = useOwnAnnotator();
  const persistence = usePersistence();
  const [removing, setRemoving] = useState(false);
  const [showing, setShowing] = useState(false);
  const close = () => dispatch({ type: 'dialog', dialog: null });
  return (
    <>
      <Dialog open={dialog === 'settings'} onClose={close} title={SETTINGS.title}>
        <Section title={SETTINGS.appearance}>
          <Row label={SETTINGS.theme}>
            <Segmented
              label={SETTINGS.theme}
              value={preferences.theme}
              options={THEME_OPTIONS}
              onChange={(theme) => prefer('theme', theme)}
            />
          </Row>
          <Row label={SETTINGS.reading}>
            <Segmented
              label={SETTINGS.reading}
              value={preferences['reading-size']}
              options={SIZE_OPTIONS}
              onChange={(size) => prefer('reading-size', size)}
            />
          </Row>
        </Section>
        <Section title={SUGGESTIONS.settings}>
          <p>{SUGGESTIONS.settingsBody}</p>
          <Row label={SUGGESTIONS.settings}>
            <Segmented
              label={SUGGESTIONS.settings}
              value={preferences.suggestions ? 'on' : 'off'}
              options={SUGGESTION_OPTIONS}
              onChange={(chosen) => prefer('suggestions', chosen === 'on')}
            />
          </Row>
        </Section>
        <Section title={SETTINGS.annotator}>
          {annotator ? <AnnotatorForm annotator={annotator} /> : null}
        </Section>
        <Section title={SETTINGS.storage}>
          {host.kind === 'desktop' ? (
            <p>{SETTINGS.onThisComputer}</p>
          ) : (
            <Persistence {...persistence} />
          )}
          <div>
            <Button variant="danger" onClick={() => setRemoving(true)}>
              {SETTINGS.remove}
            </Button>
          </div>
        </Section>
        <Section title={SETTINGS.about}>
          <p>{SETTINGS.version(host.version)}</p>
          <div>
            <Button onClick={() => setShowing(true)}>{SETTINGS.licences}</Button>
          </div>
        </Section>
      </Dialog>
      {showing ? <LicencesDialog onClose={() => setShowing(false)} /> : null}
      {removing ? <RemoveDialog onClose={() => setRemoving(false)} /> : null}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

interface PersistenceState {
  readonly state: 'asking' | 'persisted' | 'not' | 'refused';
  readonly ask: () => Promise<void>;
}

/** Whether the browser keeps what is stored even when space runs short, and the way to ask for it. */
function usePersistence(): PersistenceState {
  const [state, setState] = useState<PersistenceState['state']>('asking');
  useEffect(() => {
    let here = true;
    const look = async () => {
      const persisted = await navigator.storage.persisted();
      if (here) setState(persisted ? 'persisted' : 'not');
    };
    void look();
    return () => {
      here = false;
    };
  }, []);
  const ask = async () => setState((await navigator.storage.persist()) ? 'persisted' : 'refused');
  return { state, ask };
}

function Persistence({ state, ask }: PersistenceState) {
  if (state === 'asking') return null;
  if (state === 'persisted') return <p>{SETTINGS.persisted}</p>;
  return (
    <>
      <p>{SETTINGS.notPersisted}</p>
      {state === 'refused' ? <output>{SETTINGS.askRefused}</output> : null}
      <div>
        <Button onClick={() => void ask()}>{SETTINGS.askPersist}</Button>
      </div>
    </>
  );
}

function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const repository = useRepository();
  const host = useHost();
  const drafts = useDrafts();
  const [sure, setSure] = useState(false);
  const remove = async () => {
    await host.leaveTeamFolder();
    await repository.wipe();
    drafts.forget();
    // What lies outside the database knows it all too.
    await host.recovery.forget();
    window.location.reload();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={SETTINGS.removeTitle}
      description={SETTINGS.removeBody}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
          <Button variant="danger" disabled={!sure} onClick={() => void remove()}>
            {SETTINGS.removeNow}
          </Button>
        </>
      }
    >
      <Check className={styles.sure} checked={sure} onChange={setSure}>
        {SETTINGS.removeConfirm}
      </Check>
    </Dialog>
  );
}
