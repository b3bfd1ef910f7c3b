import type { BlockElement, MarkupBlock } from '../markup/markup-blocks';
import { markupBlocks } from '../markup/markup-blocks';
import type { FoundArticle } from '../reader';
import { MarkedTextBuilder, type MarkedText } from '../text-builder';
import { databaseArticle, namesInField, type DatabaseArticle } from './database-article';
import { dayInText } from './day-in-text';
import { languageNamed } from './language-names';
import { splitDownload } from './split-download';

/**
 * The articles of a page that was downloaded from a news database: Factiva, ProQuest, Europresse, Nexis. Null for every
 * other page. `fileName` names articles without a title.
 */
export function splitMarkup(html: string, fileName: string): readonly FoundArticle[] | null {
  const blocks = markupBlocks(html);
  for (const split of [factiva, proQuest, europresse]) {
    const articles = split(blocks).filter(({ body, title }) => body.text !== '' || title !== '');
    if (articles.length > 0) return articles.map((article) => databaseArticle(article, fileName));
  }
  return splitDownload(textOfBlocks(blocks), fileName);
}

function textOfBlocks(blocks: readonly MarkupBlock[]): MarkedText {
  const out = new MarkedTextBuilder();
  for (const { text } of blocks) {
    out.paragraph();
    out.write(text.trim());
  }
  return out.build();
}

const classOf = ({ attributes }: BlockElement): string => attributes['class'] ?? '';
const isIn = (block: MarkupBlock, pattern: RegExp): boolean =>
  block.around.some((element) => pattern.test(classOf(element)));

const isParagraph = (block: MarkupBlock): boolean => isIn(block, /articleParagraph/i);
const isHead = (block: MarkupBlock): boolean => block.around.some(({ name }) => name === 'header');

const FACTIVA_ARTICLE = /(?:^|\s)([a-z]{2})[a-z]{0,4}Article(?:\s|$)/;

/** Factiva: an element for each article, in it the headline, lines whose order is fixed, and paragraphs. */
function factiva(blocks: readonly MarkupBlock[]): readonly DatabaseArticle[] {
  const groups = new Map<BlockElement, MarkupBlock[]>();
  for (const block of blocks) {
    const element = block.around.find((one) => FACTIVA_ARTICLE.test(classOf(one)));
    if (element) groups.set(element, [...(groups.get(element) ?? []), block]);
  }
  return [...groups].map(([element, own]) => {
    const headline = own.findIndex((block) => isIn(block, /Headline/));
    const lines = own.slice(headline + 1).filter((block) => !isParagraph(block));
    const dated = lines.findIndex(({ text }) => text.length < 60 && dayInText(text) !== '');
    // The time may stand in a line of its own behind the day.
    const rest = lines.slice(dated + 1).filter(({ text }) => !/^\d{1,2}[:.]\d{2}/.test(text));
    const paragraphs = own.filter(isParagraph);
    return {
      title: own[headline]?.text ?? '',
      body: textOfBlocks(paragraphs),
      publisher: dated === -1 ? '' : (rest[0]?.text ?? ''),
      published: dayInText(lines[dated]?.text ?? ''),
      authors: own
        .filter((block) => isIn(block, /(?:^|\s)author(?:\s|$)/))
        .flatMap(({ text }) => namesInField(text)),
      language: FACTIVA_ARTICLE.exec(classOf(element))?.[1] ?? '',
      url: '',
      leftOut: own.length - paragraphs.length - 1,
    };
  });
}

const PROQUEST_LINK =
  /^(?:ProQuest document link|ProQuest-Dokumentlink|Link zum ProQuest-Dokument|Enlace de documentos de ProQuest|Lien ProQuest|ProQuest 文档链接)/iu;
const PROQUEST_FIELD =
  /^(Author|Publication info|Abstract|Links|Full text|Subject|Location|Company \/ organization|Identifier \/ keyword|People|Title|Publication title|Publication year|Publication date|Dateline|Publisher|Place of publication|Country of publication|Publication subject|ISSN|e-ISSN|Source type|Language of publication|Document type|ProQuest document ID|Document URL|Copyright|Last updated|Database|Pages|Section|Column|Volume|Issue|First page|Credit|Illustration|Classification|Number of references|Document feature|Business indexing term|Product name|Correspondence author|Journal subject|Digital Object Identifier|DOI|References|Updates|MeSH|Substance|Accession number|Contents|Notes|Alternate title|Supplement|Edition|Copyright statement|ISBN|Start page|Source attribution|Location of work):\s*([\s\S]*)$/u;

