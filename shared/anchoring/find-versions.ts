import type { Id, TextHash } from '../model/ids';
import type { DocumentRecord } from '../model/records';
import { nameWords } from '../names/fold';
import { addTo } from '../lib/group-by';

/** Why two articles are thought to be one: the very text, the same address, the same title, or much of the words. */
export type VersionReason = 'same-text' | 'same-address' | 'same-title' | 'similar';

/** Two articles that may be versions of one. Both stay unless a person says otherwise. */
export interface VersionPair {
  readonly from: DocumentRecord;
  /** The one whose id is older. */
  readonly to: DocumentRecord;
  readonly reason: VersionReason;
}

/** Share of the shorter text's shingles that the other has too: enough alone, or with the same title. */
const SIMILAR = 0.6;
const WITH_TITLE = 0.2;
/** Words in a shingle; and articles beyond which a shingle tells nothing (a notice at the foot of each). */
const SHINGLE = 5;
const COMMON = 20;

/** FNV-1a of a word, in 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Shingles as 32-bit hashes of their words' hashes: a rare collision is of no matter beside hundreds of others. */
function shinglesOf(text: string, known: Map<string, number>): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Int32Array(words.length);
  for (const [at, word] of words.entries()) {
    const hash = known.get(word) ?? hashOf(word);
    known.set(word, hash);
    hashes[at] = hash;
  }
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0;
    for (let place = at; place < at + SHINGLE; place += 1)
      hash = Math.imul(hash ^ (hashes[place] ?? 0), 0x01000193) ^ (hash >>> 15);
    found.add(hash);
  }
  return found;
}

/** Of each text the earlier ones that are like it in any way, with the share of the shorter one that both have. */
function likeness(texts: readonly string[]): readonly ReadonlyMap<number, number>[] {
  const known = new Map<string, number>();
  const sizes: number[] = [];
  const where = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) {
    const shingles = shinglesOf(text, known);
    sizes.push(shingles.size);
    for (const shingle of shingles) addTo(where, shingle, at);
  }
  const shared = texts.map(() => new Map<number, number>());
  for (const places of where.values()) {
    if (places.length < 2 || places.length > COMMON) continue;
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const counts = shared[b];
        counts?.set(a, (counts.get(a) ?? 0) + 1);
      }
  }
  for (const [b, counts] of shared.entries())
    for (const [a, count] of counts)
      counts.set(a, count / Math.max(1, Math.min(sizes[a] ?? 0, sizes[b] ?? 0)));
  return shared;
}

/** An address without what does not tell pages apart: scheme, `www.`, fragment, slash at the end. */
const plainAddress = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');

const sameTitle = (a: string, b: string): boolean => {
  const words = nameWords(a).join(' ');
  return words !== '' && words === nameWords(b).join(' ');
};

function reasonFor(a: DocumentRecord, b: DocumentRecord, alike: number): VersionReason | null {
  const address = plainAddress(a.source.url);
  if (address !== '' && address === plainAddress(b.source.url)) return 'same-address';
  if (alike >= WITH_TITLE && sameTitle(a.title, b.title)) return 'same-title';
  return alike >= SIMILAR ? 'similar' : null;
}

/**
 * Articles of a project that may be versions of one, each paired with the oldest it is like (ids of the app sort by
 * time). Articles whose text is not at hand are paired by their hash or address only.
 */
export function findVersions(
  documents: readonly DocumentRecord[],
  textOf: (hash: TextHash) => string | undefined,
): readonly VersionPair[] {
  const living = documents
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const alike = likeness(living.map(({ textHash }) => textOf(textHash) ?? ''));
  const byText = new Map<TextHash, number[]>();
  const byAddress = new Map<string, number[]>();
  const paired = new Set<Id>();
  return living.flatMap((from, at) => {
    const address = plainAddress(from.source.url);
    // All others have nothing in common: to hold each article against each would take minutes for ten thousand.
    const candidates = new Set([
      ...(byText.get(from.textHash) ?? []),
      ...(address === '' ? [] : (byAddress.get(address) ?? [])),
      ...(alike[at]?.keys() ?? []),
    ]);
    addTo(byText, from.textHash, at);
    addTo(byAddress, address, at);
    for (const before of [...candidates].toSorted((a, b) => a - b)) {
      const to = living[before];
      if (!to || paired.has(to.id)) continue;
      const reason =
        from.textHash === to.textHash
          ? 'same-text'
          : reasonFor(to, from, alike[at]?.get(before) ?? 0);
      if (!reason) continue;
      paired.add(from.id);
      return [{ from, to, reason }];
    }
    return [];
  });
}
