import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createTeamFolder } from '../../../electron/files/team-folder';
import { createWaitingFiles } from '../../../electron/files/waiting-files';
import { answerRenderer } from '../../../electron/ipc/answers';
import {
  chooseFolder,
  dialogsShown,
  takesMessage,
} from '../../../electron/ipc/fake-electron.cases';
import { MESSAGES } from '../../../electron/ipc/messages.cases';
import { createCopies } from '../../../shared/copies/copies';
import { createCopyFiles } from '../../../electron/storage/copy-files';
import { createStoreImages } from '../../../electron/storage/store-images';
import { bytesOf, changed, fuzzTarget, oddValue } from '../target';
import type { FuzzInput } from '../target';

const root = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-'));
const folders = { team: join(root, 'team'), recovery: join(root, 'recovery') };
for (const folder of Object.values(folders)) mkdirSync(folder);
const outside = join(root, 'outside.verbatim.json');
writeFileSync(outside, '{}');
chooseFolder(folders.team);

const team = createTeamFolder(join(root, 'team-folder.json'), () => undefined);
const ignore = () => undefined;
answerRenderer({
  recent: { add: ignore, list: () => [], clear: ignore },
  waiting: createWaitingFiles(join(root, 'waiting-files.json')),
  copies: createCopies(
    createCopyFiles(
      folders.recovery,
      createStoreImages(join(folders.recovery, 'set-aside'), join(root, 'IndexedDB')),
    ),
  ),
  team,
  onUnsaved: ignore,
  onPrepares: ignore,
  onPrepared: ignore,
  onTitle: ignore,
  onListening: ignore,
  onMenu: ignore,
});

/** Ends what the messages began, and takes away what they wrote. */
export function endIpc(): void {
  team.leave();
  rmSync(root, { recursive: true, force: true });
}

/** What a message can hold and JSON cannot is written as an object of one member, `$`. */
const SPECIAL: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  'not a number': () => Number.NaN,
  infinity: () => Infinity,
  'big integer': () => 10n,
  date: () => new Date(0),
  map: () => new Map([['a', 1]]),
  'words of 16 bits': () => new Uint16Array([1]),
  'shared bytes': () => new Uint8Array(new SharedArrayBuffer(1)),
  'a view of bytes': () => new DataView(new ArrayBuffer(1)),
  'a list with holes': () => Array(5),
};
const special = fc.constantFrom(...Object.keys(SPECIAL)).map((name): FuzzInput => ({ $: name }));

/** Bytes are written as `{ $bytes: … }`. */
function fromJson(value: FuzzInput): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value['$'] === 'string' && Object.hasOwn(SPECIAL, value['$']))
    return SPECIAL[value['$']]?.();
  if (typeof value['$bytes'] === 'string') return bytesOf(value['$bytes']);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, fromJson(member ?? null)]),
  );
}

function toJson(value: unknown): FuzzInput {
  if (value instanceof Uint8Array) return { $bytes: String.fromCharCode(...value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member)]));
  return value as FuzzInput;
}

const CHANNELS = Object.keys(MESSAGES) as readonly (keyof typeof MESSAGES)[];
const fileNames = fc.constantFrom<FuzzInput>(
  '../outside.verbatim.json',
  '..\\outside.verbatim.json',
  'a/../../outside.verbatim.json',
  '.verbatim.json',
  'nul.json',
  'ben.json',
  'ada.verbatim.json\0.txt',
);

const message = fc.constantFrom(...CHANNELS).chain((channel) =>
  fc.record({
    channel: fc.constant<string>(channel),
    args: fc.oneof(
      changed(toJson(MESSAGES[channel])),
      fc.tuple(fileNames, fc.constant<FuzzInput>({ $bytes: '{}' })).map((args): FuzzInput => args),
      fileNames.map((name): FuzzInput => [name]),
      fc.array(fc.oneof(oddValue, special), { maxLength: 3 }),
    ),
  }),
);

/** Any message is taken or refused; one that is refused opens no dialog, and none writes outside its folder. */
export const ipc = fuzzTarget({
  name: 'ipc',
  runs: 2000,
  inputs: message,
  check: async ({ channel, args }) => {
    const before = dialogsShown();
    const taken = await takesMessage(channel, Array.isArray(args) ? args.map(fromJson) : []);
    if (!taken) assert.equal(dialogsShown(), before);
    assert.deepEqual(
      readdirSync(root)
        // Made when first needed, and gone when everything is forgotten.
        .filter((name) => !['team-folder.json', 'waiting-files.json', 'recovery'].includes(name))
        .toSorted(),
      ['outside.verbatim.json', 'team'],
    );
    assert.equal(readFileSync(outside, 'utf8'), '{}');
    if (existsSync(folders.recovery))
      for (const name of readdirSync(folders.recovery))
        assert.match(name, /^(?:journal|snapshots|sentinel|set-aside)$/);
  },
});
