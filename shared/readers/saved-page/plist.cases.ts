const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

interface PlistSource {
  readonly [key: string]: string | Uint8Array<ArrayBuffer> | PlistSource;
}

/** A binary property list, with objects of two bytes a reference and four an offset, for tests. */
export function plistOf(source: PlistSource): Uint8Array<ArrayBuffer> {
  const objects: number[][] = [];
  const sized = (kind: number, size: number): number[] =>
    size < 15 ? [(kind << 4) | size] : [(kind << 4) | 15, 0x12, ...bytesOfNumber(size, 4)];
  const add = (value: PlistSource[string]): number => {
    const index = objects.length;
    objects.push([]);
    objects[index] = encode(value);
    return index;
  };
  const encode = (value: PlistSource[string]): number[] => {
    if (typeof value === 'string') {
      const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
      return units.every((unit) => unit < 128)
        ? [...sized(5, units.length), ...units]
        : [...sized(6, units.length), ...units.flatMap((unit) => bytesOfNumber(unit, 2))];
    }
    if (value instanceof Uint8Array) return [...sized(4, value.length), ...value];
    const keys = Object.keys(value).map(add);
    const members = Object.values(value).map(add);
    return [
      ...sized(13, keys.length),
      ...[...keys, ...members].flatMap((reference) => bytesOfNumber(reference, 2)),
    ];
  };
  add(source);
  let at = 8;
  const offsets = objects.map((object) => {
    const start = at;
    at += object.length;
    return start;
  });
  return Uint8Array.from([
    ...latin('bplist00'),
    ...objects.flat(),
    ...offsets.flatMap((offset) => bytesOfNumber(offset, 4)),
    ...bytesOfNumber(0x0402, 8),
    ...bytesOfNumber(objects.length, 8),
    ...bytesOfNumber(0, 8),
    ...bytesOfNumber(at, 8),
  ]);
}

function bytesOfNumber(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256);
}
