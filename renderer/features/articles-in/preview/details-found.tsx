import type { CommandId } from '../../../../shared/host/commands';
import type { ReadArticle } from '../../../../shared/readers/read-articles';
import type { DetailName } from '../../../../shared/readers/reader';
import { foundIn } from '../../../../shared/texts/detail-places';
import { useKeys } from '../../../session/keymap';
import { PREVIEW } from '../../../texts/preview';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { detailKey, detailValue } from './answers';
import type { Answers } from './answers';
import styles from './details-found.module.css';
import { useStep } from './step-focus';

/** The details with a key of their own, in the order of the keys; they are shown even when they were not found. */
export const KEYED_DETAILS = {
  title: 'confirm-title',
  authors: 'confirm-authors',
  published: 'confirm-published',
  language: 'confirm-language',
  publisher: 'confirm-publisher',
} as const satisfies Partial<Record<DetailName, CommandId>>;

const OTHERS: readonly DetailName[] = ['dateline', 'url', 'updated', 'archiveUrl'];

interface DetailsFoundProps {
  readonly article: ReadArticle;
  readonly index: number;
  readonly answers: Answers;
  readonly onToggle: (name: DetailName) => void;
}

/** What a reader found about an article, each with its place and whether it is a guess. */
export function DetailsFound({ article, index, answers, onToggle }: DetailsFoundProps) {
  const keyed = Object.entries(KEYED_DETAILS) as [keyof typeof KEYED_DETAILS, CommandId][];
  const row = (name: DetailName, command: CommandId | null) => {
    const finding = article.findings[name];
    const value = detailValue(article, name);
    if (!finding || value === '') return <Missing key={name} name={name} command={command} />;
    const answer = answers.details.get(detailKey(article, index, name));
    return (
      <Found
        key={name}
        name={name}
        command={command}
        value={name === 'language' ? languageWords(value) : value}
        place={foundIn(finding.place)}
        state={(answer ?? finding.stated) ? (answer === true ? 'confirmed' : 'stated') : 'guess'}
        onToggle={() => onToggle(name)}
      />
    );
  };
  return (
    <section className={styles.found} aria-label={PREVIEW.details.title}>
      <h2 className={styles.label}>{PREVIEW.details.title}</h2>
      <ul className={styles.list}>
        {keyed.map(([name, command]) => row(name, command))}
        {OTHERS.filter((name) => detailValue(article, name) !== '').map((name) => row(name, null))}
      </ul>
      <p className={styles.why}>{PREVIEW.details.why}</p>
    </section>
  );
}

function languageWords(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // What a file says is its language need not be a language tag.
    return tag;
  }
}

interface FoundProps {
  readonly name: DetailName;
  readonly command: CommandId | null;
  readonly value: string;
  readonly place: string;
  readonly state: 'stated' | 'confirmed' | 'guess';
  readonly onToggle: () => void;
}

function Found({ name, command, value, place, state, onToggle }: FoundProps) {
  const { ref, isCurrent } = useStep<HTMLButtonElement>(`detail ${name}`);
  const words = PREVIEW.details.names[name];
  return (
    <li className={styles.row} data-state={state} aria-current={isCurrent ? 'step' : undefined}>
      <button
        ref={ref}
        type="button"
        className={styles.tick}
        aria-pressed={state !== 'guess'}
        aria-label={PREVIEW.details.confirm(words)}
        onClick={onToggle}
      >
        <Icon name="check" />
      </button>
      <div className={styles.words}>
        <small className={styles.name}>
          {words}
          {command === null ? null : <DetailKey command={command} />}
          {state === 'stated' ? null : <em>{PREVIEW.details[state]}</em>}
        </small>
        <b>{value}</b>
        <small>{place}</small>
      </div>
    </li>
  );
}

function Missing({
  name,
  command,
}: {
  readonly name: DetailName;
  readonly command: CommandId | null;
}) {
  return (
    <li className={styles.row} data-state="missing">
      <span className={styles.tick} aria-hidden="true" />
      <div className={styles.words}>
        <small className={styles.name}>
          {PREVIEW.details.names[name]}
          {command === null ? null : <DetailKey command={command} />}
        </small>
        <span className={styles.nothing}>{PREVIEW.details.nothing}</span>
      </div>
    </li>
  );
}

function DetailKey({ command }: { readonly command: CommandId }) {
  const keys = useKeys(command);
  return keys === undefined ? null : (
    <span aria-hidden="true">
      <Kbd keys={keys} />
    </span>
  );
}
