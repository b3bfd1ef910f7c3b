import type { SaveProblem } from '../../shared/host/save-problem';
import type { SnapshotReason } from '../../shared/recovery/survey';
import type { CopyDamage, Judgement } from '../../shared/recovery/judge';
import type { LivingCounts } from '../../shared/recovery/store-state';
import type { OriginalsFound } from '../../shared/recovery/originals';
import type { StoreLook } from '../../shared/recovery/store-look';
import type { Found, JournalReach, ReadSnapshot, Way } from '../../shared/recovery/ways';
import { many, number } from '../../shared/texts/numbers';
import { clockOf } from './days';
import { losesOf, originalsLost, originalsSentence } from './originals-found';

type Suspect = Extract<Judgement, { verdict: 'suspect' }>;
type Unreadable = Extract<StoreLook, { kind: 'unreadable' }>;

const changes = (n: number): string => many(n, 'change', 'changes');
const records = (n: number): string => many(n, 'record', 'records');

const COUNTED: readonly (readonly [keyof LivingCounts, string, string])[] = [
  ['articles', 'article', 'articles'],
  ['quotes', 'quote', 'quotes'],
  ['speakers', 'speaker', 'speakers'],
  ['events', 'event', 'events'],
  ['tags', 'tag', 'tags'],
];

/** Parts of a sentence as a list: “22 quotes and 1 speaker”. */
const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

/** What there is more by kind, in words; '' when there is nothing. `sign` −1 says what there is less. */
function countsMore(differences: LivingCounts, sign: 1 | -1 = 1): string {
  const parts = COUNTED.flatMap(([kind, one, more]) => {
    const count = sign * differences[kind];
    return count > 0 ? [many(count, one, more)] : [];
  });
  return parts.length === 0 ? '' : listed(parts);
}

const UNREADABLE: Readonly<Record<Unreadable['cause'], string>> = {
  'disk-full': 'The disk is full, and the project did not open.',
  denied: 'The project may not be read.',
  'no-answer': 'The project’s store does not answer.',
  damaged: 'The project’s store cannot be read.',
};

/** What happened, in one sentence. */
function happened({ matter }: Suspect, look: StoreLook): string {
  switch (matter) {
    case 'gone':
      return 'The project is gone from its store.';
    case 'older':
      return 'The project opened without your last changes.';
    case 'damaged':
      return 'Part of the project did not open.';
    case 'differs':
      return 'The project is not what was saved.';
    case 'another':
      return 'Another project lies where yours was.';
    case 'unreadable':
      return UNREADABLE[look.kind === 'unreadable' ? look.cause : 'damaged'];
    case 'newer-version':
      return 'A newer Verbatim made this project.';
    case 'blocked':
      return 'Another window keeps the project busy.';
  }
}

const wholeReach = ({ reach, missingChanges }: Extract<Way, { kind: 'put-back' }>): boolean =>
  missingChanges === 0 && reach.unreadable === 0;

/** What is whole all the same, by the way that is recommended. */
function isThere(way: Way, found: Found, now: string): string {
  switch (way.kind) {
    case 'put-back':
      return wholeReach(way)
        ? 'Your work is whole in the journal.'
        : `The journal has your work up to ${clockOf(way.reach.state.at, now)}.`;
    case 'snapshot':
      return way.missingChanges === 0 && way.snapshot.unreadable === 0
        ? 'Your work is whole in a snapshot.'
        : `A snapshot has your work up to ${clockOf(way.snapshot.state.at, now)}.`;
    case 'open-as-is':
      return way.missingChanges === 0
        ? 'What it holds can be opened.'
        : `All but ${changes(way.missingChanges)} can be opened.`;
    case 'try-again':
      if (found.look.kind === 'newer-version') return 'Nothing of it was changed.';
      return found.reach === null ? 'Nothing was changed.' : 'Your work is kept outside it too.';
    case 'begin-anew':
      return 'No copy of it can be read.';
  }
}

const TRY_AGAIN: Readonly<Record<string, string>> = {
  'disk-full': 'Free some space on the disk; then it opens as it was.',
  denied: 'Allow Verbatim to read and write its folder; then it opens as it was.',
  'no-answer': 'It may be busy. Trying again changes nothing.',
  damaged: 'If something else held it, it opens now. Trying again changes nothing.',
  blocked: 'Close the other windows and tabs of Verbatim first.',
  'newer-version': 'Update Verbatim first.',
};

