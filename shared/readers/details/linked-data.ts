/** What linked data (JSON-LD, schema.org) say of the article of a page; '' or empty for what they do not. */
export interface LinkedDetails {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly updated: string;
  readonly language: string;
  readonly url: string;
  /** The text of the article, with or without markup. */
  readonly body: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Kinds of thing that are the article of a page, the surest first. */
const ARTICLE =
  /(?:^|\/)(?:(?:\w*(?:News|Scholarly|Medical|Tech|Satirical|Blog|Analysis|Opinion|Reportage|Review)\w*Article)|Article|Report|Review|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Recipe|HowTo|Book|Chapter|ReviewNewsArticle)$/;
const PAGE = /(?:^|\/)(?:WebPage|ItemPage|AboutPage|VideoObject|PodcastEpisode)$/;
/** Lists and graphs are followed this far down. */
const DEPTH = 8;
const NODES = 5000;

/** Reads the scripts of linked data of a page. What is not JSON is mended where it is only untidy, else passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedDetails | null {
  const nodes: Node[] = [];
  for (const script of scripts) collect(parseLoosely(script), nodes, 0);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const article =
    nodes.find((node) => isOf(node, ARTICLE) && words(node['headline'] ?? node['name']) !== '') ??
    nodes.find((node) => isOf(node, ARTICLE)) ??
    nodes.find((node) => isOf(node, PAGE) && words(node['datePublished']) !== '');
  if (!article) return null;
  const follow = (value: unknown): unknown => {
    const id = isNode(value) ? value['@id'] : null;
    return typeof id === 'string' && isNode(value) && words(value['name']) === ''
      ? (byId.get(id) ?? value)
      : value;
  };
  return {
    title: words(article['headline']) || (isOf(article, ARTICLE) ? words(article['name']) : ''),
    authors: list(article['author'] ?? article['creator'])
      .map((one) => nameOf(follow(one)))
      .filter((name) => name !== ''),
    publisher: nameOf(follow(list(article['publisher'])[0])),
    published: words(article['datePublished']),
    updated: words(article['dateModified']),
    language: languageOf(article['inLanguage']),
    url: addressOf(article),
    body: bodyOf(article),
  };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isOf = (node: Node, kind: RegExp): boolean =>
  list(node['@type']).some((type) => typeof type === 'string' && kind.test(type));

const words = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return words(value[0]);
  return isNode(value) && typeof value['@value'] === 'string' ? value['@value'] : '';
};

const nameOf = (value: unknown): string => (isNode(value) ? words(value['name']) : words(value));
const languageOf = (value: unknown): string =>
  isNode(value) ? words(value['alternateName']) || words(value['name']) : words(value);

function bodyOf(article: Node): string {
  const body = words(article['articleBody']) || words(article['reviewBody']);
  if (body !== '' || !isOf(article, /(?:^|\/)(?:HowTo|Recipe)$/)) return body;
  const steps = stepsIn(article['step'] ?? article['recipeInstructions'], 0);
  return steps.length === 0 ? '' : [words(article['description']), ...steps].join('\n');
}

/** The steps of an instruction, which may stand in sections, each with its name. */
function stepsIn(value: unknown, depth: number): readonly string[] {
  if (depth > DEPTH) return [];
  return list(value).flatMap((step) => {
    if (!isNode(step)) return [words(step)];
    const [name, text] = [words(step['name']), words(step['text'])];
    return [
      text.startsWith(name) ? '' : name,
      text,
      ...stepsIn(step['itemListElement'], depth + 1),
    ].filter((one) => one !== '');
  });
}

function addressOf(article: Node): string {
  const page = article['mainEntityOfPage'];
  const given = words(article['url']) || (isNode(page) ? words(page['@id']) : words(page));
  return /^https?:\/\//.test(given) ? given : '';
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEPTH || nodes.length > NODES) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    // What else an article speaks of is not the article.
    for (const [name, inner] of Object.entries(value))
      if (
        /^(?:@graph|mainEntity|mainEntityOfPage|author|creator|publisher|isPartOf|hasPart)$/.test(
          name,
        ) ||
        depth === 0
      )
        collect(inner, nodes, depth + 1);
  }
}

/** JSON as sites write it: in a comment or CDATA section, with line ends inside texts or a comma too many. */
function parseLoosely(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  return parse(json) ?? parse(json.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/,\s*(?=[}\]])/g, ''));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
