// Type-checks each environment against its own tsconfig, so that shared/ cannot see the DOM or Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = [
  'shared',
  'electron',
  'electron/preload',
  'renderer',
  'renderer/workers',
  'renderer/service-worker',
  'tsconfig.tests.json',
].filter((project) => existsSync(project));

const check = (project) =>
  new Promise((resolve) => {
    spawn(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project], {
      stdio: 'inherit',
    }).on('exit', (code) => resolve(code === 0));
  });

let ok = true;
for (const project of projects) {
  if (!(await check(project))) {
    console.error(`types: ${project} has errors`);
    ok = false;
  }
}
process.exit(ok ? 0 : 1);
