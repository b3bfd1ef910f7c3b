import { useState } from 'react';
import { copyOf } from '../../../shared/host/team-folder';
import { useCommand } from '../../session/use-command';
import { useKeys } from '../../session/keymap';
import { TEAM_TEXTS } from '../../texts/team';
import { formatKeys, isMac } from '../../ui/key-names';
import { TeamDialog } from './team-dialog';
import styles from './team.module.css';
import { newsOf } from './team-news';
import type { TeamState } from './team-state';
import { useTeamSync } from './use-team-sync';

/** The team folder in the status line: quiet when all is well, and the way to everything else about it. */
export function TeamFolderStatus() {
  const { state, sync, merge } = useTeamSync();
  const [open, setOpen] = useState(false);
  useCommand('team-folder', () => setOpen(true));
  useCommand('merge-team', () => void merge(), state.folder.state === 'open');
  const line = lineOf(state);
  const key = useKeys('merge-team');
  const mayMerge = newsOf(state.news).files > 0 && key !== undefined;
  return (
    <>
      {line === null ? null : (
        <button
          type="button"
          className={styles.status}
          data-tone={toneOf(state)}
          title={mayMerge ? TEAM_TEXTS.mergeKey(line, formatKeys(key, isMac())) : undefined}
          onClick={() => setOpen(true)}
        >
          <output>{line}</output>
        </button>
      )}
      {open ? (
        <TeamDialog
          state={state}
          sync={sync}
          onMerge={() => {
            setOpen(false);
            void merge();
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** What the status line says; null where there is no team folder. */
function lineOf(state: TeamState): string | null {
  const { folder, problem, news, busy, unwritten, keptAside, beyond, ownFile } = state;
  if (folder.state === 'none' || folder.state === 'unsupported') return null;
  if (folder.state === 'asks') return TEAM_TEXTS.status.asks;
  if (problem !== null) return TEAM_TEXTS.problem[problem];
  const { files, quotes, others, conflicts, damaged } = newsOf(news);
  if (files > 0) {
    const line = TEAM_TEXTS.news(files, quotes, others, conflicts);
    const isCopy = (news?.files ?? []).some(
      (file) => 'summary' in file && copyOf(file.name, state.files) === ownFile,
    );
    return isCopy ? TEAM_TEXTS.status.copy(line) : line;
  }
  if (damaged > 0) return TEAM_TEXTS.status.damaged(damaged);
  if (unwritten !== null) return TEAM_TEXTS.status.unwritten;
  if (keptAside !== null) return TEAM_TEXTS.status.keptAside;
  if (beyond !== null) return TEAM_TEXTS.status.beyond;
  return busy ? TEAM_TEXTS.status.busy : TEAM_TEXTS.status.upToDate;
}

const toneOf = ({ folder, problem, news, unwritten }: TeamState): 'plain' | 'news' | 'bad' => {
  if (folder.state === 'asks' || problem !== null || unwritten !== null) return 'bad';
  const { files, damaged } = newsOf(news);
  if (files > 0) return 'news';
  return damaged > 0 ? 'bad' : 'plain';
};
