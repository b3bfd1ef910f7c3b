import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A browser with places of its own; those that were opened keep what is in them. */
class Browser {
  readonly places = new Map<string, IDBFactory>();
  refuses = false;

  readonly keys = async () => {
    if (this.refuses) throw new DOMException('no answer', 'UnknownError');
    return Array.from(this.places.keys()).toSorted();
  };
  readonly open = async (name: string) => {
    const place = this.places.get(name) ?? new IDBFactory();
    this.places.set(name, place);
    return { indexedDB: place };
  };
}

let browser: Browser;
/** The module as a window, or a worker, that has just started has it. */
const started = async () => {
  vi.resetModules();
  return import('./store-place');
};

beforeEach(() => {
  browser = new Browser();
  vi.stubGlobal('navigator', { storageBuckets: browser });
});
afterEach(() => vi.unstubAllGlobals());

test('databases lie in the browser’s own place until another is begun', async () => {
  const { settleStorePlace, dexiePlace } = await started();
  expect(await settleStorePlace()).toBe(indexedDB);
  expect(dexiePlace()).toMatchObject({ indexedDB });
  expect(browser.places.size).toBe(0);
});

test('whoever starts later finds the newest place, by number and not by name', async () => {
  for (let times = 1; times <= 10; times += 1)
    expect(await (await started()).beginInNewPlace()).toBe(true);
  await browser.open('verbatim-old');
  const { settleStorePlace, dexiePlace } = await started();
  expect(await settleStorePlace()).toBe(browser.places.get('verbatim-10'));
  expect(dexiePlace().indexedDB).toBe(browser.places.get('verbatim-10'));
});

test('a browser without such places has the one', async () => {
  vi.stubGlobal('navigator', {});
  const { settleStorePlace, beginInNewPlace } = await started();
  expect(await beginInNewPlace()).toBe(false);
  expect(await settleStorePlace()).toBe(indexedDB);
});

test('places that cannot be listed are no reason to take the old one, and are asked for again', async () => {
  await (await started()).beginInNewPlace();
  browser.refuses = true;
  const { settleStorePlace } = await started();
  await expect(settleStorePlace()).rejects.toThrow('no answer');
  browser.refuses = false;
  expect(await settleStorePlace()).toBe(browser.places.get('verbatim-1'));
});
