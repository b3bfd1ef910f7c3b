/** The arrows of ARCHITECTURE.md. scripts/arrows.test.ts plants a violation of each, so that this check can fail. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const features = '^renderer/features/';

module.exports = {
  forbidden: [
    never('no-circles', {}, { circular: true }, 'Two modules that need each other are one module.'),
    never(
      'shared-is-alone',
      { path: '^shared/' },
      { path: '^(electron|renderer|e2e)/' },
      'The domain knows no host.',
    ),
    never(
      'shared-without-platform',
      { path: '^shared/', pathNot: '\\.(test|cases)\\.ts$' },
      { dependencyTypes: ['core'] },
      'shared/ runs anywhere: no Node modules.',
    ),
    never(
      'electron-not-renderer',
      { path: '^electron/' },
      { path: '^(renderer|e2e)/' },
      'Hosts meet in shared/host only.',
    ),
    never(
      'renderer-not-electron',
      { path: '^renderer/' },
      { path: '^(electron|e2e)/' },
      'Hosts meet in shared/host only.',
    ),
    never(
      'renderer-without-node',
      { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      { dependencyTypes: ['core'] },
      'The renderer is sandboxed.',
    ),
    never(
      'renderer-not-electron-package',
      { path: '^(renderer|shared)/' },
      { path: '^node_modules/electron/' },
      'Only electron/ knows Electron.',
    ),
    never(
      'features-apart',
      { path: `${features}([^/]+)/` },
      { path: features, pathNot: `${features}$1/` },
      'Features meet in app/.',
    ),
    never(
      'features-below-app',
      { path: '^renderer/(features|queries|editor|db|workers|host|session|texts|ui)/' },
      { path: '^renderer/(app/|main)' },
      'app/ is above all.',
    ),
    never(
      'below-features',
      { path: '^renderer/(queries|editor|db|workers|host|session|texts|ui)/' },
      { path: features },
      'Features are above these.',
    ),
    never(
      'workers-by-client',
      { path: '^renderer/', pathNot: '^renderer/workers/' },
      { path: 'workers/[^/]+/[^/]+-worker(\\.ts$|\\?|$)' },
      'A job is asked through its client, which alone knows the address of its worker.',
    ),
    never(
      'lexical-in-editor',
      { path: '^renderer/', pathNot: '^renderer/editor/' },
      { path: '^node_modules/(lexical|@lexical)/' },
      'editor/ is the only user of Lexical.',
    ),
    never(
      'dexie-in-db',
      { path: '^renderer/', pathNot: '^renderer/db/|\\.test\\.ts$' },
      { path: '^node_modules/dexie/' },
      'db/ is the only user of Dexie.',
    ),
    never(
      'dexie-hooks-in-queries',
      { path: '^renderer/', pathNot: '^renderer/queries/' },
      { path: '^node_modules/dexie-react-hooks/' },
      'What React asks of the database lives in queries/.',
    ),
    never(
      'db-without-react',
      { path: '^renderer/db/' },
      { path: '^node_modules/(react|react-dom)/' },
      'db/ is the storage engine and knows no React.',
    ),
    never(
      'ui-without-domain',
      { path: '^renderer/ui/' },
      {
        path: '^(shared/(model|operations|project-file|merge|export|anchoring)|renderer/(db|queries|editor|session|host|workers))/',
      },
      'ui/ has no domain words.',
    ),
    never(
      'db-below',
      { path: '^renderer/db/' },
      { path: '^renderer/(queries|editor|session|ui|host|workers)/' },
      'db/ serves, it does not ask.',
    ),
    never(
      'queries-below',
      { path: '^renderer/queries/' },
      { path: '^renderer/(editor|session|ui|host|workers)/' },
      'queries/ asks db/ and nothing else.',
    ),
    never(
      'read-through-repository',
      { path: '^renderer/(app|features|queries)/', pathNot: '\\.test\\.ts$' },
      {
        path: '^renderer/db/(database|read/|write/import-connection)',
        pathNot: '^renderer/db/read/(review-reader|read-sight)',
      },
      'What blind mode hides is hidden by the readings of the repository.',
    ),
    never(
      'session-pure',
      { path: '^renderer/session/', pathNot: '\\.test\\.ts$' },
      { path: '^renderer/(editor|db|queries|host|workers|ui)/' },
      'The reducer is pure.',
    ),
    never(
      'resolvable',
      { pathNot: '^e2e/bench/' }, // its packages are installed when it runs
      // numfmt names a file of types that it does not have; TypeScript finds those beside its code.
      { couldNotResolve: true, pathNot: ['^virtual:', '\\?', '^numfmt$'] },
      'An import that resolves to nothing.',
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^out/|^dist/|/generated/|/bench/node_modules/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
