import { createServer } from 'vite';

/** Loads the engine with and without its tagger from the sources, other modules with `load`; `close` ends the loader. */
export async function loadSuggester() {
  const server = await createServer({
    root: new URL('..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const load = (path) => server.ssrLoadModule(`/shared/suggest/${path}`);
  const [{ createSuggester }, { createWinkTagger }, { GOLD }] = await Promise.all([
    load('create-suggester.ts'),
    load('wink-tagger.ts'),
    load('gold.cases.ts'),
  ]);
  const { default: model } = await import('wink-eng-lite-web-model');
  return {
    suggest: createSuggester(createWinkTagger(model)),
    suggestBare: createSuggester(null),
    gold: GOLD,
    load: (path) => server.ssrLoadModule(path),
    close: () => server.close(),
  };
}

/** Milliseconds of processor time that work takes: a busy machine changes it less than the clock on the wall. */
export function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
