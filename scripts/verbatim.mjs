#!/usr/bin/env node
// `npx verbatim …` in a clone: installs and builds what is missing, saying so on standard error, then runs the command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, ensureBuilt, ensureInstalled, isBuilt } from './prepare.mjs';

if (isBuilt() || ((await ensureInstalled()) && (await ensureBuilt())))
  await import(pathToFileURL(join(ROOT, 'out/main/cli.cjs')).href);
else {
  console.error('Verbatim could not be set up; the reason stands above.');
  process.exitCode = 3;
}
