import { keepDocument } from '../../../shared/operations/documents';
import { useOpenArticle } from '../../queries/open-article';
import { useRunCommand } from '../../session/use-command';
import { READER } from '../../texts/reader';
import { Button } from '../../ui/button';
import styles from './article-view.module.css';
import type { ArticleWork } from './use-article-work';

/** Tells that one annotator deleted the article while another went on with it, and how to settle that. */
export function HeldLine({ desk }: { readonly desk: ArticleWork }) {
  const { document } = desk;
  const run = useRunCommand();
  const by = document.revision.fields['deleted']?.by ?? '';
  const { annotators } = useOpenArticle();
  if (!document.deleted || !annotators) return null;
  const name = annotators.find(({ id }) => id === by)?.name ?? '';
  const keep = () =>
    desk.queue(async () => {
      await desk.apply(keepDocument(document));
    });
  return (
    <p className={styles.told}>
      <span className={styles.words}>{READER.held(name)}</span>
      <Button variant="quiet" onClick={keep}>
        {READER.keepArticle}
      </Button>
      <Button variant="quiet" onClick={() => run('delete-article')}>
        {READER.deleteArticle}
      </Button>
    </p>
  );
}
