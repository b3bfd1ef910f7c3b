import type { BrowserWindow } from 'electron';
import type { MenuState } from '../../shared/host/commands';
import { openByDialog, openFolderByDialog, saveByDialog } from '../files/dialogs';
import type { RecoveryHost } from '../../shared/host/recovery';
import { isOriginalHash } from '../../shared/copies/originals';
import { isSnapshotId } from '../../shared/copies/snapshots';
import type { RecentFiles } from '../files/recent-files';
import type { TeamFolderFiles } from '../files/team-folder';
import type { WaitingFiles } from '../files/waiting-files';
import { answerCall, receiveNotice } from './channels';
import {
  isAddress,
  isBoolean,
  isBytes,
  isMenuState,
  isPurpose,
  isSuggestedName,
  isTeamName,
  isTitleOrNull,
  isWaitingId,
  isWaitingIds,
} from './guards';
import { openLink } from './open-link';
import { isEntries, isMark, isRevision } from './recovery-guards';

/** What the messages of the renderer act on. */
export interface IpcContext {
  readonly recent: RecentFiles;
  readonly waiting: WaitingFiles;
  readonly copies: RecoveryHost;
  readonly team: TeamFolderFiles;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onPrepares: (prepares: boolean) => void;
  readonly onPrepared: () => void;
  readonly onTitle: (window: BrowserWindow, title: string | null) => void;
  readonly onListening: () => void;
  readonly onMenu: (state: MenuState) => void;
}

/** Answers every message of the contract (shared/host/ipc.ts); there is no other channel. */
export function answerRenderer(context: IpcContext): void {
  answerCall('files:open', [isPurpose], (window, purpose) =>
    openByDialog(window, purpose, context.recent, context.waiting),
  );
  const { waiting } = context;
  answerCall('files:folder', [], (window) => openFolderByDialog(window, waiting));
  answerCall('files:read', [isWaitingId], (_window, id) => waiting.read(id));
  answerCall('files:still', [], async () => waiting.still());
  answerCall('files:save', [isSuggestedName, isBytes], saveByDialog);
  answerCall('links:open', [isAddress], openLink);
  const { copies } = context;
  answerCall('recovery:survey', [], () => copies.survey());
  answerCall('recovery:append', [isEntries], (_window, entries) => copies.appendJournal(entries));
  answerCall('recovery:journal', [isRevision], (_window, after) => copies.readJournal(after));
  answerCall('recovery:keep', [isMark, isBytes], (_window, mark, packed) =>
    copies.writeSnapshot(mark, packed),
  );
  answerCall('recovery:snapshot', [isSnapshotId], (_window, id) => copies.readSnapshot(id));
  answerCall('recovery:originals', [isBoolean], (_window, checked) => copies.originals(checked));
  answerCall('recovery:keep-original', [isOriginalHash, isBytes], (_window, sha256, bytes) =>
    copies.keepOriginal(sha256, bytes),
  );
  answerCall('recovery:original', [isOriginalHash], (_window, sha256) =>
    copies.readOriginal(sha256),
  );
  answerCall('recovery:drop-original', [isOriginalHash], (_window, sha256) =>
    copies.dropOriginal(sha256),
  );
  answerCall('recovery:aside', [], () => copies.setAsideStore());
  answerCall('recovery:away', [], () => copies.moveStoreAway());
  answerCall('recovery:forget', [], () => copies.forget());
  answerCall('recovery:space', [], () => copies.freeSpace());
  const { team } = context;
  answerCall('team:state', [], async () => team.state());
  answerCall('team:open', [], (window) => team.open(window));
  answerCall('team:leave', [], async () => team.leave());
  answerCall('team:list', [], () => team.list());
  answerCall('team:read', [isTeamName], (_window, name) => team.read(name));
  answerCall('team:write', [isTeamName, isBytes], (_window, name, bytes) =>
    team.write(name, bytes),
  );
  receiveNotice('window:unsaved', [isBoolean], (_window, unsaved) => context.onUnsaved(unsaved));
  receiveNotice('window:prepares', [isBoolean], (_window, prepares) =>
    context.onPrepares(prepares),
  );
  receiveNotice('window:prepared', [], () => context.onPrepared());
  receiveNotice('window:title', [isTitleOrNull], context.onTitle);
  receiveNotice('menu:state', [isMenuState], (_window, state) => context.onMenu(state));
  receiveNotice('files:keep', [isWaitingIds], (_window, ids) => waiting.keep(ids));
  receiveNotice('files:ready', [], () => context.onListening());
}
