import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session-context';
import { useCommand } from '../../session/use-command';
import { useLive, useRepository } from '../../queries/database-context';
import { readQuoteTexts } from '../../queries/quote-texts';
import { CHANGED_TEXTS, VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import type { VersionQuote, VersionReport } from '../../workers/versions/versions-session';
import { CarriedQuote } from './carried-quote';
import { useKeptPlaces } from './use-kept-places';
import { useVersions } from './use-versions';
import styles from './versions-page.module.css';

interface Item {
  readonly report: VersionReport;
  readonly quote: VersionQuote;
  readonly key: string;
}

const ORDER = ['changed', 'ambiguous', 'orphan', 'moved', 'exact'];
const byState = (a: Item, b: Item): number =>
  ORDER.indexOf(a.quote.state) - ORDER.indexOf(b.quote.state);

/** The quotes of a report that somebody has to look at: all that are not exactly where they were. */
const itemsOf = (report: VersionReport): readonly Item[] =>
  report.quotes
    .filter(({ state, sure }) => state !== 'exact' || !sure)
    .map((quote) => ({ report, quote, key: `${report.key} ${quote.id}` }))
    .toSorted(byState);

/** What changed between versions: each quote that is not exactly where it was, before and after, answered by key. */
export function VersionsPage() {
  const { reports, look, carry } = useVersions();
  const { kept, toggle } = useKeptPlaces();
  const [, dispatch] = useSession();
  const repository = useRepository();
  const toast = useToast();
  const items = (reports ?? []).flatMap(itemsOf);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === currentKey),
  );
  const current = items[at];
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  useEffect(() => heading.current?.focus(), []);

  // Where the quotes of these articles stand: after an undo they are asked about again.
  const places = useLive(
    (reading) =>
      readQuoteTexts(reading, [
        ...new Set((reports ?? []).flatMap(({ from, to }) => [from.id, to.id])),
      ]),
    [reports],
  );
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (places === undefined) return;
    const changed = seen.current !== undefined && seen.current !== places;
    seen.current = places;
    if (changed) void look();
  }, [places, look]);

  const goTo = (item: Item | undefined) => {
    if (!item) return;
    setCurrentKey(item.key);
    // What can be done first takes the focus; the keys of the page mean this quote from now on.
    cards.current.get(item.key)?.querySelector('button')?.focus();
  };
  const walk = (by: 1 | -1) =>
    goTo(currentKey === null || current?.key !== currentKey ? items[0] : items[at + by]);
  const take = async (chosen: readonly Item[]) => {
    const [first] = chosen;
    if (!first) return;
    // The next one comes to stand under the keys.
    const next = items.find((item, index) => index > at && !chosen.includes(item)) ?? items[at - 1];
    const ids = chosen.map(({ quote }) => quote.id);
    if (!(await carry(first.report, ids))) {
      toast({ text: VERSION_TEXTS.failed, tone: 'bad' });
      return;
    }
    toast({
      text: VERSION_TEXTS.carried(ids.length, first.report.to.title),
      tone: 'good',
      action: { label: VERSION_TEXTS.undo, run: () => void repository.undo() },
    });
    if (next) goTo(next);
    else heading.current?.focus();
  };
  const canTake = current !== undefined && current.quote.found !== null;
  const open = (item: Item) => dispatch({ type: 'open-article', documentId: item.report.to.id });
  const keep = (item: Item) => {
    void toggle(item.key);
    goTo(items[items.indexOf(item) + 1] ?? item);
  };
  useCommand('next-carried', () => walk(1), items.length > 0 || 'hint');
  useCommand('previous-carried', () => walk(-1), items.length > 0 || 'hint');
  useCommand('take-place', () => current && canTake && void take([current]), canTake || 'hint');
  useCommand('keep-place', () => current && keep(current), current !== undefined || 'hint');
  useCommand('open-version', () => current && open(current), current !== undefined || 'hint');

  return (
    <Page
      label={CHANGED_TEXTS.title}
      kicker={items.length > 0 ? CHANGED_TEXTS.position(at + 1, items.length) : null}
      heading={
        <h1 ref={heading} tabIndex={-1}>
          {CHANGED_TEXTS.title}
        </h1>
      }
    >
      <p className={styles.lead}>{CHANGED_TEXTS.lead}</p>
      {reports === null ? <Progress label={VERSION_TEXTS.looking} done={0} total={0} /> : null}
      {reports !== null && items.length === 0 ? (
        <EmptyState title={CHANGED_TEXTS.none} body={CHANGED_TEXTS.noneBody} />
      ) : null}
      {(reports ?? []).map((report) => {
        const own = items.filter((item) => item.report === report);
        if (own.length === 0) return null;
        const sure = own.filter(({ quote, key }) => quote.sure && !kept.has(key));
        const name = VERSION_TEXTS.onto(report.from.title, report.to.title);
        return (
          <section key={report.key} aria-label={name} className={styles.report}>
            <header className={styles.head}>
              <h2>{name}</h2>
              <p>
                {VERSION_TEXTS.reason[report.reason]} {CHANGED_TEXTS.summary(report.quotes)}
              </p>
              {sure.length > 0 ? (
                <Button onClick={() => void take(sure)}>
                  {CHANGED_TEXTS.takeSure(sure.length)}
                </Button>
              ) : null}
            </header>
            <ol className={styles.quotes}>
              {own.map((item) => (
                <li key={item.key}>
                  <CarriedQuote
                    quote={item.quote}
                    name={CHANGED_TEXTS.quote(
                      items.indexOf(item) + 1,
                      items.length,
                      CHANGED_TEXTS.state[item.quote.state],
                    )}
                    isCurrent={item.key === (currentKey ?? items[0]?.key)}
                    isKept={kept.has(item.key)}
                    cardRef={(card) => {
                      if (card) cards.current.set(item.key, card);
                      else cards.current.delete(item.key);
                    }}
                    onFocus={() => setCurrentKey(item.key)}
                    onTake={() => void take([item])}
                    onKeep={() => keep(item)}
                    onOpen={() => open(item)}
                  />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </Page>
  );
}
