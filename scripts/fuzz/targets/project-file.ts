import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { EXPORT_FORMATS } from '../../../shared/export/formats';
import { readCsv } from '../../../shared/export/read-csv.cases';
import type { ProjectContent } from '../../../shared/model/content';
import { admitted } from '../../../shared/project-file/bad-bytes.cases';
import { parseProjectFile } from '../../../shared/project-file/parse';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { scanJson } from '../../../shared/project-file/scan-json';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { fileProblem } from '../../../shared/texts/file-problems';
import { binaryOf, bytesOf, changed, fuzzTarget, textOf } from '../target';
import type { FuzzInput } from '../target';

const written = await serialiseProject(await sampleContent(), WITH_TEXTS);
/** The sample with a digest that admits changes, so that what is behind the digest is reached. */
const SAMPLE = admitted(written.text);

const matchesSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(
    readFileSync('shared/export/generated/annotated-quotes.schema.json', 'utf8'),
  ) as object,
);

const TOKENS = [
  ...Array.from('{}[]",:\\-+.eE0 \n\r\t\0\u007f'),
  'null',
  'true',
  '1e400',
  '-0',
  '9007199254740993',
  '"id"',
  '"__proto__":1,',
  '\\u0000',
  '\\ud800',
  '\u00ef\u00bb\u00bf',
  '\u00ff\u00fe',
  '\u00c3',
  '<<<<<<<',
  '\u00e2\u0080\u00a8',
];

/** Bytes of the sample with some of them changed, as damage and careless programs do. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(),
      how: fc.constantFrom('put', 'cut', 'end', 'double', 'flip', 'swap lines'),
      token: fc.constantFrom(...TOKENS),
      length: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce(
      (binary, { at: anywhere, how, token, length }) => {
        const at = anywhere % (binary.length + 1);
        const [before, part, after] = [
          binary.slice(0, at),
          binary.slice(at, at + length),
          binary.slice(at + length),
        ];
        if (how === 'put') return before + token + part + after;
        if (how === 'cut') return before + after;
        if (how === 'end') return before;
        if (how === 'double') return before + part + part + after;
        if (how === 'flip')
          return (
            before +
            String.fromCharCode((part.charCodeAt(0) || 0) ^ (1 << (length % 8))) +
            part.slice(1) +
            after
          );
        const lines = binary.split('\n');
        const line = anywhere % lines.length;
        return [
          ...lines.slice(0, line),
          lines[line + 1],
          lines[line],
          ...lines.slice(line + 2),
        ].join('\n');
      },
      binaryOf(new TextEncoder().encode(SAMPLE)),
    ),
  );

const otherwise = changed(JSON.parse(SAMPLE) as FuzzInput).map((json) =>
  binaryOf(new TextEncoder().encode(JSON.stringify(json))),
);

const inherited = () => Object.getOwnPropertyNames(Object.prototype).toSorted().join();
const INHERITED = inherited();

/** All that can be made of a project holds what was put into it, and the Verbatim file comes back as it was. */
async function exportsWell(content: ProjectContent): Promise<void> {
  const request = { content, texts: true, version: '0.0.0' };
  const file = await EXPORT_FORMATS.verbatim.write(request);
  assert.ok(await file.readsBack());
  const again = await parseProjectFile(file.bytes);
  assert.ok(again.ok, 'the file that was written is refused');
  assert.deepEqual(again.value.quarantine, []);
  const second = await EXPORT_FORMATS.verbatim.write({ ...request, content: again.value.content });
  assert.equal(second.text, file.text);

  const quotes = await EXPORT_FORMATS['annotated-quotes'].write(request);
  const json = JSON.parse(quotes.text) as { readonly quotes: readonly unknown[] };
  assert.ok(matchesSchema(json), JSON.stringify(matchesSchema.errors));
  const table = readCsv((await EXPORT_FORMATS.csv.write(request)).text);
  assert.equal(table.length, json.quotes.length + 1);
  assert.equal(new Set(table.map((row) => row.length)).size, 1);
}

export const projectFile = fuzzTarget({
  name: 'project-file',
  runs: 1500,
  inputs: fc.oneof(damaged, otherwise),
  check: async (binary) => {
    const read = await parseProjectFile(bytesOf(binary));
    assert.equal(inherited(), INHERITED);
    if (read.ok) await exportsWell(read.value.content);
    else {
      const sentence = fileProblem('harbour.verbatim.json', read.error);
      assert.match(sentence, /^“harbour\.verbatim\.json” .{10,}\.$/su);
      assert.doesNotMatch(sentence, /undefined|\[object|NaN/);
    }
  },
});

/** What our own reader of JSON lets through, the platform reads as well, and nothing less. */
export const json = fuzzTarget({
  name: 'json',
  runs: 10000,
  inputs: textOf([...TOKENS, '{"a":1}', '[1,2]', '"x"', '{"a":', '1', '"b":'], 12),
  check: (text) => {
    const problem = scanJson(text);
    let readable = true;
    try {
      JSON.parse(text);
    } catch {
      readable = false;
    }
    if (problem === null) assert.ok(readable);
    if (!readable) assert.notEqual(problem, null);
    if (problem) assert.ok(problem.line >= 1);
  },
});
