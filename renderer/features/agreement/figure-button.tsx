import type { CSSProperties } from 'react';
import type { What } from '../../../shared/agreement/question';
import type { FigureSummary } from '../../../shared/agreement/summarise';
import { shownValue } from '../../../shared/texts/agreement';
import { AGREEMENT } from '../../texts/agreement';
import styles from './agreement.module.css';
import { figureName, figureWords, shadeOf } from './figure-words';

interface FigureButtonProps {
  /** What the figure is about, such as “Ann and Ben”. */
  readonly about: string;
  readonly what: What;
  readonly figure: FigureSummary;
  readonly onOpen: () => void;
  readonly size?: 'cell' | 'large';
  readonly tabIndex?: number | undefined;
}

/** A figure as a number on a shade of it; opens the passages behind it. */
export function FigureButton({
  about,
  what,
  figure,
  onOpen,
  size = 'cell',
  tabIndex,
}: FigureButtonProps) {
  const { value } = figure.figure;
  return (
    <button
      type="button"
      className={styles.figure}
      data-size={size}
      data-none={value === null}
      style={{ '--shade': shadeOf(figure.figure) } as CSSProperties}
      aria-label={figureName(about, what, figure)}
      title={value === null ? figureWords(figure.figure) : undefined}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      {value === null ? AGREEMENT.noSign : shownValue(value)}
    </button>
  );
}
