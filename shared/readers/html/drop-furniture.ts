import type { PageDocument, PageElement } from 'linkedom';
import { tidy } from '../details/page-source';

/** What was taken out of a page before its article was looked for. */
export interface Dropped {
  readonly readerComments: number;
  readonly hiddenPassages: number;
}

/** Takes out of a page what no reader of it sees, what archives put around it, and the comments of its readers. */
export function dropFurniture(document: PageDocument): Dropped {
  for (const banner of Array.from(document.querySelectorAll('[id^="wm-ipp"]'))) banner.remove();
  const hiddenPassages = dropHidden(document);
  return { hiddenPassages, readerComments: dropReaderComments(document) };
}

/** Whether the page itself, without its style sheets, says that an element is not shown. */
export const saysHidden = (element: PageElement): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );

const isFrame = (element: PageElement): boolean =>
  element.localName === 'body' || element.localName === 'html';

function dropHidden(document: PageDocument): number {
  let count = 0;
  for (const element of Array.from(document.querySelectorAll('[hidden], [style]'))) {
    if (isFrame(element) || !saysHidden(element)) continue;
    if (/\S/.test(element.textContent)) count += 1;
    element.remove();
  }
  return count;
}

/** Lists of comments, by the names that the programs of most sites give them, and by those of schema.org. */
const LISTS =
  '#comments, #comment-list, #disqus_thread, .comments, .comments-area, .comment-list, .commentlist, .comments-section, [itemprop="comment"], [itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"]';
const COMMENT =
  'li.comment, article.comment, div.comment, [itemprop="comment"], [itemtype$="schema.org/Comment"], [id^="comment-"]';
/** Headings over comments, with or without their number. */
const HEADING =
  /^(?:\d+\s+)?(?:(?:reader|user|leser)?-?comments?|(?:leser)?kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|комментарии|discussion|diskussion|responses)\s*(?:[:(]?\s*\d*\s*\)?:?)$/iu;
/** Comments stand behind an article; one shorter than this is none (UTF-16 units). */
const ARTICLE_BEFORE = 200;

/** Takes the comments of readers out and counts them. A list around the headline is the article itself. */
function dropReaderComments(document: PageDocument): number {
  let count = 0;
  for (const list of Array.from(document.querySelectorAll(LISTS))) {
    if (isFrame(list) || list.querySelector('h1') !== null) continue;
    count += countComments([list]);
    list.remove();
  }
  const heading = Array.from(document.querySelectorAll('h2, h3, h4, h5, div, p, strong')).find(
    (element) =>
      element.textContent.length < 60 &&
      HEADING.test(tidy(element.textContent)) &&
      element.closest('a, nav, li, header, footer, form') === null,
  );
  if (!heading) return count;
  const behind: PageElement[] = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling)
    behind.push(next);
  const before = lengthBefore(document, heading);
  if (before < ARTICLE_BEFORE || behind.some((element) => element.querySelector('h1') !== null))
    return count;
  count += countComments(behind.slice(1));
  for (const element of behind) element.remove();
  return count;
}

function countComments(elements: readonly PageElement[]): number {
  if (elements.every((element) => !/\S/.test(element.textContent))) return 0;
  const named = elements.flatMap((element) => Array.from(element.querySelectorAll(COMMENT)));
  return Math.max(1, named.length);
}

/** How much text stands before an element (UTF-16 units). */
function lengthBefore(document: PageDocument, element: PageElement): number {
  let length = 0;
  const root = document.documentElement;
  for (let one: PageElement | null = element; one && one !== root; one = one.parentElement)
    for (let before = one.previousElementSibling; before; before = before.previousElementSibling)
      length += tidy(before.textContent).length;
  return length;
}
