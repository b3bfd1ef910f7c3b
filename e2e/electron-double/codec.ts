type Coded = readonly [string, ...(readonly unknown[])];
type Entries = readonly (readonly [unknown, unknown])[];

/**
 * Values of structured clone as one JSON string and back: plain values, cycles, Date, RegExp, Map, Set, buffers and
 * views, BigInt, Error. What structured clone refuses (functions, symbols) throws as it does there. The class is
 * carried into the page as source text, so it refers to nothing outside.
 */
export class Codec {
  encode(value: unknown): string {
    return JSON.stringify(this.#encode(structuredClone(value), new Map()));
  }

  decode(text: string): unknown {
    return this.#decode(JSON.parse(text), []);
  }

  #tagOf(value: unknown): string {
    return Object.prototype.toString.call(value).slice(8, -1);
  }

  #toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) {
      text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    }
    return btoa(text);
  }

  #fromBase64(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
  }

  #encode(value: unknown, seen: Map<object, number>): unknown {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    }
    if (value === null || typeof value !== 'object') return value;
    const known = seen.get(value);
    if (known !== undefined) return ['same', known];
    seen.set(value, seen.size);
    return this.#encodeObject(value, (inner) => this.#encode(inner, seen));
  }

  #encodeObject(value: object, encode: (inner: unknown) => unknown): unknown {
    if (Array.isArray(value)) return ['array', value.map(encode)];
    if (value instanceof Date) return ['date', encode(value.getTime())];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map(([k, v]) => [encode(k), encode(v)])];
    if (value instanceof Set) return ['set', [...value].map(encode)];
    if (value instanceof ArrayBuffer) return ['buffer', this.#toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      // The whole buffer underneath, as V8's own serialiser keeps it.
      const length = value instanceof DataView ? value.byteLength : (value as Uint8Array).length;
      return ['view', this.#tagOf(value), encode(value.buffer), value.byteOffset, length];
    }
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    const tag = this.#tagOf(value);
    if (tag !== 'Object') throw new Error(`electron double: cannot carry ${tag}`);
    return ['object', Object.entries(value).map(([key, inner]) => [key, encode(inner)])];
  }

  /** `refs` holds what was decoded so far, in the order of encoding. */
  #decode(coded: unknown, refs: unknown[]): unknown {
    if (!Array.isArray(coded)) return coded;
    const [kind, a, b, c, d] = coded as unknown as Coded;
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(a as string);
      case 'number':
        return Number(a);
      case 'same':
        return refs[a as number];
      case 'view':
        return this.#decodeView(a as string, b, c as number, d as number, refs);
      default:
        return this.#decodeObject(coded as unknown as Coded, refs);
    }
  }

  #decodeObject([kind, a, b, c]: Coded, refs: unknown[]): unknown {
    const inner = (value: unknown) => this.#decode(value, refs);
    const keep = <T>(value: T): T => {
      refs.push(value);
      return value;
    };
    switch (kind) {
      case 'array': {
        const array = keep<unknown[]>([]);
        for (const item of a as unknown[]) array.push(inner(item));
        return array;
      }
      case 'date':
        return keep(new Date(inner(a) as number));
      case 'regexp':
        return keep(new RegExp(a as string, b as string));
      case 'map': {
        const map = keep(new Map());
        for (const [key, value] of a as Entries) map.set(inner(key), inner(value));
        return map;
      }
      case 'set': {
        const set = keep(new Set());
        for (const item of a as unknown[]) set.add(inner(item));
        return set;
      }
      case 'buffer':
        return keep(this.#fromBase64(a as string));
      case 'error': {
        const error = keep(new Error(b as string));
        error.name = a as string;
        error.stack = c as string;
        return error;
      }
      default: {
        const object = keep<Record<string, unknown>>({});
        for (const [key, value] of a as Entries) object[key as string] = inner(value);
        return object;
      }
    }
  }

  #decodeView(name: string, coded: unknown, offset: number, length: number, refs: unknown[]) {
    const place = refs.push(null) - 1;
    const buffer = this.#decode(coded, refs) as ArrayBuffer;
    const View = (globalThis as unknown as Record<string, Uint8ArrayConstructor>)[name];
    if (!View) throw new Error(`electron double: no view ${name}`);
    const view = new View(buffer, offset, length);
    refs[place] = view;
    return view;
  }
}
