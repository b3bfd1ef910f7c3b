import { err, ok } from '../../lib/result';
import { decodeBytes, type Decoded } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { foundInText } from '../found-in-text';
import type { ArticleReader, FoundArticle, Loss } from '../reader';
import type { MarkedText } from '../text-builder';
import { beginsTurn, labelledTranscript } from '../transcript/speaker-labels';
import { joinWrappedLines, type JoinedText } from './join-wrapped-lines';

/**
 * Reads plain text, one article a file. Line ends that only wrap a paragraph are taken away, and told of; where a text
 * names each speaker before what they say, names are marks.
 */
export const readPlainText: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const { losses, ...lines } = paragraphsOf(text, reading.keepLines === true);
  const article = {
    ...foundInText(lines.text, title),
    marks: lines.marks,
    losses: [...decodingLosses(decoded.value, replaced), ...losses],
  };
  return ok({ reader: 'plain-text@2', encoding, certain, alternatives, articles: [article] });
};

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

/** What decoding lost; `replaced` characters no text may hold. */
export function decodingLosses({ bad }: Pick<Decoded, 'bad'>, replaced: number): readonly Loss[] {
  const losses: Loss[] = [];
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  if (bad) losses.push({ kind: 'unfit-bytes', bytes: bad });
  return losses;
}

/** What joining of wrapped lines changed. */
export function joiningLosses({
  joined,
  hyphens,
}: Pick<JoinedText, 'joined' | 'hyphens'>): readonly Loss[] {
  const losses: Loss[] = [];
  if (joined > 0) losses.push({ kind: 'joined-lines', count: joined });
  if (hyphens > 0) losses.push({ kind: 'joined-hyphens', count: hyphens });
  return losses;
}
