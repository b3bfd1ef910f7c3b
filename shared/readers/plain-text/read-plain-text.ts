import { err, ok } from '../../lib/result';
import { decodeBytes, type Decoded } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { foundInText } from '../found-in-text';
import type { ArticleReader, Loss } from '../reader';
import { joinWrappedLines, type JoinedText } from './join-wrapped-lines';

/** Reads plain text, one article a file. Line ends that only wrap a paragraph are taken away, and told of. */
export const readPlainText: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const lines =
    reading.keepLines === true
      ? { text, marks: [], joined: 0, hyphens: 0 }
      : joinWrappedLines(text);
  const losses = [...decodingLosses(decoded.value, replaced), ...joiningLosses(lines)];
  const article = { ...foundInText(lines.text, title), marks: lines.marks, losses };
  return ok({ reader: 'plain-text@2', encoding, certain, alternatives, articles: [article] });
};

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
