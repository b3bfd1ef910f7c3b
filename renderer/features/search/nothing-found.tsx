import { parseQuery } from '../../../shared/search/parse-query';
import { SEARCH } from '../../texts/search';
import { Button } from '../../ui/button';
import styles from './search-dialog.module.css';

interface NothingFoundProps {
  readonly query: string;
  readonly onlyCommands: boolean;
  /** Searches for another query instead. */
  readonly onAsk: (query: string) => void;
}

/** Nothing was found: what else may be meant. */
export function NothingFound({ query, onlyCommands, onAsk }: NothingFoundProps) {
  const { text, clauses } = parseQuery(query);
  const piecesOf = (type: 'words' | 'field') =>
    clauses
      .filter((clause) => clause.type === type)
      .map(({ range }) => text.slice(range.start, range.end));
  const [words, fields] = [piecesOf('words'), piecesOf('field')];
  const open = words.filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
  const around = (before: string) =>
    [...fields, ...words.map((word) => (open.includes(word) ? `${before}${word}*` : word))].join(
      ' ',
    );
  if (onlyCommands)
    return (
      <div className={styles.none}>
        <output>{SEARCH.noCommand}</output>
      </div>
    );
  return (
    <div className={styles.none}>
      <output>{SEARCH.none(query)}</output>
      <div className={styles.ways}>
        {fields.length > 0 && words.length > 0 ? (
          <Button onClick={() => onAsk(words.join(' '))}>{SEARCH.withoutFields}</Button>
        ) : null}
        {open.length > 0 ? (
          <>
            <Button onClick={() => onAsk(around(''))}>{SEARCH.beginning}</Button>
            <Button onClick={() => onAsk(around('*'))}>{SEARCH.inside}</Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