/** The sentence below the headline: when the last change was made and whether it is there. */
function lead(found: Found, ways: readonly Way[], now: string): string {
  const { judgement, look } = found;
  const [first] = ways;
  if (look.kind === 'newer-version')
    return `It is of version ${number(look.found)}; this Verbatim reads up to version ${number(look.known)}. Update Verbatim, then open it again.`;
  if (look.kind === 'blocked')
    return 'It opens by itself as soon as the other window lets go of it.';
  const last = judgement.newest?.at ? clockOf(judgement.newest.at, now) : null;
  const choose = 'Choose how to go on; nothing is deleted.';
  if (last === null) return choose;
  const there =
    (first?.kind === 'put-back' && wholeReach(first)) ||
    (first?.kind === 'snapshot' && first.missingChanges === 0 && first.snapshot.unreadable === 0);
  if (there) return `Your last change, at ${last}, is there. ${choose}`;
  return `Your last change was made at ${last}. ${choose}`;
}

/** What the rows of the table say of their copies. */
const CONDITION = {
  gone: 'Nothing is there',
  older: (n: number): string => `${changes(n)} missing`,
  differs: 'Its counts are others than were saved',
  another: 'It is of another project',
  unreadable: 'Cannot be read',
  newer: 'Only a newer Verbatim can read it',
  blocked: 'In use by another window',
  whole: 'Whole, read and checked',
  journalWhole: 'Whole, every line checked',
  journalLines: (n: number): string => `${many(n, 'line', 'lines')} cannot be read`,
  journalBroken: 'Part of it is missing',
  journalStops: (n: number): string => `${changes(n)} cannot be put back from it`,
  journalNone: 'There is none',
  snapshotNone: 'There is none',
  snapshotLost: 'Cannot be read',
  snapshotPart: ({ unreadable, state }: ReadSnapshot): string => {
    const { articles, quotes, speakers, events, tags } = state.counts;
    const of = Math.max(articles + quotes + speakers + events + tags, unreadable);
    return `${number(unreadable)} of ${records(of)} cannot be read`;
  },
} as const;

/** What is missing of a store that opened in part. */
export function missingOf(counted: LivingCounts, claimed: LivingCounts): string {
  const lost = countsMore({
    articles: claimed.articles - counted.articles,
    quotes: claimed.quotes - counted.quotes,
    speakers: claimed.speakers - counted.speakers,
    events: claimed.events - counted.events,
    tags: claimed.tags - counted.tags,
  });
  return lost === '' ? 'Part of it cannot be read' : `${lost} cannot be read`;
}

const unreadableBase = ({ unreadable }: JournalReach): string =>
  unreadable === 0 ? '' : ` ${records(unreadable)} of the snapshot before it cannot be read.`;

const lost = (missing: number): string =>
  missing === 0 ? '' : ` ${changes(missing)} after that cannot be found.`;

const brings = (differences: LivingCounts): string => {
  const more = countsMore(differences);
  const less = countsMore(differences, -1);
  if (more === '' && less === '') return 'Brings back what was changed';
  if (more === '') return `Has ${less} less than what opened`;
  return less === '' ? `Brings back ${more}` : `Brings back ${more}, and has ${less} less`;
};

/** The name of a way, and what it brings back and leaves. */
export function wayInWords(
  way: Way,
  found: Found & { readonly originals: OriginalsFound },
  now: string,
): { name: string; says: string } {
  switch (way.kind) {
    case 'put-back': {
      const upTo = `${brings(way.brings)}, up to ${clockOf(way.reach.state.at, now)}.`;
      return wholeReach(way)
        ? { name: 'Put everything back', says: `${upTo} ${losesOf(found.originals)}` }
        : {
            name: 'Put back what the journal has',
            says: `${upTo}${unreadableBase(way.reach)}${lost(way.missingChanges)}`,
          };
    }
    case 'snapshot': {
      const { snapshot } = way;
      const part = snapshot.unreadable === 0 ? '' : ` ${CONDITION.snapshotPart(snapshot)}.`;
      const later =
        way.laterChanges === 0
          ? ''
          : ` ${many(way.laterChanges, 'later change is', 'later changes are')} kept in a snapshot of their own.`;
      return {
        name: `Go back to the snapshot of ${clockOf(snapshot.state.at, now)}`,
        says: `${brings(way.brings)}.${part}${later}${lost(way.missingChanges)}`,
      };
    }
    case 'open-as-is': {
      const without = countsMore(way.without);
      const kept =
        found.reach === null
          ? way.missingChanges === 0
            ? ''
            : ` ${changes(way.missingChanges)} cannot be found.`
          : ' What the copies have is kept as a snapshot.';
      return {
        name: found.judgement.matter === 'another' ? 'Open the other project' : 'Open it as it is',
        says: `Opens with ${many(way.counts.quotes, 'quote', 'quotes')}${without === '' ? '' : `, without ${without}`}.${kept}`,
      };
    }
    case 'try-again': {
      const { look } = found;
      const key = look.kind === 'unreadable' ? look.cause : look.kind;
      return { name: 'Try again', says: TRY_AGAIN[key] ?? '' };
    }
    case 'begin-anew':
      return {
        name: 'Begin a new project',
        says: 'What is left of the former one is set aside and stays on this computer.',
      };
  }
}

