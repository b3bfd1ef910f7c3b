import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import { makeArticle, stated, statedAuthors } from '../make-article';
import { binaryFrom } from '../mime/mime-bytes';
import { dayInDateField, headerText, namesInAddresses } from '../mime/mime-headers';
import { parseMime, partsWithin, type MimePart } from '../mime/mime-part';
import { splitMarkup } from '../news/split-markup';
import { looksLikeNewsPage } from '../recognise';
import type { ArticleReader, FoundArticle } from '../reader';
import { decodedPart, isEncrypted, messageBody, type MessageBody } from './message-body';

const MBOX_LINE = /(?:^|\n\r?\n)(?=From \S+ [^\n]*\d{4}\r?\n)/;

/** Reads an e-mail (.eml), one article; attachments are counted, earlier messages in it marked. */
export const readEmail: ArticleReader = async (bytes, title, reading) => {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const message = parseMime(withoutMark(binaryFrom(bytes)));
  if (isEncrypted(message)) return err({ kind: 'encrypted' });
  const body = await messageBody(message, reading.keepLines === true);
  if (body === null) return err({ kind: 'no-article', what: 'an e-mail' });
  const { encoding, certain, alternatives } = body;
  const articles = (await downloadIn(message, title)) ?? [articleOf(message, body, title)];
  if (articles.length > READER_LIMITS.articles)
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  return ok({ reader: 'email@1', encoding, certain, alternatives, articles });
};

/** Reads a mailbox (.mbox): an article for each message that says something. */
export const readMailbox: ArticleReader = async (bytes, title, reading) => {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const sources = withoutMark(binaryFrom(bytes))
    .split(MBOX_LINE)
    .filter((source) => source.startsWith('From '));
  if (sources.length > READER_LIMITS.articles)
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  const articles: FoundArticle[] = [];
  const bodies: MessageBody[] = [];
  let silent = 0;
  for (const source of sources) {
    const message = parseMime(
      source.replace(/^From [^\n]*\n/, '').replaceAll(/^>(>*From )/gm, '$1'),
    );
    const body = isEncrypted(message)
      ? null
      : await messageBody(message, reading.keepLines === true);
    if (body === null) silent += 1;
    else {
      bodies.push(body);
      articles.push(articleOf(message, body, title));
    }
  }
  const [first] = articles;
  if (!first) return err({ kind: 'no-article', what: 'a mailbox' });
  if (silent > 0)
    articles[0] = {
      ...first,
      losses: [...first.losses, { kind: 'left-out', what: 'message', count: silent }],
    };
  const { encoding = 'utf-8', alternatives = [] } = bodies[0] ?? {};
  const certain = bodies.every((body) => body.certain);
  return ok({ reader: 'mailbox@1', encoding, certain, alternatives, articles });
};

/** The articles that a news database sent by mail; null for every other message. */
async function downloadIn(
  message: MimePart,
  title: string,
): Promise<readonly FoundArticle[] | null> {
  for (const part of partsWithin(message)) {
    if (part.type !== 'text/html' || !looksLikeNewsPage(part.bytes())) continue;
    const decoded = await decodedPart(part);
    const articles = decoded === null ? null : splitMarkup(decoded.text, title);
    if (articles !== null) return articles;
  }
  return null;
}

const withoutMark = (binary: string): string => binary.replace(/^\u00ef\u00bb\u00bf/, '');

function articleOf(message: MimePart, body: MessageBody, fileName: string): FoundArticle {
  const { headers } = message;
  return makeArticle({
    text: body.text,
    marks: body.marks,
    losses: body.losses,
    fileName,
    details: {
      title: stated(headerText(headers, 'subject'), 'headers'),
      authors: statedAuthors(namesInAddresses(headerText(headers, 'from')), 'headers'),
      published: stated(dayInDateField(headerText(headers, 'date')), 'headers'),
      language: stated(headerText(headers, 'content-language'), 'headers'),
    },
  });
}
