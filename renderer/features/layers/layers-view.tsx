import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { useLive } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { BLIND } from '../../texts/blind';
import { LAYERS } from '../../texts/layers';
import { READER } from '../../texts/reader';
import { UI_TEXTS } from '../../texts/ui';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { Notice } from '../../ui/notice';
import { commonSpan } from './cell-words';
import { LayerCell } from './layer-cell';
import styles from './layers.module.css';
import { readLayers } from './read-layers';

/** Passages drawn at first, and with each “more”. */
const STEP = 200;

/** Who marked what in one article: a column an annotator, a row a passage. Arrows walk, Enter opens, R settles. */
export function LayersView({ documentId }: { readonly documentId: Id }) {
  const [, dispatch] = useSession();
  const read = useLive((repository) => readLayers(repository, documentId), [documentId]);
  const [limit, setLimit] = useState(STEP);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const there = read !== undefined && read !== null;
  useEffect(() => {
    if (there) grid.current?.querySelector<HTMLElement>('[data-place="0 0"]')?.focus();
  }, [there]);
  if (read === undefined) return <div aria-busy="true" />;
  if (read === null) return <EmptyState title={READER.goneTitle} body={READER.goneBody} />;
  const { document, layers, hiding, decided, speakers, events } = read;
  const rows = read.rows.slice(0, limit);
  const columns = layers.length + (decided ? 1 : 0);
  const differing = read.rows.filter(({ item }) => item.state !== 'unanimous').length;

  const open = (quote: QuoteRecord) =>
    dispatch({ type: 'open-article', documentId, quoteId: quote.id });
  const walk = (row: number, column: number) => {
    const to = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    };
    setPlace(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = place;
    const chosen = rows[row];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk(row + 1, column),
      ArrowUp: () => walk(row - 1, column),
      ArrowRight: () => walk(row, column + 1),
      ArrowLeft: () => walk(row, column - 1),
      Home: () => walk(0, column),
      End: () => walk(rows.length - 1, column),
      ...(chosen && chosen.item.state !== 'unanimous'
        ? {
            r: () =>
              dispatch({ type: 'show-main', main: { view: 'review', item: chosen.item.id } }),
          }
        : {}),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <section className={styles.view} aria-label={LAYERS.title}>
      <p className={styles.kicker}>
        {LAYERS.kicker(layers.length, read.rows.length, differing)}
        <span>
          <Kbd keys="Enter" /> {LAYERS.hints.open} <Kbd keys="R" /> {LAYERS.hints.review}
        </span>
      </p>
      <h1>{document.title === '' ? LAYERS.untitled : document.title}</h1>
      {hiding && hiding.layers > 0 ? (
        <Notice onClick={() => dispatch({ type: 'open-article', documentId })}>
          {BLIND.hidden(hiding)}
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        hiding?.layers ? null : (
          <EmptyState title={LAYERS.empty} body={LAYERS.emptyBody} />
        )
      ) : (
        <div role="presentation" className={styles.scroller} onKeyDown={handleKey}>
          <table ref={grid} aria-label={LAYERS.grid} className={styles.grid}>
            <thead>
              <tr>
                {layers.map(({ id, name, initials, colour, isMe }) => (
                  <th key={id} scope="col">
                    <span className={styles.who}>
                      <Avatar
                        initials={initials}
                        colour={colour}
                        size={22}
                        dashed={colour === null}
                      />
                      {name || (isMe ? LAYERS.you : LAYERS.unknown(id))}
                      {isMe && name !== '' && <small>{LAYERS.you}</small>}
                    </span>
                  </th>
                ))}
                {decided && (
                  <th scope="col">
                    <span className={styles.who}>{LAYERS.agreed}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ item, quotes, agreed }, row) => {
                const common = commonSpan(item.quotes.map(({ anchor }) => anchor));
                const cells = decided ? [...quotes, agreed] : quotes;
                return (
                  <tr key={item.id} data-state={item.state}>
                    {cells.map((quote, column) => (
                      <LayerCell
                        key={layers[column]?.id ?? LAYERS.agreed}
                        quote={quote}
                        nothing={
                          column < layers.length
                            ? LAYERS.nothing
                            : item.decision && item.state === 'settled'
                              ? LAYERS.rejected
                              : LAYERS.notAgreed
                        }
                        common={common}
                        language={document.language}
                        speakers={speakers}
                        events={events}
                        place={`${row} ${column}`}
                        reachable={row === place.row && column === place.column}
                        onFocus={() => setPlace({ row, column })}
                        onOpen={open}
                      />
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {read.rows.length > limit && (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {UI_TEXTS.more(read.rows.length - limit)}
        </Button>
      )}
    </section>
  );
}
