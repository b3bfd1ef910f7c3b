import { MarkedTextBuilder, type MarkedText } from '../text-builder';
import { timeLabel, type Utterance } from './utterance';

/** A pause after which a sentence begins a new paragraph, and one that always does (ms). */
const PAUSE = 2000;
const LONG_PAUSE = 8000;
/** A paragraph that is longer ends with the next sentence (UTF-16 units), so that an hour's talk can be read. */
const LONG_PARAGRAPH = 800;
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*$/u;
/** Lines that begin like this are another speaker's. */
const TURN = /^(?:[-–—‐]\s?\S|>>)/u;

/** A transcript as flowing text, with what was only shown beside it. */
export interface FlowingText extends MarkedText {
  readonly replaced: number;
}

/**
 * Utterances as flowing text: cues of one sentence are joined with a space, a paragraph begins at another speaker or
 * after a pause. When each was said, and by whom, are marks.
 */
export function flowUtterances(given: readonly Utterance[]): FlowingText {
  const utterances = withoutRepeats(given);
  const isPunctuated =
    utterances.filter(({ text }) => SENTENCE_END.test(text)).length > utterances.length * 0.1;
  const out = new MarkedTextBuilder();
  let before: Utterance | null = null;
  let speaker: { readonly name: string; readonly start: number } | null = null;
  let paragraph = 0;
  for (const utterance of utterances) {
    const isNewSpeaker = before !== null && before.speaker !== utterance.speaker;
    if (isNewSpeaker && speaker !== null) {
      out.mark('speaker', speaker.start, speaker.name);
      speaker = null;
    }
    const ended = before !== null && SENTENCE_END.test(before.text);
    const pause = (utterance.start ?? 0) - (before?.end ?? utterance.start ?? 0);
    if (
      isNewSpeaker ||
      pause >= LONG_PAUSE ||
      (pause >= PAUSE && (ended || !isPunctuated)) ||
      (out.length - paragraph > LONG_PARAGRAPH && (ended || !isPunctuated))
    ) {
      out.paragraph();
      paragraph = out.length;
    } else if (before !== null) {
      if (TURN.test(utterance.text)) out.line();
      else out.write(' ');
    }
    const start = writeUtterance(out, utterance);
    if (utterance.start !== null) out.mark('time', start, timeLabel(utterance.start));
    if (utterance.speaker !== '') speaker ??= { name: utterance.speaker, start };
    before = utterance;
  }
  if (speaker !== null) out.mark('speaker', speaker.start, speaker.name);
  return { ...out.build(), replaced: out.replaced };
}

/** Writes what was said, its lines joined with a space unless another speaker's begins; returns where it starts. */
function writeUtterance(out: MarkedTextBuilder, { text, emphasis }: Utterance): number {
  const whole = out.start();
  const places: number[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    const indent = line.length - line.trimStart().length;
    if (trimmed !== '') {
      if (index > 0 && out.length > whole) {
        if (TURN.test(trimmed)) out.line();
        else out.write(' ');
      }
      const start = out.write(trimmed);
      for (let offset = 0; offset <= line.length; offset += 1)
        places[at + offset] = start + Math.min(Math.max(0, offset - indent), trimmed.length);
    }
    at += line.length + 1;
  }
  for (const { start, end, value } of emphasis) {
    const from = places[start];
    const to = places[end];
    if (from !== undefined && to !== undefined && from < to) out.mark('emphasis', from, value, to);
  }
  return whole;
}

/**
 * Captions that roll show the line before above the new one, so that a file has each line twice or three times. Where
 * at least a third of the cues do, the repeated lines are taken away.
 */
function withoutRepeats(utterances: readonly Utterance[]): readonly Utterance[] {
  const rolled = utterances.map((utterance, at) => {
    const before = utterances[at - 1];
    const lines = linesOf(utterance.text);
    const last = before === undefined ? undefined : linesOf(before.text).at(-1);
    const isNear = before?.end !== undefined && (utterance.start ?? 0) - (before.end ?? 0) < PAUSE;
    return isNear && last !== undefined && lines[0] === last ? lines.slice(1).join('\n') : null;
  });
  const count = rolled.filter((one) => one !== null).length;
  if (count < 3 || count < utterances.length / 3) return utterances;
  return utterances.flatMap((utterance, at) => {
    const rest = rolled[at] ?? null;
    if (rest === null) return [utterance];
    return rest === '' ? [] : [{ ...utterance, text: rest, emphasis: [] }];
  });
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
