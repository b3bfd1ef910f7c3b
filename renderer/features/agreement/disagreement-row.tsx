import type { What } from '../../../shared/agreement/question';
import type {
  ShownChoice,
  ShownDisagreement,
} from '../../../shared/agreement/describe-disagreement';
import type { StudyAnnotator } from '../../../shared/agreement/read-study';
import type { QuoteKind } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import { AGREEMENT } from '../../texts/agreement';
import { Avatar } from '../../ui/avatar';
import styles from './agreement.module.css';

const isKind = (label: string): label is QuoteKind => Object.hasOwn(AGREEMENT.kinds, label);

/** What somebody chose, in words. */
function choiceWords(what: What, { quote, words, labels }: ShownChoice): string {
  if (!quote) return AGREEMENT.notMarked;
  switch (what) {
    case 'quotes':
      return words;
    case 'kinds':
      return labels.map((label) => (isKind(label) ? AGREEMENT.kinds[label] : label)).join(', ');
    case 'speakers':
      return labels.join(', ') || AGREEMENT.nobody;
    case 'events':
      return labels.join(', ') || AGREEMENT.noEvent;
  }
}

interface DisagreementItemProps {
  readonly what: What;
  readonly disagreement: ShownDisagreement;
  readonly annotators: ReadonlyMap<string, StudyAnnotator>;
  readonly reachable: boolean;
  readonly onOpen: () => void;
}

/** A passage in dispute, and what each annotator made of it. Opens the article at the quote. */
export function DisagreementRow({
  what,
  disagreement: { key, before, exact, after, choices },
  annotators,
  reachable,
  onOpen,
}: DisagreementItemProps) {
  return (
    <button
      type="button"
      data-key={key}
      className={styles.passage}
      tabIndex={reachable ? 0 : -1}
      onClick={onOpen}
    >
      <span className={styles.sentence}>
        {before}
        <mark>{exact}</mark>
        {after}
      </span>
      {choices.map((choice) => {
        const annotator = annotators.get(choice.annotator);
        const name = annotator?.name || AGREEMENT.unnamed;
        return (
          <span
            key={choice.annotator}
            className={styles.choice}
            data-marked={choice.quote !== null}
          >
            <Avatar initials={initialsOf(name)} colour={annotator?.colour ?? 0} size={20} />
            <b>{name}</b>
            <span>{choiceWords(what, choice)}</span>
          </span>
        );
      })}
    </button>
  );
}
