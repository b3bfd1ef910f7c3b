import { childOf, elementsIn, type XmlElement } from '../xml/parse-xml';

/** What a run of Word's text looks like, as far as marks tell; undefined where nothing is said. */
export interface RunLook {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  readonly hidden?: boolean;
}

/** Which list a paragraph belongs to, and how deep; null where that is not said. */
export interface NumberedBy {
  readonly list: string | null;
  readonly level: number | null;
}

/** A style with what it inherits. */
export interface DocxStyle {
  /** 1 to 9; null for body text. */
  readonly heading: number | null;
  readonly isTitle: boolean;
  readonly numbered: NumberedBy;
  readonly look: RunLook;
}

const PLAIN: DocxStyle = {
  heading: null,
  isTitle: false,
  numbered: { list: null, level: null },
  look: {},
};
/** The longest chain of styles that are based on others; circles end here. */
const LONGEST = 30;

export const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.get('w:val');

/** The styles of word/styles.xml by their ids. */
export function docxStyles(root: XmlElement | null): (id: string | undefined) => DocxStyle {
  const elements = new Map(
    (root ? elementsIn(root) : [])
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes.get('w:styleId') ?? '', style] as const),
  );
  const known = new Map<string, DocxStyle>();
  const styleOf = (id: string | undefined, depth: number): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || element === undefined || depth > LONGEST) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    const base = styleOf(valueOf(childOf(element, 'w:basedOn')), depth + 1);
    const properties = childOf(element, 'w:pPr');
    const name = valueOf(childOf(element, 'w:name'))?.toLowerCase() ?? '';
    const own = numberedBy(properties);
    const style: DocxStyle = {
      heading: outlineOf(properties, headingIn(name) ?? base.heading),
      isTitle: name === 'title' || base.isTitle,
      numbered: {
        list: own.list ?? base.numbered.list,
        level: own.level ?? base.numbered.level,
      },
      // That links are underlined says no more than that they are links.
      look: name.endsWith('hyperlink')
        ? {}
        : { ...base.look, ...runLook(childOf(element, 'w:rPr')) },
    };
    known.set(id, style);
    return style;
  };
  return (id) => styleOf(id, 0);
}

const headingIn = (name: string): number | null =>
  Number(/^heading ([1-9])$/.exec(name)?.[1] ?? 0) || null;

/** The level that paragraph properties give; `otherwise` where they say nothing. */
export function outlineOf(
  properties: XmlElement | undefined,
  otherwise: number | null,
): number | null {
  const level = valueOf(childOf(properties, 'w:outlineLvl'));
  if (level === undefined || !/^\d$/.test(level)) return otherwise;
  return level === '9' ? null : Number(level) + 1;
}

export function numberedBy(properties: XmlElement | undefined): NumberedBy {
  const numbering = childOf(properties, 'w:numPr');
  const level = valueOf(childOf(numbering, 'w:ilvl'));
  return {
    list: valueOf(childOf(numbering, 'w:numId')) ?? null,
    level: level !== undefined && /^[0-8]$/.test(level) ? Number(level) : null,
  };
}

/** What run properties say themselves, without their style. */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const on = (name: string): boolean | undefined => {
    const element = childOf(properties, name);
    return element && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '');
  };
  const look: Partial<Record<keyof RunLook, boolean>> = {};
  const say = (key: keyof RunLook, said: boolean | undefined) => {
    if (said !== undefined) look[key] = said;
  };
  say('strong', on('w:b'));
  say('emphasis', on('w:i'));
  say('underlined', on('w:u'));
  say('struck', on('w:strike') ?? on('w:dstrike'));
  say('hidden', on('w:vanish'));
  return look;
}
