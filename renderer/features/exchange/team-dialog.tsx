import { copyOf, isVerbatimName } from '../../../shared/host/team-folder';
import { TEAM_TEXTS } from '../../texts/team';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Dialog } from '../../ui/dialog';
import { ImportTable } from './import-table';
import type { SummarisedFile } from './import-table';
import { newsOf } from './team-news';
import styles from './team.module.css';
import type { TeamState } from './team-state';
import type { TeamSync } from './team-sync';

interface TeamDialogProps {
  readonly state: TeamState;
  readonly sync: TeamSync;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

/** Everything about the team folder: where it is, what is new in it, and how it is merged. */
export function TeamDialog({ state, sync, onMerge, onClose }: TeamDialogProps) {
  const { folder } = state;
  const mayMerge = newsOf(state.news).files > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      size={mayMerge ? 'large' : 'medium'}
      title={TEAM_TEXTS.title}
      footer={
        <>
          {folder.state === 'open' || folder.state === 'asks' ? (
            <Button variant="discard" onClick={() => void sync.leave()}>
              {TEAM_TEXTS.leave}
            </Button>
          ) : null}
          <Button onClick={onClose}>{TEAM_TEXTS.close}</Button>
          {mayMerge ? (
            <Button variant="primary" disabled={state.busy} onClick={onMerge}>
              {TEAM_TEXTS.merge}
            </Button>
          ) : null}
        </>
      }
    >
      <TeamBody state={state} sync={sync} />
    </Dialog>
  );
}

function TeamBody({ state, sync }: Pick<TeamDialogProps, 'state' | 'sync'>) {
  const { folder } = state;
  const choose = (words: string) => (
    <Button variant="primary" onClick={() => void sync.open()}>
      {words}
    </Button>
  );
  switch (folder.state) {
    case 'unsupported':
      return <p className={styles.lead}>{TEAM_TEXTS.unsupported}</p>;
    case 'none':
      return (
        <>
          <p className={styles.lead}>{TEAM_TEXTS.what}</p>
          {choose(TEAM_TEXTS.choose)}
        </>
      );
    case 'asks':
      return (
        <>
          <p className={styles.lead}>{TEAM_TEXTS.asks(folder.name)}</p>
          {choose(TEAM_TEXTS.allow)}
        </>
      );
    case 'open':
      return <OpenFolder name={folder.name} state={state} sync={sync} />;
  }
}

interface OpenFolderProps extends Pick<TeamDialogProps, 'state' | 'sync'> {
  readonly name: string;
}

function OpenFolder({ name, state, sync }: OpenFolderProps) {
  const { problem, unwritten, keptAside, beyond, ownFile, files, news, automatic } = state;
  const others = files.filter((file) => file !== ownFile && isVerbatimName(file)).length;
  const readable = (news?.files ?? []).filter((file): file is SummarisedFile => 'summary' in file);
  const copies = readable.flatMap((file) => {
    const of = copyOf(file.name, files);
    return of === null ? [] : [TEAM_TEXTS.copy(file.name, of, of === ownFile)];
  });
  const sentences = [
    ...(problem === null ? [] : [TEAM_TEXTS.problems[problem]]),
    ...[unwritten, keptAside, beyond].filter((sentence) => sentence !== null),
    ...(news?.files ?? []).flatMap((file) => ('sentence' in file ? [file.sentence] : [])),
  ];
  return (
    <>
      <ul className={styles.facts}>
        <li>{TEAM_TEXTS.folder(name)}</li>
        <li>{files.includes(ownFile) ? TEAM_TEXTS.ownFile(ownFile) : TEAM_TEXTS.noOwnFile}</li>
        <li>{TEAM_TEXTS.othersFiles(others)}</li>
      </ul>
      {sentences.length > 0 ? (
        <div role="alert" className={styles.problems}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}
      {copies.map((sentence) => (
        <p key={sentence} className={styles.lead}>
          {sentence}
        </p>
      ))}
      {readable.length > 0 ? <ImportTable files={readable} /> : null}
      {readable.length === 0 && problem === null ? (
        <p className={styles.lead}>{TEAM_TEXTS.upToDate}</p>
      ) : null}
      <Check
        className={styles.check}
        checked={automatic}
        hint={TEAM_TEXTS.automaticHint}
        onChange={(on) => void sync.setAutomatic(on)}
      >
        {TEAM_TEXTS.automatic}
      </Check>
      <Button variant="quiet" onClick={() => void sync.lookAgain()}>
        {TEAM_TEXTS.look}
      </Button>
    </>
  );
}
