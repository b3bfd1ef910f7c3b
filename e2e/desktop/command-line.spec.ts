import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, usesStandIn } from '../fixtures/desktop-app';

const ROOT = join(import.meta.dirname, '../..');
const electron = (): readonly string[] => {
  if (usesStandIn) return [process.execPath, join(ROOT, 'out/double/electron.cjs')];
  const { VERBATIM_ELECTRON = createRequire(import.meta.url)('electron') as string } = process.env;
  return [VERBATIM_ELECTRON];
};

test('the app answers the words of the command line and opens no window', ({ desktop }) => {
  const path = join(desktop.folder, 'other.json');
  writeFileSync(path, '{"format": "other"}');
  // As a shell starts it: Playwright's handle has no standard output.
  const [program = '', ...before] = electron();
  const { status, stdout, stderr } = spawnSync(
    program,
    [...before, '--no-sandbox', process.env.VERBATIM_APP ?? ROOT, 'validate', '--json', path],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(stdout)).toMatchObject({ files: [{ ok: false }] });
  expect(stderr).toContain('it says it is “other”');
  expect(status).toBe(3);
});
