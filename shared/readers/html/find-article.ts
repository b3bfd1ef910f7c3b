import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement, PageNode } from 'linkedom';
import { firstWhere } from '../../lib/first-where';
import { bareLetters } from '../details/page-source';
import { classesOf } from './page-parts';
import { collectTexts, isBlank, type TextNodes } from './text-nodes';

/** Which elements of a page belong to its article. */
export interface ArticlePart {
  /** Whether a text is the article's. */
  readonly isText: (node: PageNode) => boolean;
  /** Whether an element, or one within it, is the article's. */
  readonly isAround: (element: PageElement) => boolean;
}

/** All of a page but its menus, its head and foot, and what is to be filled in, by their elements. */
export const withoutMenus: ArticlePart = {
  isText: () => true,
  isAround: (element) => {
    if (element.localName === 'header') return element.closest('article, main') !== null;
    return !/^(?:nav|footer|aside|form)$/.test(element.localName);
  },
};

/** A part of a page without these elements and what stands in them. */
export const exceptFor = (
  { isText, isAround }: ArticlePart,
  furniture: ReadonlySet<PageElement>,
): ArticlePart => ({
  isText: (node) => isText(node) && (!node.parentElement || !furniture.has(node.parentElement)),
  isAround: (element) => isAround(element) && !furniture.has(element),
});

/** The attribute by which an element of the copy is known to be one of the page. */
const NUMBER = 'data-verbatim-number';

/**
 * Looks for the article of a page. Readability takes a `copy` of the page apart, which must be alike element by element;
 * what it leaves is looked up in the page itself, whose text is then exactly what its reader sees. What Readability takes
 * out between parts that it keeps (lists, above all) is put back where it is text rather than links; so are the headline
 * and what stands between it and the text. What is in `furniture` never belongs to the article. Null when there is none.
 */
export function findArticle(
  page: PageDocument,
  copy: PageDocument,
  { title, furniture }: { readonly title: string; readonly furniture: ReadonlySet<PageElement> },
): ArticlePart | null {
  const elements = Array.from(page.querySelectorAll('*'));
  for (const [number, element] of Array.from(copy.querySelectorAll('*')).entries())
    element.setAttribute(NUMBER, String(number));
  const [texts, copied] = [page, copy].map((one) => collectTexts(one.documentElement));
  if (!texts || !copied) return null;
  for (const [number, element] of Array.from(copy.querySelectorAll('*')).entries()) {
    const original = elements[number];
    if (original && furniture.has(original)) element.remove();
  }
  const content = grab(copy);
  if (!content) return null;
  const originalOf = (element: PageElement): PageElement | undefined =>
    elements[Number(element.getAttribute(NUMBER) ?? 'NaN')];
  const kept = keptTexts(content, { texts, copied, originalOf });
  if (kept.size === 0) return null;
  const around = new Set<PageElement>();
  const media = Array.from(content.querySelectorAll('img, iframe, video, audio'), originalOf);
  for (const node of [...kept, ...media])
    for (let one = node?.parentElement ?? null; one && !around.has(one); one = one.parentElement)
      around.add(one);
  for (const element of media) if (element) around.add(element);
  const whole = elements.filter((element) => !around.has(element) && isLost(element, around));
  const headline = headlineOf(page, title);
  if (headline) {
    const first = texts.nodes.find((node) => kept.has(node))?.parentElement;
    const between = first
      ? elements.slice(elements.indexOf(headline), elements.indexOf(first))
      : [];
    whole.push(headline, ...between.filter((one) => isStandfirst(one, headline)));
  }
  for (const element of whole) {
    for (let one: PageElement | null = element; one; one = one.parentElement) around.add(one);
    for (const within of element.querySelectorAll('*')) around.add(within);
    const [from, to] = texts.rangeOf.get(element) ?? [0, 0];
    for (const node of texts.nodes.slice(from, to)) kept.add(node);
  }
  return { isText: (node) => isBlank(node) || kept.has(node), isAround: (one) => around.has(one) };
}

/** How many texts of the same words are told apart by their place. */
const MOST_ALIKE = 50;

