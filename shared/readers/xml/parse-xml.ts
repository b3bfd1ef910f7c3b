import { SaxesParser } from 'saxes';
import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { firstInvalidByte } from '../../text/encoding/utf8';
import { READER_LIMITS } from '../limits';
import type { ReadProblem } from '../reader';

/** An element of XML with its text and elements in their order. Comments and instructions are gone. */
export interface XmlElement {
  /** With the prefix that the reader knows its namespace by, 'w:p'; '?:p' for a namespace it does not know. */
  readonly name: string;
  /** By names of the same form; those without a prefix have none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The prefixes by which a reader knows namespaces, whatever the file calls them. */
export type XmlNamespaces = Readonly<Partial<Record<string, string>>>;

/** UTF-16 units that are parsed before what was found is looked at. */
const CHUNK = 8 * 1024;
const ENTITY = /<!ENTITY/i;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML into a tree. Entities of its own are refused rather than resolved, nothing is ever fetched, and levels are
 * limited, so that whoever walks the tree may recurse. `what` is the kind of file, as part of a sentence.
 */
export function parseXml(
  bytes: Uint8Array,
  namespaces: XmlNamespaces,
  what: string,
): Result<XmlElement, ReadProblem> {
  const text = xmlText(bytes);
  if (text === null) return err({ kind: 'broken', what });
  const found: { problem: ReadProblem | null; root: XmlElement | null } = {
    problem: null,
    root: null,
  };
  const open: OpenElement[] = [];
  const nameOf = (uri: string, local: string): string =>
    uri === '' ? local : `${namespaces[uri] ?? '?'}:${local}`;
  const parser = new SaxesParser({ xmlns: true });
  // With a handler the parser reports what is wrong and goes on; without one it would throw.
  parser.on('error', () => {
    found.problem ??= { kind: 'broken', what };
  });
  parser.on('doctype', (doctype) => {
    if (ENTITY.test(doctype)) found.problem = { kind: 'entities' };
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(
      Object.values(tag.attributes).map(({ uri, local, value }) => [nameOf(uri, local), value]),
    );
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    if (open.length >= READER_LIMITS.officeLevels)
      found.problem ??= { kind: 'too-much', of: 'levels', limit: READER_LIMITS.officeLevels };
    open.at(-1)?.children.push(element);
    found.root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (characters: string) => {
    open.at(-1)?.children.push(characters);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (let at = 0; at < text.length && found.problem === null; at += CHUNK)
    parser.write(text.slice(at, at + CHUNK));
  if (found.problem === null) parser.close();
  const { problem, root } = found;
  return problem !== null || root === null ? err(problem ?? { kind: 'broken', what }) : ok(root);
}

/** XML in UTF-8 or, with a byte order mark, in UTF-16; null when its bytes do not fit. */
function xmlText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return firstInvalidByte(bytes) === null ? new TextDecoder().decode(bytes) : null;
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** The elements inside an element, without the text between them. */
export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement);

/** The first element of this name inside an element. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsIn(element).find((child) => child.name === name);

/** All text inside an element, at any level. */
export const textIn = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (isElement(child) ? textIn(child) : child)).join('') ?? '';

/** Every element inside an element that fits, at any level, in their order. */
export function elementsWhere(
  element: XmlElement,
  fits: (element: XmlElement) => boolean,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (parent: XmlElement) => {
    for (const child of elementsIn(parent)) {
      if (fits(child)) found.push(child);
      collect(child);
    }
  };
  collect(element);
  return found;
}

/** Every element of one of these names inside an element, at any level, in their order. */
export const elementsNamed = (
  element: XmlElement,
  names: ReadonlySet<string>,
): readonly XmlElement[] => elementsWhere(element, ({ name }) => names.has(name));

/** The whole number that an attribute gives, held between two bounds; `otherwise` where it is none. */
export function numberIn(
  { attributes }: XmlElement,
  name: string,
  {
    least,
    most,
    otherwise,
  }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = attributes.get(name) ?? '';
  return /^-?\d{1,9}$/.test(value) ? Math.max(least, Math.min(most, Number(value))) : otherwise;
}
