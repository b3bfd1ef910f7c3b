/** Emphasis inside an utterance; UTF-16 offsets into its text. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly value: 'strong' | 'emphasis' | 'underlined';
}

/** What one speaker says in one cue. */
export interface Utterance {
  /** Milliseconds from the beginning; null where the file gives no times. */
  readonly start: number | null;
  readonly end: number | null;
  /** The name as the file gives it; '' when it gives none. */
  readonly speaker: string;
  /** May hold line ends, as the file does. Never only white space. */
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
}

/** A transcript as its file gives it. */
export interface Transcript {
  readonly utterances: readonly Utterance[];
  /** A BCP 47 tag that the file states, or ''. */
  readonly language: string;
}

const TIME = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** The milliseconds of a time such as '1:02:03,5' or '02:03'; null for anything else. */
export function millisecondsOf(time: string): number | null {
  const [, hours = '0', minutes, seconds, fraction = '0'] = TIME.exec(time) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}

const part = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** A time as a mark has it: '00:12:03.500'. */
export function timeLabel(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const seconds = Math.floor(whole / 1000);
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}.${part(whole % 1000, 3)}`;
}
