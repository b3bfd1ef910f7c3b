// Makes the JSON Schemas and the compiled validators of the file formats from their TypeBox sources.
// `node scripts/generate-schema.mjs` writes them; with --check it only says which are stale, and fails.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runnerImport } from 'vite';

const standaloneCode = createRequire(import.meta.url)('ajv/dist/standalone/index.js').default;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const draft = 'https://json-schema.org/draft/2020-12/schema';

const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, logLevel: 'error', root })).module;
const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;
const camel = (name) => name[0].toUpperCase() + name.slice(1);

async function generate() {
  const { SCHEMA_ID, PARTS, ProjectFile, FileFrame } = await load('shared/project-file/schema.ts');
  const { RECORD_TYPES } = await load('shared/records/record-types.ts');
  const quotes = await load('shared/export/annotated-quotes-schema.ts');
  const file = { $schema: draft, $id: SCHEMA_ID, ...ProjectFile, $defs: PARTS };

  // Content Security Policy forbids compiling at run time, so the validators are compiled here.
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    strict: true,
    allowUnionTypes: true,
  });
  ajv.addSchema(JSON.parse(JSON.stringify(file)));
  ajv.addSchema(JSON.parse(JSON.stringify({ $id: `${SCHEMA_ID}:frame`, ...FileFrame })));
  const validators = { validateFrame: `${SCHEMA_ID}:frame` };
  for (const name of Object.keys(PARTS))
    validators[`validate${camel(name)}`] = `${SCHEMA_ID}#/$defs/${name}`;
  const byType = RECORD_TYPES.map((type) => `  ${type}: validate${camel(type)},\n`).join('');
  const code = `${standaloneCode(ajv, validators)}\nexport const RECORD_VALIDATORS = {\n${byType}};`;
  if (/\brequire\(/.test(code))
    throw new Error('The compiled validators would need Ajv at run time.');

  const exported = Object.keys(validators).filter(
    (name) => !RECORD_TYPES.some((type) => name === `validate${camel(type)}`),
  );
  const declarations = [
    "import type { RecordType } from '../../records/record-types';",
    '',
    '/** The first thing wrong: where in the value (JSON pointer), and which keyword of the schema says so. */',
    'export interface SchemaError {',
    '  readonly instancePath: string;',
    '  readonly keyword: string;',
    '  readonly message?: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '}',
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  readonly errors?: readonly SchemaError[] | null;',
    '}',
    ...exported.map((name) => `export declare const ${name}: Validator;`),
    '/** What a record of a file has to fit, by its type. */',
    'export declare const RECORD_VALIDATORS: Readonly<Record<RecordType, Validator>>;',
  ];
  const notice =
    '// Made by scripts/generate-schema.mjs from shared/project-file/schema.ts. Do not edit.\n';
  return {
    'shared/project-file/generated/verbatim.schema.json': pretty(file),
    'shared/project-file/generated/validate.js': `${notice}${code}\n`,
    'shared/project-file/generated/validate.d.ts': `${notice}${declarations.join('\n')}\n`,
    'shared/export/generated/annotated-quotes.schema.json': pretty({
      $schema: draft,
      $id: quotes.QUOTES_SCHEMA_ID,
      ...quotes.AnnotatedQuotesFile,
    }),
  };
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
const stale = Object.entries(await generate()).filter(
  ([path, content]) => read(join(root, path)) !== content,
);
if (process.argv.includes('--check')) {
  for (const [path] of stale)
    console.error(`stale: ${path} (run node scripts/generate-schema.mjs)`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}
