import { memo } from 'react';
import type { Id } from '../../../shared/model/ids';
import { initialsOf } from '../../../shared/names/initials';
import { speakerNameOf } from '../../../shared/operations/findings';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { Avatar } from '../../ui/avatar';
import styles from './quote-list.module.css';

interface SuggestionRowProps {
  readonly suggestion: FoundSuggestion;
  readonly text: string | null;
  readonly language: string;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly index: number;
  readonly onChoose: (id: Id, index: number) => void;
}

/** One suggestion of the list: the words, who may have said them, and how sure that is. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, text, language, current, reachable, index, onChoose } = props;
  const name = speakerNameOf(suggestion)?.name ?? null;
  return (
    <button
      type="button"
      className={styles.row}
      data-index={index}
      aria-current={current ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onChoose(suggestion.id, index)}
    >
      <Avatar initials={name === null ? '?' : initialsOf(name)} colour={null} dashed />
      <span className={styles.body}>
        <span className={styles.exact} lang={language}>
          {text?.slice(suggestion.start, suggestion.end)}
        </span>
        <span className={styles.facts}>{SUGGESTIONS.facts(name, suggestion.confidence)}</span>
      </span>
    </button>
  );
});
