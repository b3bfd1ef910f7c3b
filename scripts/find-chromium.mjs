// A Chromium for the tests, from wherever there is one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runNode } from './prepare.mjs';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const INSTALL_LIMIT_MS = 5 * 60_000;

/** Whether the file is there and starts; one whose system libraries are missing does not. */
function works(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function onPath(name) {
  const found = spawnSync('which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

async function playwrights() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return null; // not installed yet
  }
}

const systems = () => [...SYSTEM.map(onPath), ...KNOWN_PLACES].find(works) ?? null;

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

async function install() {
  console.log('No Chromium found: installing Playwright’s…');
  await runNode(join(ROOT, 'node_modules/playwright/cli.js'), ['install', 'chromium'], {
    timeout: INSTALL_LIMIT_MS,
  });
  const own = await playwrights();
  if (works(own)) return own;
  if (!isDebianRoot()) return null;
  console.log('Playwright’s Chromium cannot be had: installing Debian’s…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return systems();
}

/**
 * The path of a Chromium that starts: the variable VERBATIM_CHROMIUM, Playwright's own, the system's; else one is
 * installed, by Playwright or, on Debian as root, by apt. Null when none can be had.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env.VERBATIM_CHROMIUM;
  if (named) {
    if (works(named)) return named;
    console.log(`VERBATIM_CHROMIUM names ${named}, which does not start; looking elsewhere.`);
  }
  const own = await playwrights();
  if (works(own)) return own;
  return systems() ?? (await install());
}
