import { useOpenArticle } from '../../queries/open-article';
import { useSession } from '../../session/session-context';
import { BLIND } from '../../texts/blind';
import { HIDING } from '../../texts/layers';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './layers-dialog.module.css';

/** Which annotators' quotes show in the article that is read. */
export function LayersDialog() {
  const [{ dialog }, dispatch] = useSession();
  const { hiding, layers } = useOpenArticle();
  const { others, toggle } = layers;
  const alone = hiding?.layers ? BLIND.hidden(hiding) : HIDING.alone;
  if (dialog !== 'layers' || !others) return null;
  const close = () => dispatch({ type: 'dialog', dialog: null });
  return (
    <Dialog
      open
      onClose={close}
      title={HIDING.title}
      description={others.length > 0 ? HIDING.body : alone}
      size="small"
      footer={
        <Button variant="primary" onClick={close}>
          {HIDING.close}
        </Button>
      }
    >
      <ul className={styles.layers}>
        {others.map((layer) => (
          <li key={layer.id}>
            <label className={styles.layer}>
              <input type="checkbox" checked={!layer.hidden} onChange={() => toggle([layer.id])} />
              <Avatar
                initials={layer.initials}
                colour={layer.colour}
                dashed={layer.colour === null}
              />
              <span className={styles.name}>{HIDING.nameOf(layer)}</span>
              <span className={styles.count}>{HIDING.quotes(layer.quotes)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
