import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The fixtures that fail a spec when a request leaves the app (e2e/fixtures/strays.ts). */
const WATCHED =
  /import \{[^}]*\btest\b[^}]*\} from '(?:\.\.\/fixtures\/(?:app|desktop-app)|\.\/(?:browser-app|reader-page))'/;
/** Playwright's own `test` brings a page that nobody watches. */
const OPENS_PAGE = /\b(?:page|context|browser)\b *[,}:].*\) => \{|chromium\.launch|_electron/;

const unwatched = (specs: readonly (readonly [path: string, source: string])[]) =>
  specs
    .filter(([, source]) => !WATCHED.test(source) && OPENS_PAGE.test(source))
    .map(([path]) => path);

it('finds a spec that nobody watches', () => {
  const own = "import { expect, test } from '@playwright/test';\n";
  expect(
    unwatched([
      ['watched.spec.ts', "import { expect, test } from '../fixtures/app';\nasync ({ page }) => {"],
      ['own.spec.ts', `${own}test('x', async ({ page }) => {`],
      ['launches.spec.ts', `${own}await chromium.launch();`],
      ['without-a-page.spec.ts', `${own}test('x', async () => {`],
    ]),
  ).toEqual(['own.spec.ts', 'launches.spec.ts']);
});

it('every spec that opens a page is watched for requests that leave the app', () => {
  const paths = ['browser', 'desktop', 'journeys', 'editor'].flatMap((folder) =>
    readdirSync(join('e2e', folder))
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => join('e2e', folder, name)),
  );
  expect(paths.length).toBeGreaterThan(40);
  expect(unwatched(paths.map((path) => [path, readFileSync(path, 'utf8')]))).toEqual([]);
});
