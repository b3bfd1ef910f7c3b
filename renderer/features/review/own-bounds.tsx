import type { Span } from '../../../shared/model/anchor';
import type { TextExcerpt } from '../../db/read/review-reader';
import { useCommand } from '../../session/use-command';
import { useKeys } from '../../session/keymap';
import { REVIEW } from '../../texts/review';
import { IconButton } from '../../ui/button';
import { FieldLabel } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { PassageText } from './passage-text';
import styles from './review.module.css';

/** Where words begin and end in a passage, as offsets into the whole text, UTF-16. */
export function wordEdges({ text, start }: TextExcerpt): readonly number[] {
  const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
  return [...[...words].map(({ index }) => start + index), start + text.length];
}

/** A span with one edge moved to the next word boundary; the same when there is none, or nothing would be left. */
export function stepEdge(
  span: Span,
  edges: readonly number[],
  { edge, by }: { readonly edge: 'start' | 'end'; readonly by: 1 | -1 },
): Span {
  const at = span[edge];
  const next = by > 0 ? edges.find((one) => one > at) : edges.findLast((one) => one < at);
  const moved = { ...span, [edge]: next ?? at };
  return moved.start < moved.end ? moved : span;
}

interface OwnBoundsProps {
  readonly passage: TextExcerpt;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

/** The bounds of a quote, moved word by word: with the keys that move them beside the text, or by buttons. */
export function OwnBounds({ passage, span, onSpan }: OwnBoundsProps) {
  const edges = wordEdges(passage);
  const step = (edge: 'start' | 'end', by: 1 | -1) => () =>
    onSpan(stepEdge(span, edges, { edge, by }));
  useCommand('grow-start', step('start', -1));
  useCommand('shrink-start', step('start', 1));
  useCommand('shrink-end', step('end', -1));
  useCommand('grow-end', step('end', 1));
  const [growStart, shrinkStart] = [useKeys('grow-start'), useKeys('shrink-start')];
  const [shrinkEnd, growEnd] = [useKeys('shrink-end'), useKeys('grow-end')];
  return (
    <div>
      <FieldLabel>{REVIEW.field('anchor')}</FieldLabel>
      <PassageText passage={passage} spans={[span]} colour={0} />
      <div className={styles.edges}>
        {REVIEW.start}
        <IconButton label={REVIEW.startOut} keys={growStart} onClick={step('start', -1)}>
          <Icon name="left" />
        </IconButton>
        <IconButton label={REVIEW.startIn} keys={shrinkStart} onClick={step('start', 1)}>
          <Icon name="right" />
        </IconButton>
        <span className={styles.gap} />
        {REVIEW.end}
        <IconButton label={REVIEW.endIn} keys={shrinkEnd} onClick={step('end', -1)}>
          <Icon name="left" />
        </IconButton>
        <IconButton label={REVIEW.endOut} keys={growEnd} onClick={step('end', 1)}>
          <Icon name="right" />
        </IconButton>
      </div>
    </div>
  );
}
