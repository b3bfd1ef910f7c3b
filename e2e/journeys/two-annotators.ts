import { createAnchor } from '../../shared/anchoring/create-anchor';
import type { AnyRecord } from '../../shared/model/records';
import { record } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { hashText } from '../../shared/text/hash';
import { normaliseText } from '../../shared/text/normalise';
import { HARBOUR_ARTICLE } from './harbour';

/** Who marked which words of the harbour article, and whom they named. */
const MARKED = [
  { id: 'q1', layer: 'ann', words: '“Nobody asked the people who need it,”', speaker: 's1' },
  { id: 'q2', layer: 'ben', words: '“Nobody asked the people who need it”', speaker: 's2' },
  { id: 'q3', layer: 'ann', words: '“a pause, not an end.”', speaker: 's3' },
  { id: 'q4', layer: 'ben', words: '“Call it what it is.”', speaker: 's2' },
] as const;

/** A project of two annotators, who each made the island's teacher under another name. */
export async function twoAnnotators(): Promise<string> {
  const text = normaliseText(HARBOUR_ARTICLE.content).text;
  const textHash = await hashText(text);
  const quote = ({ id, layer, words, speaker }: (typeof MARKED)[number]): AnyRecord => {
    // The mark at the end is where they differ.
    const start = text.indexOf(words.replaceAll('”', '').trimEnd());
    const span = { start, end: start + words.length };
    return record('quote', id, {
      documentId: 'd1',
      layer,
      anchor: createAnchor(text, textHash, span),
      speakerIds: [speaker],
      attribution: 'stated',
    });
  };
  const { text: file } = await serialiseProject(
    {
      project: { id: 'p1', name: 'Skerry' },
      unknown: [],
      texts: [{ hash: textHash, text }],
      records: [
        record('document', 'd1', {
          title: 'Ferry to Skerry Island Is Halved',
          textHash,
          original: {
            name: HARBOUR_ARTICLE.name,
            mediaType: 'text/plain',
            encoding: 'utf-8',
            sha256: null,
          },
        }),
        record('annotator', 'ann', { name: 'Ann Ross', colour: 2 }),
        record('annotator', 'ben', { name: 'Ben Iyer', colour: 4 }),
        record('speaker', 's1', {
          name: 'Petra Lindholm',
          roles: [{ title: 'Teacher', organisation: 'Skerry school', from: '', to: '' }],
        }),
        record('speaker', 's2', { name: 'Lindholm, Petra', aliases: ['the teacher'] }),
        record('speaker', 's3', { name: 'Amos Greer' }),
        record('speaker', 's4', { name: 'A. Greer' }),
        ...MARKED.map(quote),
      ],
    },
    { generator: { name: 'Verbatim', version: '0.1.0' }, texts: true },
  );
  return file;
}
