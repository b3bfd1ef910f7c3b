import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { makeArticle, stated } from '../make-article';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader } from '../reader';
import { flowUtterances } from './flow-utterances';
import { withLabelsAsSpeakers } from './speaker-labels';
import { parseSbv, parseSubRip, parseVtt } from './subtitle-files';
import type { Transcript } from './utterance';

/** Reads subtitles: SubRip, WebVTT and SubViewer. One article a file; times and speakers are marks. */
export const readSubtitles: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const article = articleOfTranscript(subtitlesIn(text), title);
  if (article === null) return err({ kind: 'no-article', what: 'a file of subtitles' });
  const losses = [...decodingLosses(decoded.value, replaced), ...article.losses];
  const articles = [{ ...article, losses }];
  return ok({ reader: 'subtitles@1', encoding, certain, alternatives, articles });
};

function subtitlesIn(text: string): Transcript {
  const vtt = parseVtt(text);
  if (vtt !== null) return vtt;
  const subRip = parseSubRip(text);
  return subRip.utterances.length > 0 ? subRip : parseSbv(text);
}

/** The article of a transcript; null when nothing is said in it. */
export function articleOfTranscript({ utterances, language }: Transcript, fileName: string) {
  const flowing = flowUtterances(withLabelsAsSpeakers(utterances));
  if (!/\S/u.test(flowing.text)) return null;
  return makeArticle({
    ...flowing,
    details: { language: stated(language, 'properties') },
    losses: decodingLosses({ bad: null }, flowing.replaced),
    fileName,
  });
}
