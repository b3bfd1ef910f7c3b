import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Codec } from './codec';

const codec = new Codec();
const roundTrip = (value: unknown) => codec.decode(codec.encode(value));

describe('codec', () => {
  it.each([
    ['date', new Date(1)],
    ['map with an object as key', new Map([[{ a: 1 }, new Set([1n, undefined, Number.NaN, -0])]])],
    ['bytes', new Uint8Array([1, 2, 255])],
    ['floats', new Float64Array([Number.NaN, -0])],
    ['buffer', new ArrayBuffer(2)],
    ['pattern', /x/gi],
    ['text beyond ASCII', 'é ❝ 😀'],
    ['nested arrays that look like codes', ['array', ['undefined']]],
    ['an own undefined', { a: undefined, b: null }],
  ])('carries %s', (_name, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  it('keeps cycles and shared values', () => {
    const value: { self?: unknown; a: object; b: object } = { a: {}, b: {} };
    value.b = value.a;
    value.self = value;
    const copy = roundTrip(value) as typeof value;
    expect(copy.self).toBe(copy);
    expect(copy.a).toBe(copy.b);
  });

  it('carries the name, message and stack of an error', () => {
    const error = new RangeError('boom');
    const { name, message, stack } = roundTrip(error) as Error;
    expect({ name, message, stack }).toEqual({
      name: 'RangeError',
      message: 'boom',
      stack: error.stack,
    });
  });

  it.each([
    ['a function', { run: () => undefined }],
    ['a symbol', { symbol: Symbol('x') }],
    ['a weak map', { weak: new WeakMap() }],
  ])('refuses %s', (_name, value) => {
    expect(() => codec.encode(value)).toThrow(/could not be cloned/);
  });

  it('works from its own source text, as in the page', () => {
    const inPage = runInThisContext(`new (${Codec.toString()})()`) as Codec;
    const copy = inPage.decode(codec.encode(new Map([['k', 1n]])));
    expect(copy).toEqual(new Map([['k', 1n]]));
  });
});
