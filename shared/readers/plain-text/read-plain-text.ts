import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { foundInText } from '../found-in-text';
import { READER_LIMITS } from '../limits';
import { splitDownload } from '../news/split-download';
import type { ArticleReader, FoundArticle } from '../reader';
import { decodingLosses, joiningLosses } from '../reading-losses';
import type { MarkedText } from '../text-builder';
import { beginsTurn, labelledTranscript } from '../transcript/speaker-labels';
import { joinWrappedLines } from './join-wrapped-lines';

/**
 * Reads plain text, one article a file. Line ends that only wrap a paragraph are taken away, and told of; where a text
 * names each speaker before what they say, names are marks.
 */
export const readPlainText: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const data = reading.asText === true ? null : dataIn(text);
  if (data !== null) return err({ kind: 'other-data', what: data });
  const documents = downloadIn(text, title);
  if (documents !== null) {
    const [first, ...others] = documents;
    if (first && documents.length <= READER_LIMITS.articles) {
      const told = [...decodingLosses(decoded.value, replaced), ...first.losses];
      const articles = [{ ...first, losses: told }, ...others];
      return ok({ reader: 'plain-text@2', encoding, certain, alternatives, articles });
    }
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  }
  const { losses, ...lines } = paragraphsOf(text, reading.keepLines === true);
  const article = {
    ...foundInText(lines.text, title),
    marks: lines.marks,
    losses: [...decodingLosses(decoded.value, replaced), ...losses],
  };
  return ok({ reader: 'plain-text@2', encoding, certain, alternatives, articles: [article] });
};

/** What a text is that only programs read, as part of a sentence; null for what people read. */
function dataIn(text: string): string | null {
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(
      text,
    )
  )
    return 'a drawing (SVG)';
  if (/^\s*<\?xml\s/.test(text)) return 'XML data of another program';
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    JSON.parse(text);
    return 'JSON data of another program';
  } catch {
    return null;
  }
}

/** The articles of a text that was downloaded from a news database; null for every other text. */
function downloadIn(text: string, title: string): readonly FoundArticle[] | null {
  if (!/^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$/mu.test(text)) return null;
  const joined = joinWrappedLines(text, (line) => /^[A-Z-]{4,20}:/u.test(line));
  return splitDownload({ ...joined, losses: joiningLosses(joined) }, title);
}

/** A text in paragraphs; in turns, where it names its speakers. */
function paragraphsOf(
  text: string,
  keepsLines: boolean,
): MarkedText & Pick<FoundArticle, 'losses'> {
  if (keepsLines) return { text, marks: [], losses: [] };
  const turns = joinWrappedLines(text, beginsTurn);
  const transcript = labelledTranscript(turns.hyphens === 0 ? turns.text : text);
  if (transcript !== null)
    return { ...transcript, losses: turns.hyphens === 0 ? joiningLosses(turns) : [] };
  const lines = joinWrappedLines(text);
  return { ...lines, losses: joiningLosses(lines) };
}
