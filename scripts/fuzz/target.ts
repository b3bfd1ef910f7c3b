import * as fc from 'fast-check';

/** What can be kept in the corpus: JSON. Bytes are texts of one character each, U+0000 to U+00FF. */
export type FuzzInput = fc.JsonValue;

/** Something that takes input of unknown origin, and what has to hold whatever that is. */
export interface FuzzTarget {
  readonly name: string;
  /** How many inputs `npm test` makes for it. */
  readonly runs: number;
  /** Rejects when what has to hold does not. For inputs of the corpus. */
  readonly replay: (input: FuzzInput) => Promise<void>;
  /** Makes inputs. The details hold the smallest input that fails, if one does. */
  readonly run: (parameters: fc.Parameters<[FuzzInput]>) => Promise<fc.RunDetails<[FuzzInput]>>;
}

/** `check` throws when what has to hold does not. */
export function fuzzTarget<I extends FuzzInput>({
  name,
  runs,
  inputs,
  check,
}: {
  readonly name: string;
  readonly runs: number;
  readonly inputs: fc.Arbitrary<I>;
  readonly check: (input: I) => void | Promise<void>;
}): FuzzTarget {
  const replay = async (input: FuzzInput) => check(input as I);
  return {
    name,
    runs,
    replay,
    run: (parameters) => fc.check<[FuzzInput]>(fc.asyncProperty(inputs, replay), parameters),
  };
}

/** The bytes that a text of the corpus stands for. */
export const bytesOf = (binary: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0));

/** The text that stands for bytes in the corpus. */
export const binaryOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A text made of pieces that mean something to what reads it, and of any characters between them. */
export const textOf = (pieces: readonly string[], most = 8): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
        { weight: 1, arbitrary: fc.constantFrom('\ud83d', '\udc00', '\0', '\u202e', '\ufeff', '') },
      ),
      { maxLength: most },
    )
    .map((parts) => parts.join(''));

/** Values that no record, message or setting expects. */
export const oddValue: fc.Arbitrary<FuzzInput> = fc.oneof(
  fc.constantFrom<FuzzInput>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    2 ** 53,
    1e300,
    '',
    ' ',
    '\ud800',
    [],
    {},
  ),
  fc.constantFrom<FuzzInput>(
    '__proto__',
    'constructor',
    'toString',
    '../x',
    '2024-02-30',
    [[]],
    [{}],
    [null],
  ),
  fc.constantFrom<FuzzInput>(
    { toString: 1 },
    { length: -1 },
    { valueOf: 'x' },
    { id: 'x' },
    { id: null },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** JSON with one to three of its parts put in the place of others, taken away, doubled or made odd. */
export const changed = (json: FuzzInput): fc.Arbitrary<FuzzInput> =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        how: fc.constantFrom('put', 'drop', 'double'),
        by: oddValue,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce<FuzzInput>((value, { at, how, by }) => {
        const places = placesIn(value);
        const place = places[at % places.length] ?? [];
        return changeAt(value, place, how, by);
      }, json),
    );

type Path = readonly (string | number)[];

function placesIn(value: FuzzInput, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...members.flatMap(([key, member]) => placesIn(member ?? null, [...path, key]))];
}

function changeAt(value: FuzzInput, [key, ...path]: Path, how: string, by: FuzzInput): FuzzInput {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const here = path.length === 0;
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      if (index !== key) return [item];
      if (here && how === 'drop') return [];
      if (here && how === 'double') return [item, item];
      return [changeAt(item, path, how, by)];
    });
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name !== key) return [[name, member ?? null]];
      return here && how === 'drop' ? [] : [[name, changeAt(member ?? null, path, how, by)]];
    }),
  );
}
