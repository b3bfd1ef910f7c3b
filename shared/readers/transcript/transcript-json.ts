import { type Transcript, type Utterance, millisecondsOf } from './utterance';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};
const seconds = (value: unknown): number | null => {
  const number = numberOf(value);
  return number === null ? null : Math.round(number * 1000);
};

function utterance(
  text: string,
  start: number | null,
  end: number | null,
  speaker: unknown = '',
): readonly Utterance[] {
  if (!/\S/u.test(text)) return [];
  const name = typeof speaker === 'number' ? `Speaker ${speaker}` : textOf(speaker).trim();
  return [{ start, end, speaker: name, text: text.trim(), emphasis: [] }];
}

/**
 * The transcript in a JSON value: Whisper and WhisperX (with speakers), whisper.cpp, services that give utterances, and
 * YouTube's three forms. Null when there is none.
 */
export function transcriptIn(value: unknown): Transcript | null {
  const language = isFields(value) ? textOf(value['language']) : '';
  for (const read of [
    whisper,
    whisperCpp,
    utterances,
    youTubeEvents,
    youTubeSegments,
    youTubeList,
  ]) {
    const found = read(value);
    if (found.length > 0) return { utterances: found, language: tagIn(language) };
  }
  return null;
}

/** Services also write names of languages; those are no tags. */
const tagIn = (language: string): string =>
  /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(language) ? language.replaceAll('_', '-') : '';

const whisper = (value: unknown): readonly Utterance[] =>
  isFields(value)
    ? listOf(value['segments']).flatMap((segment) =>
        utterance(
          textOf(segment['text']),
          seconds(segment['start']),
          seconds(segment['end']),
          segment['speaker'],
        ),
      )
    : [];

const whisperCpp = (value: unknown): readonly Utterance[] =>
  isFields(value)
    ? listOf(value['transcription']).flatMap((segment) => {
        const times = isFields(segment['timestamps']) ? segment['timestamps'] : {};
        return utterance(
          textOf(segment['text']),
          millisecondsOf(textOf(times['from'])),
          millisecondsOf(textOf(times['to'])),
          segment['speaker'],
        );
      })
    : [];

/** `utterances` of services for speech: times in seconds where they have fractions or `transcript`, else in ms. */
function utterances(value: unknown): readonly Utterance[] {
  if (!isFields(value)) return [];
  const inner = isFields(value['results']) ? value['results'] : value;
  return listOf(inner['utterances']).flatMap((one) => {
    const isSeconds = typeof one['transcript'] === 'string';
    const read = isSeconds ? seconds : numberOf;
    const text = textOf(one['transcript']) || textOf(one['text']);
    const speaker = textOf(one['speaker']);
    const name = /^[A-Z]$/.test(speaker) ? `Speaker ${speaker}` : (one['speaker'] ?? '');
    return utterance(text, read(one['start']), read(one['end']), name);
  });
}

/** YouTube's `json3`. */
const youTubeEvents = (value: unknown): readonly Utterance[] =>
  isFields(value)
    ? listOf(value['events']).flatMap((event) => {
        const start = numberOf(event['tStartMs']);
        const length = numberOf(event['dDurationMs']);
        const text = listOf(event['segs'])
          .map((segment) => textOf(segment['utf8']))
          .join('');
        return utterance(text, start, start === null || length === null ? null : start + length);
      })
    : [];

/** The transcript that YouTube's page asks for. Its segments lie deep inside. */
function youTubeSegments(value: unknown): readonly Utterance[] {
  const found: Utterance[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (isFields(next)) {
      const segment = next['transcriptSegmentRenderer'];
      if (isFields(segment)) {
        const snippet = isFields(segment['snippet']) ? segment['snippet'] : {};
        const text = listOf(snippet['runs'])
          .map((run) => textOf(run['text']))
          .join('');
        found.push(...utterance(text, numberOf(segment['startMs']), numberOf(segment['endMs'])));
      } else waiting.push(...Object.values(next).toReversed());
    }
  }
  return found;
}

/** Lists of `{text, start, duration}`, as programs save YouTube's transcripts. */
const youTubeList = (value: unknown): readonly Utterance[] => {
  const list = isFields(value) ? value['snippets'] : value;
  return listOf(list).flatMap((one) => {
    const start = seconds(one['start']);
    const length = seconds(one['duration']);
    if (start === null || length === null) return [];
    return utterance(textOf(one['text']), start, start + length);
  });
};
