import { createServer } from 'vite';

/** Loads the engine with and without its tagger from the sources, and modules beside it; `close` ends the loader. */
export async function loadSuggester() {
  const server = await createServer({
    root: new URL('..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null },
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
    close: () => server.close(),
  };
}
