import { utterancesOfSubRip, utterancesOfVtt } from './cue-markup';
import { millisecondsOf, type Transcript, type Utterance } from './utterance';

const SUBRIP_TIMES =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*-->\s*((?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)(?:\s.*)?$/;
const VTT_TIMES =
  /^\s*((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})\s*-->\s*((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:\s.*)?$/;
const SBV_TIMES = /^\s*(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})\s*$/;

type UtterancesOf = (text: string, start: number, end: number) => readonly Utterance[];

const transcript = (utterances: readonly Utterance[]): Transcript => ({ utterances, language: '' });

/** The cues of SubRip. A cue ends where the next one's number or times stand, so blank lines inside it are no end. */
export const parseSubRip = (text: string): Transcript =>
  transcript(cuesByTimes(text, SUBRIP_TIMES, true, utterancesOfSubRip));

/** The cues of SubViewer as YouTube writes it (.sbv). */
export const parseSbv = (text: string): Transcript =>
  transcript(cuesByTimes(text, SBV_TIMES, false, utterancesOfSubRip));

function cuesByTimes(
  text: string,
  times: RegExp,
  hasNumbers: boolean,
  utterancesOf: UtterancesOf,
): readonly Utterance[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (times.test(line) ? [at] : []));
  return starts.flatMap((at, index) => {
    const [, from = '', to = ''] = times.exec(lines[at] ?? '') ?? [];
    const next = starts[index + 1];
    let until = next ?? lines.length;
    if (next !== undefined && hasNumbers && /^\s*\d+\s*$/.test(lines[until - 1] ?? '')) until -= 1;
    const start = millisecondsOf(from);
    const end = millisecondsOf(to);
    if (start === null || end === null) return [];
    return utterancesOf(
      lines
        .slice(at + 1, until)
        .join('\n')
        .trim(),
      start,
      end,
    );
  });
}

/**
 * The cues of WebVTT, read as the standard asks: header, notes, styles and regions are no text; a cue ends at a blank line
 * or at the next times; one whose times are wrong is not shown. Null without the signature.
 */
export function parseVtt(text: string): Transcript | null {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return null;
  const utterances: Utterance[] = [];
  let at = 1;
  while (at < lines.length) {
    if ((lines[at] ?? '') === '') {
      at += 1;
      continue;
    }
    const until = blockEnd(lines, at);
    const timed = lines.slice(at, until).findIndex((line) => line.includes('-->'));
    const isCue = timed === 0 || (timed === 1 && at > 1);
    const [, from = '', to = ''] = VTT_TIMES.exec(lines[at + Math.max(0, timed)] ?? '') ?? [];
    const start = millisecondsOf(from);
    const end = millisecondsOf(to);
    if (isCue && start !== null && end !== null)
      utterances.push(
        ...utterancesOfVtt(lines.slice(at + timed + 1, until).join('\n'), start, end),
      );
    at = Math.max(until, at + 1);
  }
  return transcript(utterances);
}

/** Where a block of WebVTT ends: at a blank line, or before times that are not its own. */
function blockEnd(lines: readonly string[], from: number): number {
  let hasTimes = false;
  let at = from;
  for (; at < lines.length && (lines[at] ?? '') !== ''; at += 1) {
    if (!(lines[at] ?? '').includes('-->')) continue;
    if (hasTimes || at > from + 1) return at;
    hasTimes = true;
  }
  return at;
}
