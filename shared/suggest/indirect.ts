import { frameOf } from './frame';
import type { Paragraph } from './paragraphs';
import { resolveSpeaker, type ArticleContext } from './resolve-speaker';
import { speakerOfSentence } from './sieve';
import type { Suggestion } from './suggestion';

/** Words of indirect speech at least; less says too little to be kept. */
const LEAST = 4;

/**
 * Indirect quotations of a paragraph: “Okafor said that the quay was closed.” Only sentences without marks, only after
 * a plain verb of saying and either a “that” or the beginning of a clause. Never more than medium sure.
 */
export function indirectIn(article: ArticleContext, paragraph: Paragraph): Suggestion[] {
  const frame = frameOf(article, paragraph, paragraph.quotations);
  const found: Suggestion[] = [];
  for (const clause of frame.sentences) {
    if (clause.tokens.slice(clause.from, clause.to).some(({ tag }) => tag === 'quote')) continue;
    const said = speakerOfSentence(clause);
    if (!said?.cue || !said.isPlain) continue;
    const linked = article.pack.that.has(clause.word(said.cue.to));
    const from = said.cue.to + (linked ? 1 : 0);
    const opening = clause.tag(from);
    if (!linked && opening !== 'determiner' && opening !== 'pronoun' && opening !== 'proper')
      continue;
    const first = clause.tokens[from];
    const last = clause.tokens[clause.to - 1];
    const cue = clause.tokens[said.cue.from];
    const resolved = resolveSpeaker(article, said);
    if (!first || !last || !cue || !resolved || clause.to - from < LEAST) continue;
    const end = last.tag === 'mark' ? last.start : last.end;
    if (end <= first.start) continue;
    const { speaker } = resolved;
    found.push({
      start: first.start,
      end,
      innerStart: first.start,
      innerEnd: end,
      kind: 'indirect',
      speaker,
      cue: { start: cue.start, end: cue.end },
      confidence: linked && resolved.isClear ? 'medium' : 'low',
      reason: {
        rule: 'same-sentence',
        via: resolved.via,
        spans: [
          { start: cue.start, end: cue.end },
          { start: speaker.start, end: speaker.end },
        ],
      },
    });
  }
  return found;
}
