import { useEffect, useMemo, useRef } from 'react';
import { CHECK_DRAFT } from '../../texts/check-draft';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { ShownQuotation } from '../../workers/check-draft/check-draft-session';
import styles from './check-draft.module.css';

interface DraftTextProps {
  readonly text: string;
  readonly quotations: readonly ShownQuotation[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** What a quotation is called: its status, and that somebody else said it. */
export const verdictOf = ({ status, speaker }: ShownQuotation): string =>
  speaker.agrees === false
    ? `${CHECK_DRAFT.statuses[status]}, ${CHECK_DRAFT.byAnother}`
    : CHECK_DRAFT.statuses[status];

/** The draft as it was written, each quotation with the kind of line and the sign of what was found. */
export function DraftText({ text, quotations, chosen, onChoose }: DraftTextProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector(`[href="#quotation-${chosen + 1}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const paragraphs = useMemo(() => paragraphsWith(text, quotations), [text, quotations]);
  return (
    <div ref={list} className={styles.draft}>
      {paragraphs.map(({ start, pieces }) => (
        <p key={start}>
          {pieces.map(({ words, number }, at) => {
            const one = number === null ? undefined : quotations[number];
            if (number === null || !one) return <span key={`${at + 1}`}>{words}</span>;
            return (
              <a
                key={`${at + 1}`}
                href={`#quotation-${number + 1}`}
                className={styles.quotation}
                data-status={one.status}
                data-another={one.speaker.agrees === false || undefined}
                aria-current={number === chosen || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onChoose(number);
                }}
              >
                {words}
                <span aria-hidden="true" className={styles.sign}>
                  {CHECK_DRAFT.signs[one.status]}
                </span>
                <VisuallyHidden> ({verdictOf(one)})</VisuallyHidden>
              </a>
            );
          })}
        </p>
      ))}
    </div>
  );
}

interface Piece {
  readonly words: string;
  /** Which quotation it is; null for the text around. */
  readonly number: number | null;
}

/** The lines of a text that hold anything, cut at its quotations; a quotation over lines is a piece in each. */
function paragraphsWith(text: string, quotations: readonly ShownQuotation[]) {
  const paragraphs: { readonly start: number; readonly pieces: readonly Piece[] }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const pieces: Piece[] = [];
    let at = start;
    for (const [number, one] of quotations.entries()) {
      if (one.end <= start || one.start >= end) continue;
      const [from, to] = [Math.max(at, one.start), Math.min(end, one.end)];
      if (to <= from) continue;
      if (from > at) pieces.push({ words: text.slice(at, from), number: null });
      pieces.push({ words: text.slice(from, to), number });
      at = to;
    }
    if (at < end) pieces.push({ words: text.slice(at, end), number: null });
    if (line.trim() !== '') paragraphs.push({ start, pieces });
    start = end + 1;
  }
  return paragraphs;
}
