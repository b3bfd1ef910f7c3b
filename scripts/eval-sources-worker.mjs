// Reads files for eval-sources.mjs, one after the other, so that one that hangs can be ended from outside.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { readArticles } = await import(workerData.readers);

async function read(path) {
  const bytes = new Uint8Array(await readFile(path));
  parentPort.postMessage(await readArticles(bytes, basename(path), {}, () => undefined));
}

// What throws ends this thread, which is told as a crash.
parentPort.on('message', (path) => void read(path));
