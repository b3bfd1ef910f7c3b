import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waysFrom } from '../../shared/recovery/ways';
import { canonicalDump } from '../db/open/test-support';
import { Desk, storeOfGarbage } from './desk.cases';
import type { Suspected } from './look-around';
import { waysOn } from './ways-on';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.throwAway();
});

const kinds = ({ findings }: Suspected) => waysFrom(findings).map(({ kind }) => kind);
const first = ({ findings }: Suspected) => waysFrom(findings)[0];

describe('a start', () => {
  it('opens a new project where nothing was ever kept, and the same one again', async () => {
    const repository = await desk.opened();
    const { id } = await repository.everything.project();
    expect((await (await desk.opened()).everything.project()).id).toBe(id);
  });

  it('hands to the journal what the store had acknowledged before it was killed', async () => {
    await desk.work(2);
    const repository = await desk.opened();
    await repository.renameProject('Harbour dispute');
    await desk.opened();
    expect(desk.copies.memory.entries.map(({ state }) => state.revision)).toEqual([1, 2, 3]);
  });

  it('puts everything back after the store is gone, and again after a second time', async () => {
    const before = await desk.work(5);
    await desk.takeSnapshot();
    const later = await desk.work(3);
    expect(later).not.toBe(before);
    for (let round = 0; round < 2; round += 1) {
      const expected = round === 0 ? later : await desk.work(2);
      await desk.throwAway();
      const suspected = await desk.suspected();
      expect(suspected.findings).toMatchObject({ judgement: { matter: 'gone' } });
      expect(first(suspected)).toMatchObject({ kind: 'put-back', missingChanges: 0 });
      expect(await desk.take(suspected, first(suspected))).toEqual({ said: null, reopened: true });
      expect(await canonicalDump(await desk.opened())).toBe(expected);
    }
  });

  it('says the way out of a store that neither opens nor can be removed, and saves what there is', async () => {
    await desk.work(3);
    desk.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      const request = new EventTarget();
      setTimeout(() => request.dispatchEvent(new Event('error')));
      return request as IDBOpenDBRequest;
    });
    const suspected = await desk.suspected();
    const { said, reopened } = await desk.take(suspected, first(suspected));
    expect(said).toContain('can neither be opened nor removed');
    expect(said).toContain('delete the data of this site');
    expect(reopened).toBe(false);
    await waysOn({ host: desk.host, suspected, reopen: () => undefined }).save();
    expect(new TextDecoder().decode(desk.saved[0]).match(/"name":"Pell"/g)).toHaveLength(3);
    vi.restoreAllMocks();
  });

  it('comes back from a damage right after a restoration, when nothing new was done', async () => {
    const expected = await desk.work(3);
    for (let round = 0; round < 3; round += 1) {
      await desk.throwAway();
      const suspected = await desk.suspected();
      await desk.take(suspected, first(suspected));
    }
    expect(await canonicalDump(await desk.opened())).toBe(expected);
  });

  it('rebuilds the project from the journal alone', async () => {
    const expected = await desk.work(4);
    await desk.throwAway();
    const suspected = await desk.suspected();
    expect(first(suspected)).toMatchObject({ kind: 'put-back', reach: { base: null } });
    await desk.take(suspected, first(suspected));
    expect(await canonicalDump(await desk.opened())).toBe(expected);
  });

  it('goes back to the snapshot with both sentinels and the journal gone', async () => {
    const expected = await desk.work(3);
    await desk.takeSnapshot();
    await desk.throwAway();
    desk.copies.memory.sentinel = { state: null, damaged: true };
    desk.copies.memory.entries = [];
    const suspected = await desk.suspected();
    expect(kinds(suspected)).toEqual(['snapshot']);
    await desk.take(suspected, first(suspected));
    expect(await canonicalDump(await desk.opened())).toBe(expected);
  });

  it('notices a store that is some changes short, and puts them back', async () => {
    const expected = await desk.work(6);
    await desk.cutLog(2);
    const suspected = await desk.suspected();
    expect(suspected.findings.judgement.matter).toBe('older');
    expect(waysFrom(suspected.findings)).toMatchObject([
      { kind: 'put-back', brings: { speakers: 2 } },
      { kind: 'open-as-is', missingChanges: 2, without: { speakers: 2 } },
    ]);
    await desk.take(suspected, first(suspected));
    expect(await canonicalDump(await desk.opened())).toBe(expected);
    const reasons = [...desk.copies.memory.snapshots.values()].map(({ mark }) => mark.reason);
    expect(reasons.toSorted()).toEqual(['restore', 'set-aside']);
  });

  it('opens a shorter store as it is, keeps what the copies had, and opens again without a word', async () => {
    await desk.work(6);
    await desk.cutLog(2);
    const suspected = await desk.suspected();
    const asIs = waysFrom(suspected.findings).find(({ kind }) => kind === 'open-as-is');
    expect(await desk.take(suspected, asIs)).toEqual({ said: null, reopened: true });
    const repository = await desk.opened();
    expect(await repository.everything.speakers()).toHaveLength(4);
    expect(repository.acknowledged.state().revision).toBeGreaterThan(6);
    const counts = [...desk.copies.memory.snapshots.values()].map(
      ({ mark }) => `${mark.reason} ${mark.state.counts.speakers}`,
    );
    expect(counts.toSorted()).toEqual(['opened-as-is 4', 'restore 6', 'set-aside 4']);
  });

  it('begins anew only when asked, and above all that was', async () => {
    await desk.work(3);
    await desk.throwAway();
    await desk.take(await desk.suspected(), { kind: 'begin-anew' });
    const repository = await desk.opened();
    expect(await repository.everything.speakers()).toEqual([]);
    expect(repository.acknowledged.state().revision).toBe(4);
    await desk.work(1);
    await desk.opened();
  });

  it('puts back where the store does not open at all', async () => {
    const expected = await desk.work(3);
    desk.close();
    storeOfGarbage();
    const suspected = await desk.suspected();
    expect(suspected.findings.look).toMatchObject({ kind: 'unreadable', cause: 'damaged' });
    expect(kinds(suspected)).toEqual(['put-back', 'try-again']);
    expect(await desk.take(suspected, first(suspected))).toEqual({ said: null, reopened: true });
    expect(await canonicalDump(await desk.opened())).toBe(expected);
    expect(desk.copies.memory.setAside).toBe(1);
  });

  it('replaces nothing that could not be set aside, and says why', async () => {
    await desk.work(6);
    await desk.cutLog(2);
    const suspected = await desk.suspected();
    desk.copies.memory.full = true;
    const { said, reopened } = await desk.take(suspected, first(suspected));
    expect(said).toContain('The disk is full');
    expect(reopened).toBe(false);
    expect((await desk.suspected()).findings.judgement.matter).toBe('older');
  });

  it('saves the fullest copy as a file, whatever the store says', async () => {
    await desk.work(3);
    await desk.throwAway();
    const suspected = await desk.suspected();
    const actions = waysOn({ host: desk.host, suspected, reopen: () => undefined });
    expect(await actions.save()).toBe('Saved as a.verbatim.json.');
    expect(new TextDecoder().decode(desk.saved[0])).toContain('"Pell"');
  });
});
