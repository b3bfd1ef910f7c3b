import { expect, it } from 'vitest';
import { shippedOnly } from './sbom';
import type { Sbom } from './sbom';

const component = (name: string, version: string) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  scope: 'optional',
});
const all: Sbom = {
  serialNumber: 'urn:uuid:1',
  metadata: {
    timestamp: '2026-01-01T00:00:00.000Z',
    component: { ...component('verbatim', '0.1.0'), name: 'some-folder', type: 'library' },
  },
  components: [component('a', '1.0.0'), component('a', '2.0.0'), component('tool', '3.0.0')],
  dependencies: [
    { ref: 'verbatim@0.1.0', dependsOn: ['a@1.0.0', 'tool@3.0.0'] },
    { ref: 'a@1.0.0' },
    { ref: 'tool@3.0.0', dependsOn: ['a@2.0.0'] },
  ],
};

it('lists what is shipped, in the version that is, and the same in every run', () => {
  expect(shippedOnly(all, new Map([['a', '1.0.0']]))).toEqual({
    metadata: { component: { ...component('verbatim', '0.1.0'), type: 'application' } },
    components: [{ ...component('a', '1.0.0'), scope: 'required' }],
    dependencies: [
      { ref: 'verbatim@0.1.0', dependsOn: ['a@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: [] },
    ],
  });
});

it('a shipped package that npm does not know is no list at all', () => {
  expect(() => shippedOnly(all, new Map([['b', '1.0.0']]))).toThrow('npm does not know of b.');
});
