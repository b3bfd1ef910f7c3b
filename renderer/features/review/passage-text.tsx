import type { Span } from '../../../shared/model/anchor';
import type { TextExcerpt } from '../../db/read/review-reader';
import { inColour } from '../../ui/palette';
import styles from './review.module.css';

interface PassageTextProps {
  readonly passage: TextExcerpt;
  /** The marked words; words that all annotators marked look firmer than words that some marked. */
  readonly spans: readonly Span[];
  /** An index into the palette, 0–7. */
  readonly colour: number;
}

/** The sentences around a quote with what annotators marked in them. */
export function PassageText({ passage, spans, colour }: PassageTextProps) {
  const { text, start } = passage;
  const end = start + text.length;
  const within = (at: number) => Math.min(end, Math.max(start, at));
  const cuts = [start, end, ...spans.flatMap((span) => [within(span.start), within(span.end)])];
  const edges = [...new Set(cuts)].toSorted((a, b) => a - b);
  return (
    <p className={styles.around} style={inColour(colour)}>
      {edges.slice(0, -1).map((from, index) => {
        const to = edges[index + 1] ?? end;
        const words = text.slice(from - start, to - start);
        const by = spans.filter((span) => span.start <= from && span.end >= to).length;
        if (by === 0) return words;
        return (
          <mark key={from} data-by={by === spans.length ? 'all' : 'some'}>
            {words}
          </mark>
        );
      })}
    </p>
  );
}
