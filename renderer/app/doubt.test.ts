import { afterEach, expect, test, vi } from 'vitest';
import type { UnsavedChange } from '../../shared/copies/unsaved-changes';
import { doubtStore, isStoreInDoubt } from './doubt';

const CHANGE: UnsavedChange = {
  change: { label: { key: 'edit-annotator', subject: 'Ada' }, writes: [] },
  at: '2026-11-26T12:00:00.000Z',
  by: 'ada',
};

function place() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  };
}

/** A window with places of its own; answers how often it was loaded again. */
function openWindow() {
  const reload = vi.fn();
  vi.stubGlobal('localStorage', place());
  vi.stubGlobal('sessionStorage', place());
  vi.stubGlobal('window', { location: { reload } });
  return reload;
}

afterEach(() => vi.unstubAllGlobals());

test('a window is loaded again when its store is in doubt', () => {
  const reload = openWindow();
  doubtStore({ unsaved: () => [] });
  expect(reload).toHaveBeenCalledOnce();
  expect(isStoreInDoubt()).toBe(true);
});

test('a window with changes that the disk does not have stays, and the doubt is kept', () => {
  const reload = openWindow();
  doubtStore({ unsaved: () => [CHANGE] });
  expect(reload).not.toHaveBeenCalled();
  expect(isStoreInDoubt()).toBe(true);
});
