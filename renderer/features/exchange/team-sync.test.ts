import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Host } from '../../../shared/host/host';
import { chooseTeamFiles } from '../../../shared/host/team-folder';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { openFresh } from '../../db/open/test-support';
import { MergeSession } from '../../workers/merge/merge-session';
import type { MergeConversation } from '../../workers/merge/merge-client';
import { createRecoveryInMemory } from '../../host/recovery-in-memory.cases';
import { TeamSync } from './team-sync';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** A team folder in memory, and a desk that looks into it. */
async function desk() {
  const { repository, name } = await openFresh();
  const content = await sampleContent();
  await repository.importContent({
    label: { key: 'import-file', subject: '' },
    ...content,
    project: content.project,
  });
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const marks = new Map<string, number>();
  const put = (file: string, bytes: Uint8Array<ArrayBuffer>) => {
    files.set(file, bytes);
    marks.set(file, (marks.get(file) ?? 0) + 1);
  };
  const host = {
    version: '1.0.0',
    teamFolder: async () => ({ state: 'open', name: 'team' }),
    onTeamChange: () => () => undefined,
    listTeamFiles: async () => {
      const { names, beyond } = chooseTeamFiles([...files.keys()]);
      const listed = names.map((one) => ({
        name: one,
        size: files.get(one)?.length ?? 0,
        mark: String(marks.get(one)),
      }));
      return { outcome: 'listed', files: listed, beyond };
    },
    readTeamFile: async (file: string) => {
      const bytes = files.get(file);
      return bytes ? { name: file, bytes } : { name: file, problem: { kind: 'vanished' } };
    },
    writeTeamFile: async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
      put(file, bytes);
      return { outcome: 'saved', name: file, verified: true };
    },
    recovery: createRecoveryInMemory().host,
  } as unknown as Host;
  const merger = (): MergeConversation => {
    const session = new MergeSession(name);
    return {
      ask: async (method, args) => {
        const answer = session[method] as (...given: unknown[]) => Promise<never>;
        return answer(() => undefined, ...args);
      },
      end: () => undefined,
    };
  };
  const sync = new TeamSync({
    host,
    repository,
    merger,
    annotatorName: async () => 'Ada',
    onMerged: () => undefined,
  });
  const stop = sync.start();
  await sync.lookAgain();
  return { files, put, sync, stop, repository };
}

/** The project of the desk with three more quotes, as another annotator has it. */
async function theirFile(): Promise<string> {
  const content = await sampleContent();
  const quotes = content.records.filter(({ id }) => id === 'q2');
  const more = ['q7', 'q8', 'q9'].flatMap((id) => quotes.map((quote) => ({ ...quote, id })));
  const theirs = { ...content, records: [...content.records, ...more] };
  return (await serialiseProject(theirs, WITH_TEXTS)).text;
}
const sentences = (sync: TeamSync) =>
  (sync.current().news?.files ?? []).flatMap((file) => ('sentence' in file ? [file.sentence] : []));

test.each([
  (own: string) => own.replace('.json', ' (conflicted copy 2026-11-26 101010).json'),
  (own: string) => own.replace('.json', '.sync-conflict-20261126-101010-ABCDEFG.json'),
  (own: string) => own.replace('.verbatim.json', ' (1).verbatim.json'),
  (own: string) => own.replace('.json', '-DESKTOP.json'),
  () => 'something else.json',
])(
  'a copy that a service made of a clash is taken in, whatever it is called: %s',
  async (named) => {
    const { put, sync, stop, repository, files } = await desk();
    const { ownFile } = sync.current();
    expect(files.has(ownFile)).toBe(true);
    const name = named(ownFile);
    put(name, encode(await theirFile()));
    put('package.json', encode('{"name":"other"}'));
    await sync.look();
    expect(sync.current().news?.files.map((file) => file.name)).toEqual([name]);
    expect((await sync.merge())?.end).toBe('written');
    expect(
      (await repository.everything.content('all')).records.filter(({ type }) => type === 'quote'),
    ).toHaveLength(5);
    expect(files.has(name)).toBe(true);
    stop();
  },
);

test('a damaged file of one’s own is kept aside and written anew, and that is said', async () => {
  const { put, sync, stop, files } = await desk();
  const { ownFile } = sync.current();
  const whole = decode(files.get(ownFile));
  const torn = encode(whole.slice(0, 400));
  put(ownFile, torn);
  await sync.look();
  expect(decode(files.get(ownFile))).toBe(whole);
  const aside = [...files].filter(([name]) => name.includes('.damaged-'));
  expect(aside.map(([, bytes]) => bytes)).toEqual([torn]);
  expect(sync.current().keptAside).toContain(aside[0]?.[0]);
  expect(sentences(sync)).toEqual([]);
  stop();
});

test('a file of one’s own that a newer version wrote is not overwritten, and that is said', async () => {
  const { put, sync, stop, files } = await desk();
  const { ownFile } = sync.current();
  const newer = encode(
    decode(files.get(ownFile))
      .replace('"formatVersion": "2.0"', '"formatVersion": "3.0"')
      .replace('"minReader": "2.0"', '"minReader": "3.0"'),
  );
  put(ownFile, newer);
  await sync.look();
  expect(files.get(ownFile)).toBe(newer);
  expect(sync.current().unwritten).toContain('newer Verbatim');
  expect([...files.keys()]).toEqual([ownFile]);
  stop();
});

test('more files than a team has are told, and the others are merged', async () => {
  const { put, sync, stop } = await desk();
  for (let index = 0; index < 230; index += 1) put(`notes-${index}.json`, encode('[]'));
  put('zoe.verbatim.json', (await serialiseProject(await sampleContent(), WITH_TEXTS)).bytes);
  put('ben.verbatim.json', encode(await theirFile()));
  await sync.look();
  expect(sync.current().beyond).toContain('files are not looked at');
  expect(sync.current().news?.files.map(({ name }) => name)).toEqual(['ben.verbatim.json']);
  stop();
});
