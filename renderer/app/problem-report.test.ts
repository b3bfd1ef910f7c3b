import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { programsIn } from './problem-report';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.7444.59 Electron/45.5.0 Safari/537.36',
    ['Chrome/142.0.7444.59', 'Electron/45.5.0', 'Safari/537.36'],
  ],
  [
    'Mozilla/5.0 HeadlessChrome/130.0.0.0 PetraBrowser/7 petra@harrowbay.example',
    ['HeadlessChrome/130.0.0.0'],
  ],
])('of %s only programs and versions are told', (agent, programs) => {
  expect(programsIn(agent)).toEqual(programs);
});

it('whatever a user agent says, nothing but known programs and numbers is told', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      for (const program of programsIn(`${before} Chrome/1${after}`))
        expect(program).toMatch(
          /^(?:HeadlessChrome|Chrome|Chromium|Edg|Electron|Firefox|Safari|Version)\/[\d.]+$/,
        );
    }),
  );
});
