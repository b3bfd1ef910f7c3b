import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { asFiles, mergedPlainly, orders } from '../../../shared/merge/merged-plainly.cases';
import { TEAM, teamBase } from '../../../shared/merge/team.cases';
import { WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { checkStorage } from '../../db/check-storage';
import { canonicalDump, openFresh } from '../../db/open/test-support';
import { MergeSession } from './merge-session';

// Each order of each case is a database of its own.
vi.setConfig({ testTimeout: 60_000 });

const LABEL = { key: 'merge-files', subject: '' } as const;
const noStep = () => undefined;

describe('files of several annotators in the app: the command line’s result in any order', () => {
  it.each(TEAM)('$name', async ({ files, look, sees }) => {
    const given = await asFiles(await files(await teamBase()));
    const { text } = await mergedPlainly(given);
    for (const order of orders(given)) {
      const { repository, name } = await openFresh();
      const empty = await canonicalDump(repository);
      const session = new MergeSession(name);
      await session.begin();
      for (const bytes of order) expect((await session.add(noStep, bytes)).ok).toBe(true);
      await repository.importElsewhere(
        async ({ job, version, at }) =>
          (await session.write(noStep, LABEL, { job, version, at })).end,
      );
      const content = await repository.everything.content('all');
      expect(await look(content)).toEqual(sees);
      expect((await serialiseProject(content, WITH_TEXTS)).text).toBe(text);
      expect(await checkStorage(name)).toEqual([]);
      await repository.undo();
      expect(await canonicalDump(repository)).toBe(empty);
    }
  });
});
