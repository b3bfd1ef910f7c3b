import { initialsOf } from '../../shared/names/initials';
import { editAnnotator } from '../../shared/operations/annotators';
import type { AnnotatorFields } from '../../shared/model/records';
import { useLive, useRepository } from '../db/database-context';
import type { Repository } from '../db/repository';
import { TeamFolder } from '../features/files/team-folder';
import { useRunCommand } from '../session/commands';
import { useSession } from '../session/session-context';
import { APP, SETTINGS, countsInWords } from '../texts/app';
import { Avatar } from '../ui/avatar';
import { TextField } from '../ui/field';
import { PALETTE_SIZE } from '../ui/palette';
import { Popover } from '../ui/popover';
import { VisuallyHidden } from '../ui/visually-hidden';
import styles from './status-bar.module.css';

/** Counts, who annotates, and the way to the keys. */
export function StatusBar() {
  const run = useRunCommand();
  return (
    <footer className={styles.status} aria-label={APP.statusLabel}>
      <Counts />
      <TeamFolder />
      <AnnotatorPopover />
      <span title={APP.offlineTitle}>{APP.offline}</span>
      <button type="button" className={styles.link} onClick={() => run('settings')}>
        {SETTINGS.title}
      </button>
      <button type="button" className={styles.link} onClick={() => run('keys')}>
        <span aria-hidden="true">?</span> {APP.keys}
      </button>
    </footer>
  );
}

function Counts() {
  const [{ main }] = useSession();
  const documents = useLive((repository) => repository.documents(), []);
  const counted = documents?.filter(
    ({ document }) => main.view !== 'article' || document.id === main.documentId,
  );
  const quotes = counted?.reduce((sum, { counts }) => sum + counts.quotes, 0) ?? 0;
  const attributed = counted?.reduce((sum, { counts }) => sum + counts.attributed, 0) ?? 0;
  return <span className={styles.counts}>{counted ? countsInWords(quotes, attributed) : ''}</span>;
}

/** The annotator at this desk; a blank one until they have said who they are. */
export async function readAnnotator(repository: Repository) {
  const id = repository.annotatorId();
  const found = (await repository.annotators()).find((annotator) => annotator.id === id);
  return { id, name: found?.name ?? '', colour: found?.colour ?? null };
}

type AnnotatorHere = Awaited<ReturnType<typeof readAnnotator>>;

/** Name and colour of the annotator at this desk. */
export function AnnotatorFieldset({ annotator }: { readonly annotator: AnnotatorHere }) {
  const repository = useRepository();
  const change = (fields: Partial<AnnotatorFields>) => {
    // A failure is shown by the saved state, which keeps the change for another try.
    void repository.apply(editAnnotator(annotator, fields));
  };
  return (
    <div className={styles.annotatorFields}>
      <TextField
        label={APP.annotatorName}
        value={annotator.name}
        hint={APP.annotatorHint}
        onCommit={(name) => change({ name: name.trim() })}
      />
      <fieldset className={styles.colours}>
        <legend>{APP.annotatorColour}</legend>
        {Array.from({ length: PALETTE_SIZE }, (_, place) => (
          <button
            // The palette is fixed: a place is an identity.
            key={`colour-${place + 1}`}
            type="button"
            aria-pressed={annotator.colour === place}
            className={styles.colour}
            onClick={() => change({ colour: place })}
          >
            <VisuallyHidden>{APP.colour(place)}</VisuallyHidden>
            <Avatar initials={initialsOf(annotator.name)} colour={place} />
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function AnnotatorPopover() {
  const annotator = useLive(readAnnotator, []);
  if (!annotator) return null;
  return (
    <Popover
      title={APP.annotatorTitle}
      side="top"
      trigger={
        <button type="button" className={styles.annotator}>
          {APP.annotator}:
          <Avatar initials={initialsOf(annotator.name)} colour={annotator.colour} size={18} />
          {annotator.name || APP.unnamedAnnotator}
        </button>
      }
    >
      <AnnotatorFieldset annotator={annotator} />
    </Popover>
  );
}