/** ProQuest: a title in bold above a link to the document, fields, the text behind “Full text:”, fields. */
function proQuest(blocks: readonly MarkupBlock[]): readonly DatabaseArticle[] {
  const titles = blocks.flatMap((block, at) => {
    if (!PROQUEST_LINK.test(block.text)) return [];
    const title = blocks
      .slice(Math.max(0, at - 8), at)
      .findLastIndex((one) => one.bold > 0.95 && !PROQUEST_FIELD.test(one.text));
    return title === -1 ? [] : [Math.max(0, at - 8) + title];
  });
  return titles.map((start, index) => {
    const own = blocks.slice(start, titles[index + 1] ?? blocks.length);
    const fields = own.map((block) => (block.bold > 0 ? PROQUEST_FIELD.exec(block.text) : null));
    const value = (name: string) => (fields.find((field) => field?.[1] === name)?.[2] ?? '').trim();
    const full = behindField(own, fields, 'Full text');
    const body = full.length > 0 ? full : behindField(own, fields, 'Abstract');
    return {
      title: own[0]?.text ?? '',
      body: textOfBlocks(body),
      publisher:
        (value('Publication title') || value('Publication info')).split(';')[0]?.trim() ?? '',
      published: dayInText(value('Publication date') || value('Publication info')),
      authors: namesInField(value('Author')),
      language: languageNamed(value('Language of publication')),
      url: value('Document URL'),
      leftOut: fields.filter((field) => field !== null).length,
    };
  });
}

/** The blocks of a field: what stands behind its name, and all up to the next field. */
function behindField(
  blocks: readonly MarkupBlock[],
  fields: readonly (RegExpExecArray | null)[],
  name: string,
): readonly MarkupBlock[] {
  const at = fields.findIndex((field) => field?.[1] === name);
  const block = blocks[at];
  if (!block) return [];
  const next = fields.findIndex((field, place) => place > at && field !== null);
  const inline = (fields[at]?.[2] ?? '').trim();
  const isNone = /^(?:None available|Not available)\.?$/iu.test(inline);
  const first = inline === '' || isNone ? [] : [{ ...block, text: inline }];
  const behind = blocks.slice(at + 1, next === -1 ? blocks.length : next);
  return [
    ...first,
    ...behind.filter(({ around }) => !around.some((one) => /sr-only/.test(classOf(one)))),
  ];
}

/** Europresse: the name of the publication begins an article, its copyright ends it. */
function europresse(blocks: readonly MarkupBlock[]): readonly DatabaseArticle[] {
  const starts = blocks.flatMap((block, at) => (isIn(block, /DocPublicationName/) ? [at] : []));
  return starts.map((start, index) => {
    const own = blocks.slice(start, starts[index + 1] ?? blocks.length);
    const end = own.findIndex(({ text }) => text.startsWith('©'));
    const inside = own.slice(0, end === -1 ? own.length : end);
    const [head] = inside;
    const lines = head?.text.split(/\n+/u).map((line) => line.trim()) ?? [];
    const titled = inside.find((block) => isIn(block, /titreArticleVisu/));
    const dated = [...lines, ...inside.map(({ text }) => text)].find(
      (line) => line.length < 200 && dayInText(line) !== '',
    );
    const isNew = inside.some(isHead);
    const author = inside.findLast(
      (block) =>
        isHead(block) &&
        block !== titled &&
        block !== head &&
        block.around.at(-1)?.name === 'div' &&
        classOf(block.around.at(-1) ?? { name: '', attributes: {} }) === '',
    );
    const body = inside.filter(
      (block) =>
        block !== head && !isHead(block) && !block.around.some(({ name }) => name === 'aside'),
    );
    return {
      title: isNew ? (titled?.text ?? '') : (lines[2] ?? ''),
      body: isNew ? textOfBlocks(body) : olderBody(lines.slice(3), body),
      publisher: lines[0] ?? '',
      published: dayInText(dated ?? ''),
      authors: isNew && author ? namesInField(author.text) : [],
      language: '',
      url: '',
      leftOut: own.length - body.length,
    };
  });
}

/** In older pages what stands behind the title is in one block with it. */
function olderBody(lines: readonly string[], blocks: readonly MarkupBlock[]): MarkedText {
  const out = new MarkedTextBuilder();
  for (const text of [...lines, ...blocks.map((block) => block.text.trim())]) {
    out.paragraph();
    out.write(text);
  }
  return out.build();
}
