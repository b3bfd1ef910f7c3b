// One measurement of scripts/bench-merge.mjs: `node subject.mjs SUBJECT OUTPUT FILE…` prints { ms, mb }. The clock runs
// over the work alone, not over starting Node or, for the peers, over getting the records into their documents first.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [subject, output, ...paths] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const recordsOf = (file) =>
  ['documents', 'quotes', 'speakers', 'annotators'].flatMap((section) =>
    file[section].map((record) => [`${section}/${record.id}`, record]),
  );

const SUBJECTS = {
  async verbatim() {
    const started = performance.now();
    process.argv = [process.argv[0], 'verbatim', 'merge', ...paths, '-o', output];
    require('../../out/main/cli.cjs');
    await new Promise((done) => {
      process.once('beforeExit', done);
    });
    process.exitCode = 0;
    return performance.now() - started;
  },
  /** The limit: what nobody who reads and writes JSON can beat without another trick. */
  async json() {
    let ms = 0;
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const started = performance.now();
      JSON.parse(text);
      ms += performance.now() - started;
    }
    const merged = read(output);
    const started = performance.now();
    JSON.stringify(merged);
    return ms + performance.now() - started;
  },
  async yjs() {
    const Y = await import('yjs');
    const updates = paths.map((path) => {
      const doc = new Y.Doc();
      const map = doc.getMap('records');
      doc.transact(() => {
        for (const [key, record] of recordsOf(read(path)))
          map.set(key, new Y.Map(Object.entries(record)));
      });
      return Y.encodeStateAsUpdate(doc);
    });
    global.gc();
    const started = performance.now();
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    writeFileSync(output + '.yjs', Y.encodeStateAsUpdate(doc));
    return performance.now() - started;
  },
  async automerge() {
    const A = await import('@automerge/automerge');
    // Strings as values, as here: as texts that can be edited letter by letter it runs out of memory.
    const plain = (value) =>
      Array.isArray(value)
        ? value.map(plain)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
          : typeof value === 'string'
            ? new A.ImmutableString(value)
            : value;
    // In changes of 200 records, as an app makes them: tens of thousands in one are beyond its memory.
    const saved = paths.map((path) => {
      const records = recordsOf(read(path));
      let doc = A.from({ records: {} });
      for (let at = 0; at < records.length; at += 200)
        doc = A.change(doc, (draft) => {
          for (const [key, record] of records.slice(at, at + 200))
            draft.records[key] = plain(record);
        });
      return A.save(doc);
    });
    global.gc();
    const started = performance.now();
    let doc = A.init();
    for (const bytes of saved) doc = A.merge(doc, A.load(bytes));
    writeFileSync(output + '.automerge', A.save(doc));
    return performance.now() - started;
  },
};
const ms = await SUBJECTS[subject]();
process.stdout.write(`${JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 })}\n`);
