import { many } from '../../shared/texts/numbers';

/** Words of the team folder. */
export const TEAM_TEXTS = {
  title: 'Team folder',
  what: 'A folder that your team shares, by a network drive or a service that keeps folders alike. You write one file in it, the others write theirs; nothing in it is ever overwritten by somebody else.',
  choose: 'Choose a folder…',
  allow: 'Allow it again…',
  asks: (name: string) =>
    `Your browser wants to be asked again before Verbatim may look into “${name}”.`,
  unsupported:
    'This browser cannot open folders. Use Verbatim on the desktop, or Chrome or Edge; or send each other files and merge those.',
  folder: (name: string) => `Folder: ${name}`,
  ownFile: (name: string) => `Your file: ${name}`,
  noOwnFile: 'Your file is written once there is an article.',
  othersFiles: (count: number) =>
    count === 0 ? 'No files of others yet.' : `${many(count, 'file', 'files')} of others.`,
  automatic: 'Merge what is new by itself',
  automaticHint:
    'A snapshot is kept before, one undo takes it back, and files that are damaged are left out and named.',
  beyond: (more: number, limit: number) =>
    `${many(more, 'file is', 'files are')} not looked at: Verbatim looks at ${limit} in a folder, those named .verbatim.json first. Move files that are not of this team elsewhere.`,
  tooMuch: (name: string, limit: string) =>
    `“${name}” waits: Verbatim reads ${limit} of the folder at a time. Merge what is new, and it comes next.`,
  keptAside: (name: string, aside: string) =>
    `Your file “${name}” was damaged. It was kept as “${aside}” and written anew from your project.`,
  copy: (name: string, of: string, isOwn: boolean) =>
    `“${name}” is a copy of ${isOwn ? 'your file' : 'the file'} “${of}”, as services that keep folders alike make when two machines write at once. What it brings is in the table; the copy itself is left as it is.`,
  merge: 'Merge',
  look: 'Look at all files again',
  leave: 'Leave the folder',
  close: 'Close',
  upToDate: 'Everything in the folder is in your project.',
  merging: 'Merging',
  status: {
    upToDate: 'Team: up to date',
    busy: 'Team: looking…',
    asks: 'Team folder: asks for access',
    unwritten: 'Team: your file is not written',
    keptAside: 'Team: your damaged file was kept aside',
    beyond: 'Team: too many files',
    copy: (news: string) => `${news} (in a copy of your file)`,
    damaged: (count: number) => `Team: ${many(count, 'file is', 'files are')} damaged`,
  },
  problems: {
    gone: 'The folder is not there. Plug in the drive or start the service that shares it, or leave it and choose another.',
    'no-permission':
      'The folder may not be looked into with your rights. Ask who shares it, or choose another.',
    unreadable: 'The folder could not be read. Check the drive or the service that shares it.',
  },
  problem: {
    gone: 'Team folder: not there',
    'no-permission': 'Team folder: no access',
    unreadable: 'Team folder: not readable',
  },
  /** What is new, in a line: “2 files changed: 14 new quotes, 1 conflict”. */
  news: (files: number, quotes: number, others: number, conflicts: number) => {
    const parts = [
      quotes > 0 ? many(quotes, 'new quote', 'new quotes') : '',
      others > 0 ? many(others, 'other change', 'other changes') : '',
      conflicts > 0 ? many(conflicts, 'conflict', 'conflicts') : '',
    ].filter((part) => part !== '');
    return `${many(files, 'file', 'files')} changed: ${parts.join(', ')}`;
  },
  mergeKey: (news: string, keys: string) => `${news}. ${keys} merges.`,
  merged: (names: readonly string[]) => `Merged from the team folder: ${names.join(', ')}.`,
  nothing: 'Nothing new in the team folder.',
  undo: 'Undo',
} as const;
