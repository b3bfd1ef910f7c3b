import type { SearchHit } from '../../../shared/search/search-answer';
import type { DocumentSummary } from '../../db/repository';
import type { SpeakerEntry } from '../../queries/directory';
import { SEARCH } from '../../texts/search';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { MarkedWords } from './marked-words';
import type { SearchRow } from './search-rows';
import styles from './search-dialog.module.css';

/** What rows need to know of the project beyond what was found. */
export interface RowSources {
  readonly articles: ReadonlyMap<string, DocumentSummary>;
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
}

interface HitRowProps extends RowSources {
  readonly id: string;
  readonly row: SearchRow;
  readonly isHere: boolean;
  readonly onChoose: () => void;
}

const DISC = 20;
/** HTML has no list to choose from whose lines hold more than plain text. */
export const ROLES = { list: 'listbox', group: 'group', option: 'option' } as const;

/** One line of the list: a sign of what it is, the words, and where and when they appeared. */
export function HitRow({ id, row, isHere, onChoose, ...sources }: HitRowProps) {
  return (
    <button
      type="button"
      id={id}
      role={ROLES.option}
      tabIndex={-1}
      aria-selected={isHere}
      data-highlighted={isHere ? '' : undefined}
      className={styles.hit}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {row.kind === 'hit' ? <Hit hit={row.hit} {...sources} /> : null}
      {row.kind === 'kept' ? (
        <>
          <Sign name="search" />
          <span className={styles.words}>{row.query}</span>
        </>
      ) : null}
      {row.kind === 'command' ? (
        <>
          <Sign name="command" />
          <span className={styles.words}>{row.doing.title}</span>
          <span className={styles.keys} aria-hidden="true">
            {row.doing.keys === undefined ? null : <Kbd keys={row.doing.keys} />}
          </span>
        </>
      ) : null}
    </button>
  );
}

function Sign({ name }: { readonly name: IconName }) {
  return (
    <span className={styles.sign}>
      <Icon name={name} size={15} />
    </span>
  );
}

const SIGNS = { speaker: 'person', event: 'clock', tag: 'tag' } as const;

function Hit({ hit, articles, speakers }: RowSources & { readonly hit: SearchHit }) {
  switch (hit.kind) {
    case 'quote': {
      const speaker = speakers.get(hit.speakers[0] ?? '');
      return (
        <>
          {speaker ? (
            <Avatar initials={speaker.initials} colour={speaker.colour} size={DISC} />
          ) : (
            <Sign name="quote" />
          )}
          <span className={styles.said}>
            <MarkedWords line={hit.line} />
          </span>
          <Where of={articles.get(hit.documentId)} />
        </>
      );
    }
    case 'passage':
      return (
        <>
          <Sign name="lines" />
          <span className={`${styles.said} ${styles.around}`}>
            <MarkedWords line={hit.line} />
          </span>
          <Where of={articles.get(hit.documentId)} />
        </>
      );
    case 'article':
      return (
        <>
          <Sign name="file" />
          <span className={styles.words}>
            {hit.title.text === '' ? SEARCH.untitled : <MarkedWords line={hit.title} />}
            {hit.line ? (
              <small>
                <MarkedWords line={hit.line} />
              </small>
            ) : null}
          </span>
          <Where of={articles.get(hit.documentId)} />
        </>
      );
    case 'speaker':
    case 'event':
    case 'tag': {
      const speaker = hit.kind === 'speaker' ? speakers.get(hit.name.text) : undefined;
      return (
        <>
          {speaker ? (
            <Avatar initials={speaker.initials} colour={speaker.colour} size={DISC} />
          ) : (
            <Sign name={SIGNS[hit.kind]} />
          )}
          <span className={styles.words}>
            <MarkedWords line={hit.name} />
            {hit.line ? (
              <small>
                <MarkedWords line={hit.line} />
              </small>
            ) : null}
          </span>
        </>
      );
    }
  }
}

function Where({ of }: { readonly of: DocumentSummary | undefined }) {
  const { publisher = '', published = '' } = of?.document.source ?? {};
  return (
    <>
      <span className={styles.publisher}>{publisher}</span>
      <span className={styles.date}>{published}</span>
    </>
  );
}
