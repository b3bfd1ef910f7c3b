import { expect, it } from 'vitest';
import { isSnapshotMark } from '../copies/snapshots';
import { sampleContent } from '../project-file/sample.cases';
import { markSnapshot } from './mark-snapshot';
import { readPacked } from './salvage';

const STATE = {
  revision: 3,
  at: '2026-01-01T00:00:00.000Z',
  projectId: 'p1',
  counts: { articles: 1, quotes: 2, speakers: 1, events: 0, tags: 0 },
  digest: '0123456789abcdef',
};

it('a project with a very long name has snapshots too, and they hold the whole name', async () => {
  const sample = await sampleContent();
  const name = `${'x'.repeat(199)}🙂`.repeat(50);
  const content = { ...sample, project: { ...sample.project, name } };
  const order = { reason: 'working', annotatorId: 'ann', version: '1.0.0' } as const;
  const { mark, packed } = await markSnapshot(content, STATE, order);
  expect(isSnapshotMark(mark)).toBe(true);
  expect(mark.projectName.isWellFormed()).toBe(true);
  expect((await readPacked(packed))?.content.project.name).toBe(name);
});
