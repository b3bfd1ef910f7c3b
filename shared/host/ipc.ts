import type { OriginalRead, StoredOriginal } from '../recovery/originals';
import type { RecoverySurvey, SnapshotMark } from '../recovery/survey';
import type { CommandId, MenuState } from './commands';
import type { OpenedFile, OpenPurpose, OpenResult, RefusedFile, SaveResult } from './host';
import type { CopyWritten } from './recovery';
import type { TeamFolder, TeamListing } from './team-folder';

/** The scheme and host of the desktop app. Never to change: what a person keeps belongs to this origin. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'verbatim';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The name under which the preload script shows the host to the page. */
export const HOST_KEY = 'verbatimHost';

/** Questions of the renderer that the main process answers: channel → arguments and answer. */
export interface IpcCalls {
  'files:open': { args: [purpose: OpenPurpose]; answer: OpenResult };
  'files:folder': { args: []; answer: OpenResult };
  'files:read': { args: [id: string]; answer: OpenedFile | RefusedFile };
  'files:still': { args: []; answer: readonly string[] };
  'files:save': {
    args: [suggestedName: string, bytes: Uint8Array<ArrayBuffer>];
    answer: SaveResult;
  };
  'links:open': { args: [url: string]; answer: 'opened' | 'refused' };
  'recovery:survey': { args: []; answer: RecoverySurvey };
  'recovery:append': { args: [entries: readonly string[]]; answer: CopyWritten };
  'recovery:journal': { args: [after: number]; answer: readonly string[] };
  'recovery:keep': {
    args: [mark: SnapshotMark, packed: Uint8Array<ArrayBuffer>];
    answer: CopyWritten;
  };
  'recovery:snapshot': { args: [id: string]; answer: Uint8Array<ArrayBuffer> | null };
  'recovery:originals': { args: [checked: boolean]; answer: readonly StoredOriginal[] };
  'recovery:keep-original': {
    args: [sha256: string, bytes: Uint8Array<ArrayBuffer>];
    answer: CopyWritten;
  };
  'recovery:original': { args: [sha256: string]; answer: OriginalRead };
  'recovery:drop-original': { args: [sha256: string]; answer: CopyWritten };
  'recovery:aside': { args: []; answer: string | null };
  'recovery:away': { args: []; answer: boolean };
  'recovery:forget': { args: []; answer: CopyWritten };
  'recovery:space': { args: []; answer: number | null };
  'team:state': { args: []; answer: TeamFolder };
  'team:open': { args: []; answer: TeamFolder };
  'team:leave': { args: []; answer: null };
  'team:list': { args: []; answer: TeamListing };
  'team:read': { args: [name: string]; answer: OpenedFile | RefusedFile };
  'team:write': { args: [name: string, bytes: Uint8Array<ArrayBuffer>]; answer: SaveResult };
}

/** What the renderer tells the main process, without an answer. */
export interface IpcNotices {
  'window:unsaved': [unsaved: boolean];
  /** Whether the page wants to be asked before its window closes. */
  'window:prepares': [prepares: boolean];
  /** What was to be done before closing is done. */
  'window:prepared': [];
  'window:title': [title: string | null];
  'menu:state': [state: MenuState];
  /** The renderer listens for opened files from now on: what waited may be sent. */
  'files:ready': [];
  /** No files that wait are needed any more but these. */
  'files:keep': [ids: readonly string[]];
}

/** What the main process tells the renderer. */
export interface IpcEvents {
  'menu:command': [command: CommandId];
  'files:opened': [result: OpenResult];
  'team:changed': [];
  /** The window is about to close, and waits for `window:prepared`. */
  'window:closing': [];
}

export type IpcCall = keyof IpcCalls;
export type IpcNotice = keyof IpcNotices;
export type IpcEvent = keyof IpcEvents;
