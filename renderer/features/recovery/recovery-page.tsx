import { useEffect, useRef, useState } from 'react';
import { waysFrom } from '../../../shared/recovery/ways';
import type { Way } from '../../../shared/recovery/ways';
import { headedWith } from '../../texts/days';
import { RECOVERY } from '../../texts/recovery';
import { START } from '../../texts/start-up';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PlainText } from '../../ui/plain-text';
import { isMac } from '../../ui/key-names';
import { CopiesTable } from './copies-table';
import { copyRows } from './findings';
import type { Findings } from './findings';
import { SnapshotList } from './snapshot-list';
import type { SnapshotReader } from './snapshot-list';
import { WayList } from './way-list';
import styles from './recovery-page.module.css';

/** What the page asks for. Each answers with a sentence for the person, or with null when the app goes on to open. */
export interface RecoveryActions {
  carryOut(way: Way): Promise<string | null>;
  /** Goes back to any of the snapshots. */
  goBackTo(id: string): Promise<string | null>;
  /** Saves the fullest copy as a Verbatim file. */
  save(): Promise<string | null>;
  saveSnapshot(id: string): Promise<string | null>;
}

interface RecoveryPageProps {
  readonly host: 'desktop' | 'browser';
  readonly findings: Findings;
  readonly actions: RecoveryActions;
  /** For whoever is asked for help, without any text of the person's; null while it is gathered. */
  readonly report: string | null;
  /** What there is to read in one of the snapshots. */
  readonly reading: SnapshotReader;
}

type Shown = 'ways' | 'begin-anew' | 'snapshots';

/** What stands in place of the window while the project is not what it was: what there is, and the ways on. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { host, findings, actions, report, reading } = props;
  const ways = waysFrom(findings);
  const [shown, setShown] = useState<Shown>('ways');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { happened, isThere, lead } = RECOVERY.headline(findings, ways, findings.now);
  const touchable = findings.look.kind !== 'newer-version' && findings.look.kind !== 'blocked';

  const ask = async (what: () => Promise<string | null>) => {
    if (busy) return;
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await what());
    } finally {
      setBusy(false);
    }
  };
  const carryOut = (way: Way) => void ask(() => actions.carryOut(way));
  const save = () => void ask(() => actions.save());
  const originals = RECOVERY.originals(findings.originals);
  const anySnapshot = findings.survey.snapshots.length > 0;

  useKeysOfPage((key, command) => {
    if (command) {
      if (key !== 's') return false;
      save();
      return true;
    }
    if (shown === 'ways') {
      const way = ways[Number(key) - 1];
      if (way) carryOut(way);
      else if (key === 't' && anySnapshot) setShown('snapshots');
      else return false;
      return true;
    }
    if (key !== 'Escape') return false;
    setShown('ways');
    return true;
  });

  return (
    <div className={styles.window}>
      <header className={styles.bar}>
        <nav className={styles.crumbs} aria-label={RECOVERY.whereYouAre}>
          <span className={styles.mark} aria-hidden="true">
            ❝
          </span>
          <b className={styles.project}>{findings.projectName ?? RECOVERY.unnamed}</b>
          <span className={styles.slash} aria-hidden="true">
            /
          </span>
          <span className={styles.place} aria-current="page">
            {RECOVERY.place}
          </span>
        </nav>
        <p className={styles.state}>
          <Icon name="pause" size={14} />
          {RECOVERY.nothingWritten}
        </p>
      </header>
      <main className={styles.page}>
        <div className={styles.sheet}>
          <p className={styles.kicker}>{headedWith(findings.now)}</p>
          <h1 className={styles.title}>
            {happened} <span className={styles.whole}>{isThere}</span>
          </h1>
          <p className={styles.lead}>{lead}</p>
          {shown === 'snapshots' ? (
            <SnapshotList
              findings={findings}
              busy={busy}
              touchable={touchable}
              onBack={() => setShown('ways')}
              onGoBackTo={(id) => void ask(() => actions.goBackTo(id))}
              reading={reading}
              onSave={(id) => void ask(() => actions.saveSnapshot(id))}
            />
          ) : (
            <>
              <CopiesTable
                rows={copyRows(findings, ways)}
                newest={findings.judgement.newest?.at ?? ''}
                now={findings.now}
              />
              <WayList ways={ways} findings={findings} busy={busy} onChoose={carryOut} />
              <p className={styles.aside}>{touchable ? RECOVERY.aside : RECOVERY.untouched}</p>
              {originals === '' ? null : <p className={styles.aside}>{originals}</p>}
              {ways.some(({ kind }) => kind === 'put-back' || kind === 'snapshot') ? (
                <p className={styles.aside}>{RECOVERY.undoEnds}</p>
              ) : null}
            </>
          )}
          <output className={styles.said}>{busy ? RECOVERY.working : said}</output>
          {shown === 'ways' ? (
            <p className={styles.more}>
              {anySnapshot ? (
                <Button variant="quiet" keys="T" onClick={() => setShown('snapshots')}>
                  {RECOVERY.snapshots}
                </Button>
              ) : null}
              <Button variant="quiet" keys="Mod+S" onClick={save}>
                {RECOVERY.save}
              </Button>
              {touchable && ways.every(({ kind }) => kind !== 'begin-anew') ? (
                <Button variant="quiet" onClick={() => setShown('begin-anew')}>
                  {RECOVERY.beginAnew}
                </Button>
              ) : null}
            </p>
          ) : null}
          {shown === 'begin-anew' ? (
            <BeginAnew
              busy={busy}
              onYes={() => carryOut({ kind: 'begin-anew' })}
              onNo={() => setShown('ways')}
            />
          ) : null}
          {report === null ? null : (
            <details>
              <summary>{START.details}</summary>
              <PlainText label={START.details} text={report} />
            </details>
          )}
        </div>
      </main>
      <footer className={styles.status}>
        <span>{RECOVERY.footer[host]}</span>
        <span className={styles.push}>{RECOVERY.offline}</span>
      </footer>
    </div>
  );
}

interface BeginAnewProps {
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked once more: what comes is empty. */
function BeginAnew({ busy, onYes, onNo }: BeginAnewProps) {
  const section = useRef<HTMLElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    no.current?.focus();
    section.current?.scrollIntoView({ block: 'end' });
  }, []);
  return (
    <section ref={section} className={styles.sure} aria-labelledby="begin-anew">
      <h2 id="begin-anew" className={styles.sureTitle}>
        {RECOVERY.beginAnewSure}
      </h2>
      <p>{RECOVERY.beginAnewSays}</p>
      <p className={styles.answers}>
        <Button ref={no} keys="Escape" onClick={onNo}>
          {RECOVERY.beginAnewNo}
        </Button>
        <Button variant="danger" disabled={busy} onClick={onYes}>
          {RECOVERY.beginAnewYes}
        </Button>
      </p>
    </section>
  );
}

/** Keys of the page; `command` says that Ctrl, or Cmd on a Mac, was held. A key that is answered ends here. */
function useKeysOfPage(answer: (key: string, command: boolean) => boolean): void {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey) return;
      const mod = isMac() ? event.metaKey : event.ctrlKey;
      if (!mod && (event.metaKey || event.ctrlKey)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (latest.current(key, mod)) event.preventDefault();
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
