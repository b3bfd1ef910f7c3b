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

/** Shingles as 32-bit hashes (FNV-1a): a rare collision is of no matter beside hundreds of others. */
function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (const character of words.slice(at, at + SHINGLE).join(' '))
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    found.add(hash);
  }
  return found;
}

/** How alike texts are: by `a * texts + b` for each pair of places that share anything, the share of the shorter one. */
function likeness(texts: readonly string[]): ReadonlyMap<number, number> {
  const sizes: number[] = [];
  const where = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) {
    const shingles = shinglesOf(text);
    sizes.push(shingles.size);
    for (const shingle of shingles) addTo(where, shingle, at);
  }
  const shared = new Map<number, number>();
  for (const places of where.values()) {
    if (places.length > COMMON) continue;
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const pair = a * texts.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    shared.set(pair, count / Math.max(1, Math.min(sizes[a] ?? 0, sizes[b] ?? 0)));
  }
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
  const paired = new Set<Id>();
  return living.flatMap((from, at) => {
    for (const [before, to] of living.slice(0, at).entries()) {
      if (paired.has(to.id)) continue;
      const reason =
        from.textHash === to.textHash
          ? 'same-text'
          : reasonFor(to, from, alike.get(before * living.length + at) ?? 0);
      if (!reason) continue;
      paired.add(from.id);
      return [{ from, to, reason }];
    }
    return [];
  });
}
