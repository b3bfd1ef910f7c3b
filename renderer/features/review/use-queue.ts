import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewDetails } from '../../db/read/review-reader';
import { useSession } from '../../session/session-context';
import { useReview } from './review-context';

/** Items read ahead, so that deciding never waits. */
const AHEAD = 3;

/** Where one is in the queue. */
export interface QueuePlace {
  /** Undefined while it is read; null when the queue is empty or nothing but skipped items are left. */
  readonly current: ReviewDetails | null | undefined;
  /** Counted over this visit: what was settled counts as gone through. */
  readonly at: number;
  readonly total: number;
  readonly skipped: number;
  readonly move: (step: 1 | -1) => void;
  readonly skip: () => void;
  /** The item in sight is settled: on to the next. */
  readonly leave: () => void;
}

interface Details {
  /** The change they were read after. */
  readonly changes: number;
  readonly byId: ReadonlyMap<string, ReviewDetails>;
}
const NO_DETAILS: Details = { changes: 0, byId: new Map() };

/** The first item at or after a place that was not skipped, else the first of all; -1 when there is none. */
function placeFrom(ids: readonly string[], skipped: ReadonlySet<string>, from: number): number {
  const start = Math.min(from, ids.length - 1);
  const later = ids.findIndex((id, place) => place >= start && !skipped.has(id));
  return later >= 0 ? later : ids.findIndex((id) => !skipped.has(id));
}

/**
 * The walk through the queue: which item is in sight, which are read ahead, and what undoing brings back. The item
 * in sight is named in the session, so that anything can open the review at one.
 */
export function useQueue(): QueuePlace {
  const [{ main }, dispatch] = useSession();
  const { client, overview, filter, changes, skipped, setSkipped } = useReview();
  const ids = overview?.ids;
  const asked = main.view === 'review' ? main.item : undefined;
  const key = JSON.stringify(filter);

  // Where one stood, to go on from there when the item in sight is gone.
  const [stood, setStood] = useState({ key, index: 0 });
  const from = stood.key === key ? stood.index : 0;
  const found = ids && asked !== undefined ? ids.indexOf(asked) : -1;
  const index = found >= 0 ? found : placeFrom(ids ?? [], skipped, from);
  if (index >= 0 && (stood.key !== key || stood.index !== index)) setStood({ key, index });

  const goTo = useCallback(
    (item: string | undefined) =>
      dispatch({ type: 'show-main', main: { view: 'review', filter, item } }),
    [dispatch, filter],
  );

  // What was settled in this visit and is open again was undone: it comes into sight.
  const settled = useRef<string[]>([]);
  const before = useRef<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState({ key, of: 0 });
  const left = ids?.length ?? 0;
  if (ids && (most.key !== key || left > most.of)) setMost({ key, of: left });
  useEffect(() => {
    if (!ids) return;
    const back = settled.current.findLast((id) => ids.includes(id) && !before.current.has(id));
    before.current = new Set(ids);
    if (back === undefined) return;
    settled.current = settled.current.filter((id) => id !== back);
    goTo(back);
  }, [ids, goTo]);

  const [details, setDetails] = useState<Details>(NO_DETAILS);
  const wanted = ids?.slice(Math.max(0, index - 1), index + AHEAD).join('\n') ?? '';
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const read = async () => {
      const answer = await client.details(wanted.split('\n'));
      const byId = new Map(answer.map((one) => [one.item.id, one]));
      if (current) setDetails({ changes, byId });
    };
    // The overview, asked for with every change, tells of a failure and offers to try again.
    read().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, wanted, changes]);

  const id = ids?.[index];
  const done = Math.max(0, most.of - left);
  return {
    current: !ids ? undefined : id === undefined ? null : details.byId.get(id),
    at: done + Math.max(0, index) + 1,
    total: done + left,
    skipped: ids?.filter((one) => skipped.has(one)).length ?? 0,
    move: (step) => {
      if (ids && ids.length > 0) goTo(ids[(index + step + ids.length) % ids.length]);
    },
    skip: () => {
      if (id === undefined || !ids) return;
      setSkipped(new Set([...skipped, id]));
      const next = ids.findIndex((one, place) => place > index && !skipped.has(one));
      goTo(next >= 0 ? ids[next] : undefined);
    },
    leave: () => {
      if (id === undefined || !ids) return;
      settled.current.push(id);
      goTo(ids.find((one, place) => place > index && !skipped.has(one)));
    },
  };
}
