import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLive, useRepository } from '../queries/database-context';
import { AnnotatorForm, useOwnAnnotator } from '../features/annotators/annotator-form';
import { useHost } from '../host/host-context';
import { useSession } from '../session/session-context';
import { SETTINGS } from '../texts/app';
import { OWN_FILE } from '../texts/own-file';
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
import { useOwnFile } from './use-own-file';
import type { OwnFileStatus } from './keep-own-file';
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
          <OwnFileChoice />
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

/** The copy in a file of the person's choice, where the host can keep one. */
function OwnFileChoice() {
  const copy = useOwnFile();
  const project = useLive((source) => source.project(), []);
  if (!copy) return null;
  const { keeper, status } = copy;
  const choose = () => void keeper.choose(OWN_FILE.suggested(project?.name ?? ''));
  return (
    <>
      <h4 className={styles.heading}>{OWN_FILE.title}</h4>
      <p>{OWN_FILE.body}</p>
      <output>{ownFileState(status)}</output>
      <div className={styles.choices}>
        <Button onClick={choose}>{CHOICE[status.kind]}</Button>
        {status.kind === 'none' ? null : (
          <Button variant="quiet" onClick={() => void keeper.leave()}>
            {OWN_FILE.stop}
          </Button>
        )}
      </div>
    </>
  );
}

const CHOICE: Readonly<Record<OwnFileStatus['kind'], string>> = {
  none: OWN_FILE.choose,
  asks: OWN_FILE.allow,
  behind: OWN_FILE.another,
  current: OWN_FILE.another,
  failed: OWN_FILE.another,
};

function ownFileState(status: OwnFileStatus): string {
  switch (status.kind) {
    case 'none':
      return '';
    case 'failed':
      return OWN_FILE.failed(status.name, status.problem);
    case 'current':
      return OWN_FILE.current(status.name, status.at);
    default:
      return OWN_FILE[status.kind](status.name);
  }
}

function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const repository = useRepository();
  const host = useHost();
  const drafts = useDrafts();
  const [sure, setSure] = useState(false);
  const remove = async () => {
    await host.leaveTeamFolder();
    await host.ownFile?.leave();
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
