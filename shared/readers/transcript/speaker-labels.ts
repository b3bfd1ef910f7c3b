import { MarkedTextBuilder, type MarkedText } from '../text-builder';
import { millisecondsOf, timeLabel, type Utterance } from './utterance';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*(?: (?:\p{Lu}|\p{N}|(?:de|la|le|van|von|der|den|of|the|al|bin|e|y|da|di|du)(?= ))[\p{L}\p{M}\p{N}.’'&-]*){0,5}(?: ?\([^()\n]{1,40}\))?`;
const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** “Ada Pell: …”, “[00:12] Ada Pell: …”, “Ada Pell (0:12): …”, “Q: …”. */
const LABELLED = new RegExp(
  String.raw`^(?:[[(]?(${CLOCK})[\])]?[ \t]+)?(${NAME})(?:[ \t]+[[(](${CLOCK})[\])])?[ \t]?:(?:[ \t]+(\S.*)|[ \t]*)$`,
  'u',
);
/** “Ada Pell  0:12” on a line of its own, as Otter writes it, or the time first. */
const TIMED = new RegExp(String.raw`^(${NAME})[ \t]+[[(]?(${CLOCK})[\])]?[ \t]*$`, 'u');
/** Words that stand before a colon without being anybody's name. */
const NO_NAME =
  /^(?:From|To|Cc|Bcc|Subject|Date|Re|Note|Notes|Source|Sources|Tel|Phone|Fax|Email|E-Mail|Web|Website|Address|Title|Author|Authors|Byline|Length|Section|Abstract|Keywords|Summary|Copyright|Published|Updated|Location|Time|Photo|Picture|Caption|Example|Warning|Update|Read more|See also|Credit|Von|An|Betreff|Datum)$/iu;

interface Turn {
  readonly speaker: string;
  readonly start: number | null;
  readonly lines: string[];
}

/** Whether a line of a text begins another speaker's turn, if the text names its speakers at all. */
export const beginsTurn = (line: string): boolean => beginning(line.trim()) !== null;

/**
 * A text that names each speaker before what they say, with names and times as marks instead of characters. Labels are
 * taken for names only when they recur: at least four turns, on average two for each name, and most of the text in turns.
 * Null for every other text.
 */
export function labelledTranscript(text: string): MarkedText | null {
  const head: string[] = [];
  const turns: Turn[] = [];
  for (const line of text.split('\n')) {
    const begun = beginning(line.trim());
    if (begun) turns.push(begun);
    else (turns.at(-1)?.lines ?? head).push(line);
  }
  if (!areTurns(turns, head, text)) return null;
  const out = new MarkedTextBuilder();
  out.write(head.join('\n').trim());
  for (const { speaker, start, lines } of turns) {
    const said = lines.join('\n').trim();
    if (said === '') continue;
    out.paragraph();
    const from = out.write(said);
    if (start !== null) out.mark('time', from, timeLabel(start));
    out.mark('speaker', from, speaker);
  }
  return out.build();
}

function beginning(line: string): Turn | null {
  if (line.length === 0 || !/[:\d]/u.test(line)) return null;
  const [, name, time] = TIMED.exec(line) ?? [];
  if (name !== undefined && time !== undefined && !NO_NAME.test(name))
    return { speaker: name, start: millisecondsOf(time), lines: [] };
  const [, before, speaker, after, said = ''] = LABELLED.exec(line) ?? [];
  if (speaker === undefined || speaker.length > 60 || NO_NAME.test(speaker)) return null;
  return { speaker, start: millisecondsOf(before ?? after ?? ''), lines: [said] };
}

function areTurns(turns: readonly Turn[], head: readonly string[], text: string): boolean {
  const names = new Set(turns.map(({ speaker }) => speaker));
  const said = turns.flatMap(({ lines }) => {
    const words = lines.join('\n').trim();
    return words === '' ? [] : [words];
  });
  const paragraphs = said.reduce((sum, words) => sum + words.split(/\n\s*\n/u).length, 0);
  return (
    said.length >= 4 &&
    names.size >= 2 &&
    said.length >= names.size * 2 &&
    said.length >= turns.length * 0.8 &&
    head.join('\n').trim().length <= text.length * 0.3 &&
    // A paragraph without a label now and then goes on with its turn; with more of them the labels are no turns.
    paragraphs <= said.length * 2
  );
}

/** Cues whose text begins with a name and a colon, with those names as speakers, where such labels recur. */
export function withLabelsAsSpeakers(utterances: readonly Utterance[]): readonly Utterance[] {
  const labels = utterances.map(({ text, speaker }) =>
    speaker === '' ? /^(?:>>\s*)?(\p{Lu}[^\n:]{0,40}):\s+(?=\S)/u.exec(text) : null,
  );
  const names = labels.flatMap((label) => label?.[1] ?? []);
  const recur = names.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  const areNames = names.every(
    (name) => new RegExp(`^${NAME}$`, 'u').test(name) && !NO_NAME.test(name),
  );
  if (!areNames || recur.length < 4 || recur.length < names.length * 0.6) return utterances;
  let speaker = '';
  return utterances.map((utterance, at) => {
    const label = labels[at] ?? null;
    speaker = label?.[1] ?? speaker;
    const cut = label?.[0].length ?? 0;
    return {
      ...utterance,
      speaker: utterance.speaker || speaker,
      text: utterance.text.slice(cut),
      emphasis: utterance.emphasis.flatMap(({ start, end, value }) =>
        end > cut ? [{ start: Math.max(0, start - cut), end: end - cut, value }] : [],
      ),
    };
  });
}
