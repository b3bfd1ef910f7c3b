import type { AnnotatorFields as Fields } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import { editAnnotator } from '../../../shared/operations/annotators';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import type { Reading } from '../../db/repository';
import { ANNOTATORS } from '../../texts/annotators';
import { Avatar } from '../../ui/avatar';
import { TextField } from '../../ui/field';
import { PALETTE_SIZE } from '../../ui/palette';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './annotators.module.css';

async function readOwn(reading: Reading) {
  const id = reading.annotatorId();
  const found = (await reading.annotators()).find((annotator) => annotator.id === id);
  return { id, name: found?.name ?? '', colour: found?.colour ?? null, isMe: true };
}

/** The annotator at this desk; a blank one until they have said who they are, undefined while loading. */
export const useOwnAnnotator = () => useLive(readOwn, []);

interface AnnotatorFieldsProps {
  readonly annotator: {
    readonly id: string;
    readonly name: string;
    readonly colour: number | null;
    readonly isMe: boolean;
  };
}

/** Name and colour of an annotator: fields of the project like any other, whoever writes them. */
export function AnnotatorForm({ annotator }: AnnotatorFieldsProps) {
  const repository = useRepository();
  const { name, colour, isMe } = annotator;
  const change = (fields: Partial<Fields>) => {
    // A failure is shown by the saved state, which keeps the change for another try.
    void repository.apply(editAnnotator(annotator, fields));
  };
  return (
    <div className={styles.fields}>
      <TextField
        label={isMe ? ANNOTATORS.yourName : ANNOTATORS.name}
        draft={draftPlace({ type: 'annotator', id: annotator.id }, 'name')}
        value={name}
        hint={isMe ? ANNOTATORS.yourHint : ANNOTATORS.hint}
        onCommit={(typed) => (isMe || typed.trim() !== '') && change({ name: typed.trim() })}
      />
      <fieldset className={styles.colours}>
        <legend>{ANNOTATORS.colour}</legend>
        {Array.from({ length: PALETTE_SIZE }, (_, place) => (
          <button
            // The palette is fixed: a place is an identity.
            key={`colour-${place + 1}`}
            type="button"
            aria-pressed={colour === place}
            className={styles.colour}
            onClick={() => change({ colour: place })}
          >
            <VisuallyHidden>{ANNOTATORS.colourOf(place)}</VisuallyHidden>
            <Avatar initials={initialsOf(name)} colour={place} />
          </button>
        ))}
      </fieldset>
    </div>
  );
}
