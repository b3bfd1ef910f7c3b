import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { changeHiddenLayers, toggled } from './chosen-layers';
import { openFresh } from '../db/open/test-support';

test('quick changes of what is left out build on one another', async () => {
  const { repository } = await openFresh();
  // All at once, as keys come faster than the screen follows.
  for (const layers of [['ann'], ['ben'], ['cleo'], ['ben']])
    changeHiddenLayers(repository, (hidden) => toggled(hidden, layers));
  await vi.waitUntil(() => repository.saving.current().state === 'saved');
  expect(await repository.setting('hidden-layers')).toEqual(['ann', 'cleo']);
});

test.each([
  ['hides those that show', ['ann'], ['ann', 'ben'], ['ann', 'ben']],
  ['shows them when all are hidden', ['cleo', 'ann', 'ben'], ['ann', 'ben'], ['cleo']],
])('toggling several %s', (_name, hidden, layers, after) => {
  expect(toggled(hidden, layers)).toEqual(after);
});
