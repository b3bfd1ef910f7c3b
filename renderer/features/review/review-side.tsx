import { number } from '../../../shared/texts/numbers';
import type { Id } from '../../../shared/model/ids';
import { REVIEW_KINDS } from '../../../shared/review/review-item';
import { NO_FILTER } from '../../../shared/review/queue';
import type { ReviewFilter } from '../../../shared/review/queue';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../texts/review';
import { Select } from '../../ui/select';
import { useReview } from './review-context';
import styles from './review.module.css';
import { useNames } from './use-names';

/** The left column of the review: what there is to settle, by kind, article and annotator. */
export function ReviewSide() {
  const [, dispatch] = useSession();
  const { overview, filter } = useReview();
  const names = useNames();
  if (!overview || !names) return <div aria-busy="true" />;
  const look = (change: Partial<ReviewFilter>) =>
    dispatch({ type: 'show-main', main: { view: 'review', filter: { ...filter, ...change } } });
  const kinds = REVIEW_KINDS.filter((kind) => kind === filter.kind || overview.kinds[kind]);
  const total = Object.values(overview.kinds).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.side}>
      <h2>{REVIEW.sideKinds}</h2>
      <ul className={styles.kinds} aria-label={REVIEW.sideKinds}>
        {[null, ...kinds].map((kind) => (
          <li key={kind ?? 'all'}>
            <button
              type="button"
              aria-current={filter.kind === kind ? 'true' : undefined}
              onClick={() => look({ kind })}
            >
              <span>{kind === null ? REVIEW.all : REVIEW.kinds[kind]}</span>
              <b>{number(kind === null ? total : (overview.kinds[kind] ?? 0))}</b>
            </button>
          </li>
        ))}
      </ul>
      <Filter
        label={REVIEW.sideArticle}
        all={REVIEW.allArticles}
        value={filter.documentId}
        counts={overview.documents}
        nameOf={names.document}
        onChange={(documentId) => look({ documentId })}
      />
      <Filter
        label={REVIEW.sideAnnotator}
        all={REVIEW.allAnnotators}
        value={filter.annotator}
        counts={overview.annotators}
        nameOf={(id) => names.annotator(id).name}
        onChange={(annotator) => look({ annotator })}
      />
      <p className={styles.facts}>
        {REVIEW.byNobodysClock} {overview.settled > 0 ? REVIEW.settledSoFar(overview.settled) : ''}
      </p>
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly all: string;
  readonly value: Id | null;
  readonly counts: Readonly<Record<Id, number>>;
  readonly nameOf: (id: Id) => string;
  readonly onChange: (id: Id | null) => void;
}

const ALL = 'all';

function Filter({ label, all, value, counts, nameOf, onChange }: FilterProps) {
  const ids = [...new Set([...Object.keys(counts), ...(value === null ? [] : [value])])];
  const options = ids
    .map((id) => ({
      value: id,
      label: REVIEW.withCount(nameOf(id), Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      label={label}
      value={value ?? ALL}
      options={[{ value: ALL, label: all }, ...options]}
      onChange={(id) => onChange(id === ALL ? NO_FILTER.documentId : id)}
    />
  );
}