const REASONS: Readonly<Record<SnapshotReason, string>> = {
  working: 'While working',
  start: 'At start',
  close: 'At close',
  import: 'Before files came in',
  merge: 'Before merge',
  migration: 'Before an update of the store',
  restore: 'Before going back',
  update: 'Before an update',
  'opened-as-is': 'Opened as it was',
  'set-aside': 'Set aside',
  former: 'Kept by an older Verbatim',
};

const DAMAGED_COPIES: Readonly<Record<CopyDamage, string>> = {
  sentinel: 'the note of what was saved last',
  journal: 'the journal',
  snapshot: 'a snapshot',
};

/** The words of the page that stands before a project that is not what it was. */
export const RECOVERY = {
  place: 'Before opening',
  whereYouAre: 'Where you are',
  unnamed: 'Verbatim',
  nothingWritten: 'Nothing is written yet',
  headline: (found: Found, ways: readonly Way[], now: string) => ({
    happened: happened(found.judgement, found.look),
    isThere: ways[0] ? isThere(ways[0], found, now) : '',
    lead: lead(found, ways, now),
  }),
  columns: {
    copy: 'What there is',
    axis: 'How far it reaches',
    upTo: 'Up to',
    articles: 'Articles',
    quotes: 'Quotes',
    speakers: 'Speakers',
  },
  rows: { store: 'Project as it opened', journal: 'Journal', snapshot: 'Newest snapshot' },
  storeMissing: 'The project’s store',
  condition: CONDITION,
  waysLabel: 'How to go on',
  recommended: 'Recommended',
  working: 'Working…',
  aside: 'Nothing is deleted. What is left of the project is set aside first.',
  untouched: 'Nothing is deleted, and nothing was changed.',
  originals: originalsSentence,
  /** The undo history lies in the store alone. */
  undoEnds:
    'What was done before cannot be taken back with Undo after a project was put back: Undo begins anew with it.',
  originalsLost,
  snapshots: 'Look into the snapshots',
  save: 'Save what there is as a file',
  beginAnew: 'Begin a new project',
  beginAnewSure: 'Begin with an empty project?',
  beginAnewSays: 'What is left of this one is set aside first, and its snapshots stay.',
  beginAnewYes: 'Begin with an empty project',
  beginAnewNo: 'Not now',
  reasons: REASONS,
  unknownSnapshot: 'A snapshot that does not say what it is',
  copiesDamaged: (damaged: readonly CopyDamage[]): string =>
    `Beside the project, ${listed(damaged.map((copy) => DAMAGED_COPIES[copy]))} could not be read in full. The project itself is whole, and a new copy is being made.`,
  /** While the project itself is saved and its second copy is not. */
  copiesRefused: (problem: SaveProblem): string =>
    `Your work is saved, but no second copy of it is kept: ${
      problem.kind === 'disk-full'
        ? 'there is no room for it. Free some space'
        : problem.kind === 'no-permission'
          ? 'Verbatim may not write to its folder. Allow it'
          : 'the place for it cannot be written'
    }, or export a Verbatim file. It is tried again by itself.`,
  snapshotsTitle: 'Snapshots',
  back: 'Back',
  goBackTo: 'Go back to it',
  saveSnapshot: 'Save as a file',
  lookInto: 'Look into it',
  snapshotRow: (quotes: number, articles: number): string =>
    `${many(quotes, 'quote', 'quotes')} in ${many(articles, 'article', 'articles')}`,
  snapshotDamaged: 'part of it cannot be read',
  snapshotMissing: 'its file is missing',
  footer: {
    desktop:
      'Journal and snapshots are files on this computer, apart from the project’s own store.',
    browser: 'Journal and snapshots are kept by this browser, apart from the project’s own store.',
  },
  offline: 'Offline',
  fileName: 'verbatim-recovered.verbatim.json',
  saved: (name: string): string => `Saved as ${name}.`,
  nothingToSave: 'There is nothing that can be read.',
  snapshotUnreadable: 'Nothing of this snapshot can be read.',
  /** Nothing is replaced before what is there was set aside. */
  notKept: (problem: SaveProblem): string =>
    problem.kind === 'disk-full'
      ? 'The disk is full, so that nothing could be set aside, and nothing was changed. Free some space, then try again.'
      : 'What is there could not be set aside, so that nothing was changed. See that Verbatim may write to its folder, then try again.',
  /** Some damage a browser can neither mend nor remove. */
  stuck: (reason: string): string =>
    `The storage can neither be opened nor removed (it said “${reason}”). Nothing was changed. Save what there is as a file first. Then close Verbatim and open it again; in a browser, delete the data of this site in its settings before. Open the file that you saved.`,
  wayFailed: (reason: string): string =>
    `That did not work: ${reason} Nothing was lost; choose another way, or try again.`,
} as const;
