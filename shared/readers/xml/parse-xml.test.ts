import { describe, expect, it } from 'vitest';
import { READER_LIMITS } from '../limits';
import { childOf, elementsNamed, parseXml, textIn } from './parse-xml';

const WHAT = 'a document';
const parse = (xml: string) => parseXml(new TextEncoder().encode(xml), { 'urn:known': 'k' }, WHAT);
const nested = (levels: number) => `${'<a>'.repeat(levels)}x${'</a>'.repeat(levels)}`;
const broken = { ok: false, error: { kind: 'broken', what: WHAT } };

describe('reading XML', () => {
  it('knows elements and attributes by their namespaces, not by the prefixes of the file', () => {
    const read = parse(
      '<a:p xmlns:a="urn:known" xmlns:b="urn:other" a:x="1" y="2"><b:q/>x<![CDATA[<&]]>&amp;</a:p>',
    );
    const root = read.ok ? read.value : undefined;
    expect(root?.name).toBe('k:p');
    expect(Array.from(root?.attributes ?? []).filter(([name]) => !name.startsWith('?'))).toEqual([
      ['k:x', '1'],
      ['y', '2'],
    ]);
    expect(childOf(root, '?:q')).toBeDefined();
    expect(textIn(root)).toBe('x<&&');
  });

  it('reads UTF-16 with a byte order mark', () => {
    const wide = new Uint8Array(2 * 9);
    for (const [at, sign] of Array.from('\uFEFF<a>é</a>').entries()) {
      wide[at * 2] = sign.charCodeAt(0) & 255;
      wide[at * 2 + 1] = sign.charCodeAt(0) >> 8;
    }
    const read = parseXml(wide, {}, WHAT);
    expect(read.ok && textIn(read.value)).toBe('é');
  });

  it.each([
    ['nothing', ''],
    ['a cut one', '<a><b>text</b>'],
    ['one whose ends do not fit', '<a><b></a></b>'],
    ['a name of no namespace', '<x:a/>'],
    ['an entity nobody defined', '<a>&nbsp;</a>'],
    ['a text', 'Silt in the bay'],
  ])('refuses %s', (_case, xml) => {
    expect(parse(xml)).toEqual(broken);
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = Uint8Array.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]);
    expect(parseXml(bytes, {}, WHAT)).toEqual(broken);
  });

  it.each([
    ['bombs', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
    ['files', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['parameters', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.com/">%x;]><a/>'],
  ])('refuses entities: %s', (_case, xml) => {
    expect(parse(xml)).toEqual({ ok: false, error: { kind: 'entities' } });
  });

  it('limits levels', () => {
    const deepest = parse(nested(READER_LIMITS.officeLevels));
    expect(deepest.ok && textIn(deepest.value)).toBe('x');
    expect(deepest.ok && elementsNamed(deepest.value, new Set(['a'])).length).toBe(
      READER_LIMITS.officeLevels - 1,
    );
    expect(parse(nested(100_000))).toEqual({
      ok: false,
      error: { kind: 'too-much', of: 'levels', limit: READER_LIMITS.officeLevels },
    });
  });
});
