import type { PageDocument, PageElement } from 'linkedom';
import { isDateLine } from '../details/page-dates';
import { tidy } from '../details/page-source';
import { classesOf } from './page-parts';

/** Elements that are lines of their own and can be furniture as a whole. */
const LINES = 'p, div, li, section, aside, h2, h3, h4, h5, h6, time, address';
const BLOCKS = 'p, div, li, ul, ol, dl, section, article, table, blockquote, figure, h1, h2, h3';
/** Longer texts say more than a label or an offer does (UTF-16 units). */
const LONGEST_LABEL = 60;
const LONGEST_LINK = 300;
const LONGEST_OFFER = 700;
const LONGEST_LAYER = 6000;

/** Elements that only adverts and menus are. */
const ELEMENTS = 'amp-ad, amp-sidebar, amp-consent, .mw-editsection';
/** What says something to screen readers alone, by the names that style sheets hide it with. */
const UNSEEN =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader, .show-for-sr, .element-invisible, .a11y-hidden';
/** Links back to where a note is referred to, and links of headings to themselves. */
const SIGN_LINKS = 'a[role="doc-backlink"], a[href^="#"], a.headerlink';
const SIGN = /^(?:[↩↑⤴^¶#§🔗]\uFE0E?)+$/u;

/** Labels of adverts, tools and players: the whole of a line. */
const LABEL = new RegExp(
  `^(?:${[
    'advert(?:isement|ising)?|ads?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama?|annons|mainos|реклама|広告|广告|sponsored(?: content)?',
    '(?:story|article) continues (?:below|after)[\\p{L} ]*|continue reading below|skip advertisement|scroll to continue',
    '(?:share|teilen|partager|compartir|condividi|delen|dela|share (?:this|on)[\\p{L} ]*|(?:artikel|beitrag|seite) (?:teilen|drucken|merken|anhören|vorlesen))',
    "(?:gift|print|save|email|listen to|bookmark) this(?: article| story| page| post)?|listen to (?:article|story)|écouter (?:cet |l[’'])article",
    'read more|show more|load more|read (?:the )?full (?:story|article)|mehr lesen|weiterlesen|mehr anzeigen|lire la suite|leer más|leggi tutto|lees meer|läs mer|читать далее',
    '(?:about )?\\d+(?:-| )?(?:min|minutes?|mins?|minuten)\\.?(?: read| to read| lesezeit)?|lesezeit:? .{0,12}|reading time:? .{0,12}|temps de lecture ?:? .{0,12}|tiempo de lectura:? .{0,12}',
  ].join('|')})(?:\\s*\\d+\\s*min(?:ute)?s?)?[:.…]?$`,
  'iu',
);
/** How lines begin that lead to other articles. */
const LEADS_AWAY =
  /^[\p{P}\p{S}\s]*(?:read (?:more|also|next|on)|(?:see|also) (?:also|read|see)|more (?:on this|from|about)|related(?: articles?| stor(?:y|ies)| coverage)?|recommended|don[’']t miss|you may also like|watch(?: also| now)?|(?:lesen|sehen) sie (?:auch|dazu|hier)|mehr (?:zum thema|dazu)|lesetipp|auch interessant|lesen sie mehr|(?:à )?(?:lire|voir) aussi|lire (?:plus|également)|lee (?:también|además)|te puede interesar|leggi anche|leia (?:também|mais)|veja também|lees ook|czytaj (?:też|także|również)|läs (?:också|mer|även)|les også|læs også|lue myös|читайте также|читать также)(?![\p{L}\p{N}])/iu;
const OFFERS = /newsletter|subscri|sign-?up|paywall|regwall|piano|metered|registration/i;
const OFFER_WORDS =
  /\b(?:subscri|sign(?:ing)? ?up|newsletter|inbox|log ?in|regist|abonn|anmelde|probeabo|suscr|iscri|inscri|assin)/iu;
const CONSENT_NAMES =
  /cookie|consent|gdpr|dsgvo|cybot|onetrust|didomi|usercentrics|sp_message|qc-cmp|\bcmp|klaro|borlabs|truste|privacy-(?:banner|layer|notice)/i;
const CONSENT_ANSWERS =
  /accept|agree|allow|reject|akzept|ablehn|zustimm|einverstanden|einstellung|refuser|aceptar|rechazar|accett|rifiut|akkoord|godk|hyväks|принять/iu;
const CONSENT_WORDS =
  /\bcookies?\b|consent|einwillig|zustimm|consentement|consentimiento|consenso/iu;
const BYLINE =
  /^(?:(?:[Pp]osted|[Ww]ritten|[Rr]eported|[Tt]ext|[Ww]ords) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f)\s+(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|van|von|der|den|del|la|le|and|und|et|y|e|en|og|och)[\s,&]*){1,8}$/u;
const RIGHTS = /^(?:©|\(c\)\s|copyright\b)[^\n]{0,100}$/iu;

/** What stands on a page and is none of its text. */
export interface PageFurniture {
  /** With everything inside of them. */
  readonly elements: ReadonlySet<PageElement>;
  /** Lines between headline and text that say when it appeared and who wrote it. */
  readonly headLines: readonly string[];
}

/**
 * What stands on a page beside its text or in the middle of it and is none of it: layers that ask for consent, offers to
 * subscribe, labels of adverts and tools, links to other articles, the lines between headline and text that only say when it
 * appeared and who wrote it, signs that only link.
 */
export function pageFurniture(document: PageDocument): PageFurniture {
  const found: PageElement[] = [...document.querySelectorAll(`${ELEMENTS}, ${UNSEEN}`)];
  for (const link of document.querySelectorAll(SIGN_LINKS))
    if (SIGN.test(tidy(link.textContent))) found.push(link);
  for (const element of document.querySelectorAll('div, section, aside, dialog'))
    if (isConsentLayer(element) || isOffer(element)) found.push(element);
  const headLines: string[] = [];
  let isHead = false;
  for (const element of document.querySelectorAll(`h1, ${LINES}`)) {
    if (element.localName === 'h1') {
      isHead = true;
      continue;
    }
    const text = tidy(shortText(element));
    if (text === '') continue;
    if (isLabel(element, text)) found.push(element);
    else if (isHead && isHeadLine(element, text)) {
      found.push(element);
      headLines.push(text);
    }
    // What stands above the first passage is its head.
    else if (text.length > 100 && !hasBlocks(element)) isHead = false;
  }
  const elements = new Set<PageElement>();
  for (const element of found) {
    if (element.querySelector('h1') !== null) continue;
    elements.add(element);
    for (const within of element.querySelectorAll('*')) elements.add(within);
  }
  return { elements, headLines };
}

/** The text of an element as far as it decides what the element is. */
const shortText = (element: PageElement): string => element.textContent.slice(0, 4 * LONGEST_LINK);

const hasBlocks = (element: PageElement): boolean => element.querySelector(BLOCKS) !== null;

function isLabel(element: PageElement, text: string): boolean {
  if (text.length > LONGEST_LINK || element.querySelector('img, picture, video, pre') !== null)
    return false;
  const mayBeOwn = /^(?:h\d|li)$/.test(element.localName);
  if (!mayBeOwn && text.length <= LONGEST_LABEL && LABEL.test(text)) return true;
  if (hasBlocks(element)) return false;
  if (RIGHTS.test(text) && element.closest('figure, figcaption') === null) return true;
  return LEADS_AWAY.test(text) && linkedShare(element, text) > 0.5;
}

function linkedShare(element: PageElement, text: string): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += tidy(link.textContent).length;
  return linked / text.length;
}

const isHeadLine = (element: PageElement, text: string): boolean =>
  !hasBlocks(element) &&
  !/^h\d$/.test(element.localName) &&
  text.length <= 2 * LONGEST_LABEL &&
  (isDateLine(text) || (text.length <= LONGEST_LABEL && BYLINE.test(text)));

function isConsentLayer(element: PageElement): boolean {
  const isDialog =
    /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-modal') === 'true';
  if (!isDialog && !CONSENT_NAMES.test(classesOf(element))) return false;
  if (!isDialog && element.closest('article, main') !== null) return false;
  const { textContent } = element;
  return (
    textContent.length < LONGEST_LAYER &&
    CONSENT_WORDS.test(textContent) &&
    CONSENT_ANSWERS.test(textContent)
  );
}

function isOffer(element: PageElement): boolean {
  if (!OFFERS.test(classesOf(element))) return false;
  const text = tidy(shortText(element));
  return (
    text.length <= LONGEST_OFFER &&
    OFFER_WORDS.test(text) &&
    element.querySelector('form, input, button, a') !== null
  );
}
