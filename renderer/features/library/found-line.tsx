import { confirmDetail } from '../../../shared/operations/markup';
import type { DetailName } from '../../../shared/readers/reader';
import type { DocumentRecord } from '../../../shared/model/records';
import { foundIn } from '../../../shared/texts/detail-places';
import { useRepository } from '../../queries/database-context';
import { useOpenArticle } from '../../queries/open-article';
import { ARTICLE } from '../../texts/library';
import { Icon } from '../../ui/icon';
import styles from './article-details.module.css';
import { originOf } from './found-details';

interface FoundLineProps {
  readonly document: DocumentRecord;
  readonly detail: DetailName;
  /** What the field is called. */
  readonly label: string;
}

/** Where a detail was found. A guess is told as one, with a tick that confirms it, and takes that back. */
export function FoundLine({ document, detail, label }: FoundLineProps) {
  const repository = useRepository();
  const { markup } = useOpenArticle();
  const origin = originOf(document, markup ?? null, detail);
  if (!origin) return null;
  const { place, stated } = origin;
  const confirm = () =>
    repository.inTurn(async () => {
      const fresh = await repository.everything.markup(document.textHash);
      const change = fresh && confirmDetail(fresh, detail, !stated, document.title);
      if (change && change.writes.length > 0) await repository.apply(change);
    }, 'article');
  return (
    <p className={styles.found} data-guess={!stated}>
      <button
        type="button"
        className={styles.tick}
        aria-pressed={stated}
        aria-label={ARTICLE.confirm(label)}
        title={ARTICLE.confirm(label)}
        onClick={confirm}
      >
        <Icon name="check" size={11} />
      </button>
      <span>{foundIn(place)}</span>
      {!stated && <em>{ARTICLE.guess}</em>}
    </p>
  );
}
