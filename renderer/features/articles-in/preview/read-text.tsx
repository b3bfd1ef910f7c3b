import { defaultRangeExtractor } from '@tanstack/virtual-core';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ReadArticle } from '../../../../shared/readers/read-articles';
import { PREVIEW } from '../../../texts/preview';
import { useVirtual } from '../../../ui/use-virtual';
import type { Answers, AskedWord } from './answers';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { ReadBlock } from './read-block';
import styles from './read-text.module.css';
import { useStepFocus } from './step-focus';

interface ReadTextProps {
  readonly article: ReadArticle;
  readonly words: readonly AskedWord[];
  readonly answers: Answers;
  readonly busy: boolean;
  readonly onAsk: (id: string) => void;
  /** What stands above the text. */
  readonly children: ReactNode;
}

const LINE = 28;
const LETTERS_IN_LINE = 64;
/** Rows drawn beyond each edge. */
const BEYOND = 6;

/** The text of an article with what its marks say, of any length: only what is near the view is in the document. */
export function ReadText({ article, words, answers, busy, onAsk, children }: ReadTextProps) {
  const { text, marks } = article;
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text, marks), [text, marks]);
  const { current, moves } = useStepFocus();
  const asked = words.find(({ key }) => `hyphen ${key}` === current) ?? null;
  const askedRow = asked ? 1 + blocks.findIndex((block) => holds(block, asked)) : 0;
  const { rows, height, virtualizer } = useVirtual({
    count: blocks.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === 0 ? 120 : estimate(blocks[index - 1])),
    overscan: BEYOND,
    initialRect: { width: 0, height: 800 },
    getItemKey: useCallback(
      (index: number) => (index === 0 ? 'head' : (blocks[index - 1]?.start ?? index)),
      [blocks],
    ),
    rangeExtractor: useCallback(
      // The head stays, as it may have the focus, and so does the word in question.
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        Array.from(new Set([0, askedRow, ...defaultRangeExtractor(range)])).toSorted(
          (a, b) => a - b,
        ),
      [askedRow],
    ),
  });
  useEffect(() => {
    if (askedRow > 0 && moves > 0) virtualizer.scrollToIndex(askedRow, { align: 'auto' });
  }, [virtualizer, askedRow, moves]);

  return (
    <section
      ref={scroller}
      className={styles.read}
      lang={article.details.language || undefined}
      aria-label={PREVIEW.text}
      aria-busy={busy}
    >
      <div className={styles.text} style={{ height }}>
        {rows.map(({ index, key, start }) => {
          const block = blocks[index - 1];
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {block ? (
                <ReadBlock
                  text={text}
                  marks={marks}
                  block={block}
                  words={words}
                  asked={asked && index === askedRow ? asked : null}
                  answers={answers}
                  onAsk={onAsk}
                />
              ) : (
                children
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

const holds = (block: Block, { mark }: AskedWord): boolean =>
  mark.start >= block.start && mark.start <= block.end;

const estimate = (block: Block | undefined): number =>
  block ? Math.ceil((block.end - block.start) / LETTERS_IN_LINE) * LINE + 16 : LINE;