/** What Readability leaves of a page. It throws on trees that it does not expect, such as text beside the body. */
function grab(copy: PageDocument): PageElement | null {
  const options = {
    serializer: (node: PageElement) => node,
    keepClasses: true,
    disableJSONLD: true,
  };
  try {
    return new Readability(copy, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

interface Copies {
  readonly texts: TextNodes;
  readonly copied: TextNodes;
  readonly originalOf: (element: PageElement) => PageElement | undefined;
}

/**
 * The texts of the page that stand in what Readability leaves of its copy. Most of them are the copy's own nodes. Where
 * Readability tried several times it has made nodes anew; these are found by their words within the nearest element that
 * is still known by its number.
 */
function keptTexts(content: PageElement, { texts, copied, originalOf }: Copies): Set<PageNode> {
  const placeOf = new Map(copied.nodes.map((node, place) => [node, place]));
  const kept = new Set<PageNode>();
  for (const node of collectTexts(content).nodes) {
    const place = placeOf.get(node);
    const original = place === undefined ? undefined : texts.nodes[place];
    if (original) {
      kept.add(original);
      continue;
    }
    const known = node.parentElement?.closest(`[${NUMBER}]`);
    const [from, to] = texts.rangeOf.get((known && originalOf(known)) ?? content) ?? [
      0,
      texts.nodes.length,
    ];
    const places = texts.placesOf.get(node.textContent) ?? [];
    const first = firstWhere(places.length, (at) => (places[at] ?? 0) >= from);
    const found = places
      .slice(first, first + MOST_ALIKE)
      .flatMap((at) => (at < to ? (texts.nodes[at] ?? []) : []))
      .find((one) => !kept.has(one));
    if (found) kept.add(found);
  }
  return kept;
}

const PROSE = new Set('p h2 h3 h4 h5 h6 ul ol dl blockquote pre table'.split(' '));
const GROUPS = new Set('div section figure details'.split(' '));
/** Names of parts that stand within articles and are none of theirs. */
const ADDED =
  /related|promo|newsletter|subscri|share|social|advert|sponsor|teaser|recommend|popular|signup|sign-up|banner|widget|cookie|consent|outbrain|taboola|messenger|(?:^|[\s_-])(?:ads?|nav|menu|tags?|bio)(?:$|[\s_-])/i;
/** Letters that a part needs to be text rather than a label. */
const SHORTEST = 25;
const SHORTEST_GROUP = 140;

/** Whether an element stands between two that were kept and is text of its own, so that it was taken out by mistake. */
function isLost(element: PageElement, around: ReadonlySet<PageElement>): boolean {
  const isProse = PROSE.has(element.localName);
  if (!isProse && !GROUPS.has(element.localName)) return false;
  if (ADDED.test(classesOf(element))) return false;
  const before = neighbour(element, (one) => one.previousElementSibling, around);
  const after = neighbour(element, (one) => one.nextElementSibling, around);
  return (
    before !== null && after !== null && isMostlyText(element, isProse ? SHORTEST : SHORTEST_GROUP)
  );
}

/** Blocks that passages are made of, and elements that stand beside a text rather than in it. */
const LEAVES = new Set('p h2 h3 div figcaption blockquote'.split(' '));
const INNER_BLOCKS = 'p, div, ul, ol, table, section, article, blockquote, figure, h2, h3, h4';
const BESIDE = 'nav, aside, footer, form, ul, ol, table';
const HEAD_MATTER = /by-?line|author|meta|date|time|breadcrumb|credit|tool|comment|label/i;
const SHORTEST_STANDFIRST = 40;

/** Whether an element between the headline and the text is a passage: the lines that sum the article up, a caption. */
function isStandfirst(element: PageElement, headline: PageElement): boolean {
  if (!LEAVES.has(element.localName) || headline.contains(element)) return false;
  if (element.closest(BESIDE) !== null || element.querySelector(INNER_BLOCKS) !== null)
    return false;
  if (HEAD_MATTER.test(classesOf(element))) return false;
  for (
    let one: PageElement | null = element;
    one?.contains(headline) === false;
    one = one.parentElement
  )
    if (ADDED.test(classesOf(one))) return false;
  return isMostlyText(element, element.localName === 'figcaption' ? SHORTEST : SHORTEST_STANDFIRST);
}

/** How far a neighbour is looked for. */
const NEAR = 8;

/** The nearest element on one side that was kept and has more than a few words. */
function neighbour(
  element: PageElement,
  next: (one: PageElement) => PageElement | null,
  around: ReadonlySet<PageElement>,
): PageElement | null {
  let one = next(element);
  for (let steps = 1; one && steps <= NEAR; steps += 1) {
    if (around.has(one) && one.textContent.trim().length >= SHORTEST) return one;
    one = next(one);
  }
  return null;
}

/** Whether an element has words of its own, few of them in links, and nothing to fill in. */
function isMostlyText(element: PageElement, shortest: number): boolean {
  const all = element.textContent.trim().length;
  if (all < shortest || element.querySelector('form, input, button, iframe, nav') !== null)
    return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent.trim().length;
  return linked < all * 0.3;
}

/** The headline of a page: the heading of the highest order that says its title. */
function headlineOf(page: PageDocument, title: string): PageElement | null {
  const wanted = bareLetters(title);
  if (wanted === '') return null;
  const [first, ...lower] = ['h1', 'h2', 'h3'].map((name) =>
    Array.from(page.querySelectorAll(name)).filter(
      (heading) => heading.closest('nav, footer, aside') === null,
    ),
  );
  const says = (heading: PageElement): boolean => bareLetters(heading.textContent) === wanted;
  return (
    first?.find(says) ??
    first?.find((heading) => {
      const shown = bareLetters(heading.textContent);
      return wanted.length > 8 && (shown.endsWith(wanted) || shown.startsWith(wanted));
    }) ??
    lower.flat().find(says) ??
    null
  );
}
