// `npm start`: installs and builds what is missing, then starts the desktop app; where that cannot be, says why in
// one line and serves the browser edition. `npm start -- --browser` asks for that, `--port N` for another address.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, ensureBuilt, ensureInstalled, runNode } from './prepare.mjs';

const DOWNLOAD_LIMIT_MS = 5 * 60_000;
/** An app that ends with an error this soon did not start. */
const START_LIMIT_MS = 15_000;

/** Stops with one plain line. */
function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Why Electron would not start here, as part of a sentence; null when nothing speaks against it. */
function obstacle() {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Electron refuses to run as root';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  return null;
}

/** The path of Electron's executable, downloaded first when it is not there; null when it cannot be had. */
async function findElectron() {
  const folder = join(ROOT, 'node_modules/electron');
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    // npm does not download it: the package does so at first use, and this is that use.
    if (!existsSync(join(folder, 'path.txt'))) console.log('Downloading Electron…');
    const code = await runNode(join(folder, 'install.js'), [], {
      stdio: 'ignore',
      timeout: DOWNLOAD_LIMIT_MS,
    });
    if (code !== 0) return null;
  }
  try {
    const path = createRequire(import.meta.url)('electron');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** What Electron wrote when it did not start, as part of a sentence. */
function reasonIn(output, code) {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(output)?.[1];
  if (library) return `the system library ${library} is missing`;
  if (/sandbox/i.test(output)) return 'this system does not allow its sandbox';
  if (/display|X server|ozone/i.test(output)) return 'there is no display';
  return `it ended with code ${code}`;
}

/** Runs the desktop app to its end. Resolves with null, or with why it did not start. */
function runDesktop(electron) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(electron, [ROOT], { stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => {
        stopping = true;
        child.kill('SIGTERM');
      });
    }
    child.once('error', (error) => resolve(`it cannot be run (${error.code ?? error.message})`));
    child.once('exit', (code, signal) => {
      if (stopping || code === 0) resolve(null);
      else if (Date.now() - started < START_LIMIT_MS) resolve(reasonIn(output, code ?? signal));
      else
        stop(
          `Verbatim ended unexpectedly (${code ?? signal}). What was saved is there at the next start.`,
        );
    });
  });
}

/** Opens an address in the person's browser where there is one to be seen. */
function openBrowser(url) {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (obstacle() === 'there is no display' || process.env.CI) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // no such program: the address is printed anyway
  child.unref();
}

/** Whether what answers on the port is Verbatim. */
async function isOurs(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return /<title>Verbatim<\/title>/.test(await response.text());
  } catch {
    return false;
  }
}

async function runBrowserEdition(wantedPort) {
  const { DEFAULT_PORT, serve } = await import('./serve.mjs');
  const port = wantedPort ?? DEFAULT_PORT;
  const address = `http://127.0.0.1:${port}/`;
  let server;
  try {
    server = await serve({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') stop(`The browser edition cannot be served: ${error.message}`);
    if (!(await isOurs(address))) {
      stop(
        `Port ${port} is in use by another program. Your work in the browser belongs to this address, so Verbatim ` +
          'does not change it by itself: stop that program, or give another port with `npm start -- --browser --port 4600` (it keeps its own, separate work).',
      );
    }
    console.log(`Verbatim is already being served at ${address}`);
    openBrowser(address);
    return;
  }
  console.log(`Verbatim is at ${server.url} (Ctrl+C stops it)`);
  openBrowser(server.url);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await server.close();
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { browser: { type: 'boolean' }, port: { type: 'string' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      throw new Error('--port wants a number from 1 to 65535.');
    }
    return { browser: values.browser ?? false, port };
  } catch (error) {
    return stop(`${error.message}\nUsage: npm start [-- --browser [--port N]]`);
  }
}

const wanted = readArguments();
const needed = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node;
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Verbatim needs Node ${needed}; this is ${process.version}. Please update Node.`);
}
if (!(await ensureInstalled())) {
  stop(
    'The packages could not be installed: npm’s message is above. Check the network and run `npm start` again.',
  );
}
if (!(await ensureBuilt())) stop('The build failed: its message is above.');

let problem = null;
if (!wanted.browser) {
  problem = obstacle();
  if (!problem) {
    const electron = await findElectron();
    problem = electron ? await runDesktop(electron) : 'Electron could not be downloaded';
    if (!problem) process.exit(0);
  }
  console.log(`The desktop app cannot start (${problem}): here is the browser edition instead.`);
}
await runBrowserEdition(wanted.port);
process.exit(0);
