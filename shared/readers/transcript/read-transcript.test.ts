import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles';
import { labelledTranscript } from './speaker-labels';
import { parseVtt } from './subtitle-files';
import { transcriptIn } from './transcript-json';
import { flowUtterances } from './flow-utterances';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array<ArrayBuffer>, name: string) {
  const result = await readArticles(
    typeof text === 'string' ? bytes(text) : text,
    name,
    {},
    () => undefined,
  );
  if (!result.ok) return { problem: result.error };
  const [article] = result.value.articles;
  if (!article) throw new Error('no article');
  const marks = article.marks.map(
    ({ type, value, start, end }) => `${type} ${value}: ${article.text.slice(start, end)}`,
  );
  return { text: article.text, marks, encoding: result.value.encoding };
}

const SRT = `1
00:00:01,000 --> 00:00:03,500
<i>The quay was
closed</i> on Tuesday,

2
00:00:03,600 --> 00:00:05,000
and nobody said why.

3
00:00:09,000 --> 00:00:10,000
- Who closed it?
- Not us.
`;

describe('subtitles', () => {
  it('flow as text, with times as marks', async () => {
    expect(await read(SRT, 'quay.srt')).toEqual({
      text: 'The quay was closed on Tuesday, and nobody said why.\n\n- Who closed it?\n- Not us.',
      marks: [
        'emphasis emphasis: The quay was closed',
        'time 00:00:01.000: The quay was closed on Tuesday,',
        'time 00:00:03.600: and nobody said why.',
        'time 00:00:09.000: - Who closed it?\n- Not us.',
      ],
      encoding: 'utf-8',
    });
  });

  it('are known by their bytes under any name, in any encoding', async () => {
    const latin = Uint8Array.from(SRT.replace('quay', 'caf\u00e9'), (c) => c.charCodeAt(0));
    expect(await read(latin, 'quay.txt')).toMatchObject({
      text: expect.stringContaining('The café was closed'),
      encoding: 'windows-1252',
    });
    expect(await read(SRT.replaceAll('\n', '\r\n'), 'quay')).toMatchObject({
      text: expect.stringContaining('and nobody said why.\n\n- Who'),
    });
  });

  it('without any cue are no article', async () => {
    for (const text of ['WEBVTT', 'WEBVTT\n\n00:00:00.000 -->', 'WEBVTT\n\nNOTE x\n'])
      expect(await read(text, 'a.vtt')).toEqual({
        problem: { kind: 'no-article', what: 'a file of subtitles' },
      });
  });

  it('of SubViewer are read', async () => {
    const sbv =
      '0:00:01.000,0:00:02.000\nOne line\nand another.\n\n0:00:02.500,0:00:03.000\nEnd.\n';
    expect(await read(sbv, 'a.sbv')).toMatchObject({ text: 'One line and another. End.' });
  });

  it('that roll have each line once', async () => {
    const rolled = ['a one', 'b two', 'c three', 'd four', 'e five']
      .map((line, at, all) => {
        const before = all[at - 1];
        return `00:0${at}.000 --> 00:0${at + 1}.000\n${before === undefined ? '' : `${before}\n`}${line}`;
      })
      .join('\n\n');
    expect(await read(`WEBVTT\n\n${rolled}`, 'a.vtt')).toMatchObject({
      text: 'a one b two c three d four e five',
    });
  });

  it('with recurring names have speakers', async () => {
    const cues = ['ADA: One.', 'BEA: Two.', 'ADA: Three.', 'and more.', 'BEA: Four.', 'ADA: Five.'];
    const srt = cues
      .map((cue, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${cue}`)
      .join('\n\n');
    const article = await read(srt, 'a.srt');
    expect(article.text).toBe('One.\n\nTwo.\n\nThree. and more.\n\nFour.\n\nFive.');
    expect(article.marks?.filter((mark) => mark.startsWith('speaker'))).toEqual([
      'speaker ADA: One.',
      'speaker BEA: Two.',
      'speaker ADA: Three. and more.',
      'speaker BEA: Four.',
      'speaker ADA: Five.',
    ]);
  });
});

const cues = (text: string) =>
  parseVtt(text)?.utterances.map(({ text: said, speaker, start, end }) =>
    [said, speaker, start, end].join('|'),
  );

describe('WebVTT', () => {
  it.each([
    ['the signature alone', 'WEBVTT', []],
    ['no signature', 'WEBVT\n\n00:00.000 --> 00:01.000\na', undefined],
    ['a signature with a text', 'WEBVTT - x\n\n00:00.000 --> 00:01.000\na', ['a||0|1000']],
    ['a header', 'WEBVTT\nKind: captions\n\n00:00.000 --> 00:01.000\na', ['a||0|1000']],
    ['an id', 'WEBVTT\n\nid\n00:00.000 --> 00:01.000 line:1%\na\nb', ['a\nb||0|1000']],
    ['hours', 'WEBVTT\n\n100:00:00.000 --> 100:00:01.000\na', ['a||360000000|360001000']],
    [
      'notes, styles and regions',
      'WEBVTT\n\nSTYLE\n::cue{}\n\nNOTE\nb --x\n\nREGION\nid:a\n\n00:00.000 --> 00:01.000\na',
      ['a||0|1000'],
    ],
    [
      'wrong times',
      'WEBVTT\n\n0:0.0 --> 00:01.000\na\n\n00:01.000 --> 00:02.000\nb',
      ['b||1000|2000'],
    ],
    [
      'times behind times',
      'WEBVTT\n\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb',
      ['a||0|1000', 'b||1000|2000'],
    ],
    [
      'voices',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<v.loud Ada Pell>Hi</v> <v Bea>Ho',
      ['Hi|Ada Pell|0|1000', 'Ho|Bea|0|1000'],
    ],
    [
      'tags and entities',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<c.x>a</c> &lt;b&gt; <00:00.500>&amp; <lang en>c</lang>',
      ['a <b> & c||0|1000'],
    ],
    ['an open tag', 'WEBVTT\n\n00:00.000 --> 00:01.000\na <b', ['a ||0|1000']],
  ])('%s', (_what, text, expected) => {
    expect(cues(text)).toEqual(expected);
  });
});

const flow = (value: unknown) => {
  const transcript = transcriptIn(value);
  return transcript === null ? null : flowUtterances(transcript.utterances);
};

describe('transcripts in JSON', () => {
  it.each([
    [
      'Whisper',
      {
        text: 'x',
        language: 'en',
        segments: [
          { start: 0, end: 1.5, text: ' One,' },
          { start: 1.5, end: 3, text: ' two.' },
        ],
      },
      'One, two.',
    ],
    [
      'WhisperX',
      {
        segments: [
          { start: 0, end: 1, text: 'One.', speaker: 'SPEAKER_00' },
          { start: 1, end: 2, text: 'Two.', speaker: 'SPEAKER_01' },
        ],
      },
      'One.\n\nTwo.',
    ],
    [
      'whisper.cpp',
      {
        transcription: [
          { timestamps: { from: '00:00:00,000', to: '00:00:01,000' }, text: ' One.' },
        ],
      },
      'One.',
    ],
    [
      'utterances',
      {
        utterances: [
          { speaker: 'A', start: 0, end: 900, text: 'One.' },
          { speaker: 'B', start: 900, end: 1800, text: 'Two.' },
        ],
      },
      'One.\n\nTwo.',
    ],
    [
      'YouTube, json3',
      {
        events: [
          { tStartMs: 0 },
          { tStartMs: 0, dDurationMs: 900, segs: [{ utf8: 'one' }, { utf8: ' two' }] },
          { tStartMs: 900, dDurationMs: 900, segs: [{ utf8: '\n' }] },
        ],
      },
      'one two',
    ],
    [
      'YouTube, the page',
      {
        a: [
          {
            transcriptSegmentRenderer: {
              startMs: '0',
              endMs: '900',
              snippet: { runs: [{ text: 'one' }] },
            },
          },
          {
            transcriptSegmentRenderer: {
              startMs: '900',
              endMs: '1800',
              snippet: { runs: [{ text: 'two' }] },
            },
          },
        ],
      },
      'one two',
    ],
    [
      'YouTube, a list',
      [
        { text: 'one', start: 0, duration: 1 },
        { text: 'two', start: 1, duration: 1 },
      ],
      'one two',
    ],
    ['anything else', { segments: [], name: 'x' }, null],
    ['nothing', null, null],
  ])('%s', (_what, value, text) => {
    expect(flow(value)?.text ?? null).toBe(text);
  });

  it('speakers and times are marks', () => {
    const flowing = flow({
      segments: [{ start: 61.25, end: 62, text: 'One.', speaker: 'SPEAKER_00' }],
    });
    expect(flowing?.marks).toEqual([
      { type: 'time', start: 0, end: 4, value: '00:01:01.250' },
      { type: 'speaker', start: 0, end: 4, value: 'SPEAKER_00' },
    ]);
  });
});

const turn = (name: string, time: string, said: string) => `${name}  ${time}\n${said}\n\n`;

describe('texts that name their speakers', () => {
  it('have the names as marks', () => {
    const text =
      'Council meeting\n\nAda Pell: We stay.\nMr. Orr: Why?\n\nAda Pell: Because\nwe must.\n\nMr. Orr: I see.\n';
    const transcript = labelledTranscript(text);
    expect(transcript?.text).toBe(
      'Council meeting\n\nWe stay.\n\nWhy?\n\nBecause\nwe must.\n\nI see.',
    );
    expect(transcript?.marks.map(({ value }) => value)).toEqual([
      'Ada Pell',
      'Mr. Orr',
      'Ada Pell',
      'Mr. Orr',
    ]);
  });

  it('and times, as Otter writes them', () => {
    const transcript = labelledTranscript(
      turn('Ada Pell', '0:00', 'One.') +
        turn('Speaker 2', '0:12', 'Two.') +
        turn('Ada Pell', '1:02', 'Three.') +
        turn('Speaker 2', '1:02:03', 'Four.'),
    );
    expect(transcript?.text).toBe('One.\n\nTwo.\n\nThree.\n\nFour.');
    expect(
      transcript?.marks.filter(({ type }) => type === 'time').map(({ value }) => value),
    ).toEqual(['00:00:00.000', '00:00:12.000', '00:01:02.000', '01:02:03.000']);
  });

  it.each([
    [
      'an article with a colon here and there',
      'The port: a history\n\nIt began: slowly. And so on.\n\nUpdate: it closed.',
    ],
    ['a recipe', 'Butter: 100 g\nSugar: 50 g\nFlour: 200 g\nSalt: some\nMilk: little'],
    [
      'the head of a letter',
      'From: Ada\nTo: Bea\nSubject: x\nDate: y\n\nFrom: C\nTo: D\nSubject: z\nDate: q',
    ],
    ['one speaker', 'Ada: a\nAda: b\nAda: c\nAda: d'],
    [
      'a few labels in a long text',
      `Ada: a\n\nBea: b\n\nAda: c\n\nBea: d\n\n${'Text.\n\n'.repeat(40)}`,
    ],
  ])('%s is none', (_what, text) => {
    expect(labelledTranscript(text)).toBeNull();
  });
});
