import type { Mark } from '../../model/mark';

const WROTE =
  'wrote|writes|schrieb|a écrit|écrivait|escribió|ha scritto|schreef|napisał|skrev|kirjoitti|escreveu|написал|пишет|写道|のメール';
/** “On 3 April 2018, Nora Lindqvist <n@x.example> wrote:”, on one line or two. */
const ATTRIBUTION = new RegExp(`^[^\\n]{0,300}(?:${WROTE})[^\\n]{0,80}[:：]\\s*$`, 'iu');
/** What programs put above a message that they repeat whole. */
const ORIGINAL =
  /^[-_ ]{2,}\s*(?:Original Message|Original Appointment|Forwarded [Mm]essage|Begin forwarded message|Ursprüngliche Nachricht|Originalnachricht|Weitergeleitete Nachricht|Message d.origine|Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale|Oorspronkelijk bericht|Mensagem original)\s*[-_ ]{2,}\s*$|^Begin forwarded message:\s*$/iu;
/** The head of a repeated message, as some programs write it without anything above. */
const HEAD =
  /^\*?(?:From|Von|De|Da|Van)\s?:\*? [^\n]+\n(?:[^\n]*\n){0,4}?\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden)\s?:/iu;

/** Where a text that somebody sent repeats earlier messages: marks of type 'quoted', which never overlap. */
export function quotedReplies(text: string): readonly Mark[] {
  const lines = linesOf(text);
  const marks: Mark[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    if (isOriginal(text, line)) {
      marks.push(quoted(text, line.start, text.length, writerAfter(text.slice(line.start))));
      break;
    }
    if (!line.text.startsWith('>')) {
      at += 1;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < lines.length; next += 1) {
      const following = lines[next]?.text ?? '';
      if (following.startsWith('>')) last = next;
      else if (following.trim() !== '') break;
    }
    const attribution = attributionBefore(lines, at);
    const start = (attribution ?? line).start;
    const writer = attribution === null ? '' : writerIn(text.slice(start, line.start));
    marks.push(quoted(text, start, lines[last]?.end ?? line.end, writer));
    at = last + 1;
  }
  return marks;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line, start: from, end: from + line.length };
  });
}

const isOriginal = (text: string, line: Line): boolean =>
  ORIGINAL.test(line.text) ||
  (/^\*?(?:From|Von|De|Da|Van)\s?:/iu.test(line.text) &&
    line.start > 0 &&
    HEAD.test(text.slice(line.start, line.start + 1000)));

/** The line above quoted lines that says whose they are; it may be broken in two. */
function attributionBefore(lines: readonly Line[], at: number): Line | null {
  let above = at - 1;
  while (above >= 0 && (lines[above]?.text ?? '').trim() === '') above -= 1;
  const line = lines[above];
  const before = lines[above - 1];
  if (!line || line.text.startsWith('>')) return null;
  if (ATTRIBUTION.test(line.text)) {
    const isWhole = /\d/.test(line.text) || before === undefined || before.text.trim() === '';
    return isWhole || !/\d/.test(before.text) ? line : before;
  }
  return null;
}

function writerIn(attribution: string): string {
  const flat = attribution.replaceAll(/\s+/g, ' ');
  const [, name] =
    new RegExp(`([^,<>\\d"]{2,80}?)"?\\s*(?:<[^>]*>)?\\s*(?:${WROTE})`, 'iu').exec(flat) ?? [];
  return (name ?? '').replace(/^["\s]+|["\s]+$/g, '').replace(/^(?:On|Am|Le|El|Il|at|um|à)\s/u, '');
}

const writerAfter = (message: string): string => {
  const [, name] = /^\*?(?:From|Von|De|Da|Van)\s?:\*?\s*"?([^"<\n[]+)/imu.exec(message) ?? [];
  return (name ?? '').trim();
};

/** A mark without the white space at its end. */
function quoted(text: string, start: number, end: number, value: string): Mark {
  return { type: 'quoted', start, end: start + text.slice(start, end).trimEnd().length, value };
}
