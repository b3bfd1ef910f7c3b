// One measurement of scripts/bench-search.mjs: `node --expose-gc search-subject.mjs SUBJECT COUNT` prints JSON.
// Processor time, which a busy machine changes less than the clock on the wall.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { createSearchCorpus } from '../../scripts/bench-search-corpus.mjs';
import { ROOT } from '../../scripts/prepare.mjs';

const [subject, count] = process.argv.slice(2);
const { texts, queries } = createSearchCorpus({ count: Number(count), length: 6500 });
const hashOf = (at) => String(at).padStart(64, '0');

const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const memory = () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const entry = (name) => join(ROOT, `shared/search/${name}.ts`);

/** The sources as the app bundles them: loaded one by one, their innermost loops would be slower. */
async function loadSearch() {
  const folder = mkdtempSync(join(ROOT, 'out-bench-'));
  try {
    const names = ['search-index', 'answer-query', 'text-numbers', 'entries-of'];
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        minify: false,
        lib: {
          entry: Object.fromEntries(names.map((name) => [name, entry(name)])),
          formats: ['es'],
        },
      },
    });
    const loaded = await Promise.all(
      names.map((name) => import(pathToFileURL(join(folder, `${name}.js`)).href)),
    );
    return Object.assign({}, ...loaded);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SUBJECTS = {
  async verbatim() {
    const { SearchIndex, answerQuery, TextNumbers, textEntry, articleEntry } = await loadSearch();
    const source = {
      publisher: '',
      url: '',
      authors: [],
      published: '',
      accessed: '',
      dateline: '',
    };
    return {
      make() {
        const index = new SearchIndex();
        for (const [at, text] of texts.entries()) {
          const [title] = text.split('.', 1);
          const record = {
            id: `d${at}`,
            title,
            textHash: hashOf(at),
            source,
            original: { name: '' },
          };
          index.put(textEntry({ hash: hashOf(at), text }));
          index.put(
            articleEntry({
              ...record,
              notes: '',
              tags: [],
              language: '',
              progress: 'new',
              collections: [],
            }),
          );
        }
        index.settle();
        for (const _ of index.tidy());
        return index;
      },
      size: (index) => index.size,
      reload: (index) => {
        const kept = index.kept();
        const before = processor();
        const again = SearchIndex.from(kept);
        const numbers = new TextNumbers(again.segments);
        return numbers && processor() - before;
      },
      ask(index) {
        const from = {
          segments: index.segments,
          texts: new TextNumbers(index.segments),
          context: { blind: null, me: '', annotators: [], sameAs: (id) => [id] },
          state: { state: 'ready' },
          readTexts: (hashes) =>
            Promise.resolve(new Map(hashes.map((hash) => [hash, texts[Number(hash)]]))),
        };
        return (query) => answerQuery(from, query, { typing: false, most: 20 });
      },
      write: (index) => {
        const before = processor();
        index.put({
          kind: 'tag',
          id: 't',
          documentId: '',
          textHash: '',
          start: 0,
          end: 0,
          speakerIds: [],
          zones: [['name', 'a word']],
          facets: [],
        });
        index.settle();
        for (const _ of index.tidy());
        const numbers = new TextNumbers(index.segments);
        return numbers && processor() - before;
      },
      can: () => true,
    };
  },
  async minisearch() {
    const { default: MiniSearch } = await import('minisearch');
    return {
      make() {
        const index = new MiniSearch({ fields: ['text'] });
        index.addAll(texts.map((text, id) => ({ id, text })));
        return index;
      },
      size: (index) => JSON.stringify(index).length,
      ask: (index) => (query) =>
        index.search(query.replaceAll('*', ''), {
          combineWith: 'AND',
          // Of a word with a star only.
          prefix: (term, at, terms) => query.endsWith('*') && at === terms.length - 1,
        }),
      can: (name) => !name.includes('phrase'),
    };
  },
  async flexsearch() {
    const { Index } = await import('flexsearch');
    return {
      make() {
        const index = new Index({ tokenize: 'forward' });
        for (const [at, text] of texts.entries()) index.add(at, text);
        return index;
      },
      ask: (index) => (query) => index.search(query.replaceAll('*', ''), { limit: 20 }),
      can: (name) => !name.includes('phrase'),
    };
  },
};

const { make, size, ask, can, reload, write } = await SUBJECTS[subject]();
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
const before = memory();
const began = processor();
const index = make();
const built = processor() - began;
const held = memory() - before;
const search = ask(index);
for (const query of queries['two words'].slice(0, 100)) await search(query);
const times = {};
for (const [name, list] of Object.entries(queries)) {
  if (!can(name)) continue;
  const all = [];
  for (const query of list) {
    const from = processor();
    await search(query);
    all.push(processor() - from);
  }
  const sorted = all.toSorted((a, b) => a - b);
  const share = (part) => sorted[Math.floor(sorted.length * part)];
  times[name] = { middle: share(0.5), p95: share(0.95) };
}
console.log(
  JSON.stringify({
    text: bytes / 1e6,
    built: built / 1000,
    held,
    size: size ? size(index) / 1e6 : null,
    reload: reload?.(index) ?? null,
    write: write?.(index) ?? null,
    times,
  }),
);
