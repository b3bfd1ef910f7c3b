import type { Id } from '../model/ids';
import type { AnyRecord, IdentityRecord, SpeakerRecord } from '../model/records';
import { nameWords } from '../names/fold';
import { compareCodeUnits } from '../lib/canonical-json';
import { pairOf } from './identity-id';
import { resolveIdentities } from './resolve-identities';

/** Speakers of one name, two or more, to whom several people gave the same words. */
export interface SameSpeakers {
  readonly name: string;
  /** In order; each with one of the others on the same words. */
  readonly ids: readonly Id[];
}

/** Whether two living speakers have one name at all: where none do, no quote has to be read to know it. */
export function shareNames(speakers: readonly Pick<SpeakerRecord, 'name' | 'deleted'>[]): boolean {
  const names = new Set<string>();
  for (const { deleted, name } of speakers) {
    const words = deleted ? '' : nameWords(name).join(' ');
    if (words === '') continue;
    if (names.has(words)) return true;
    names.add(words);
  }
  return false;
}

/**
 * Speakers that several people made, each for themselves, for the same words and under the same name: as good as
 * certainly one, and asked about together. Those that are one already are left out, and so is a name on which a verdict
 * says that two are different. Case, diacritics and punctuation of names do not count. By name.
 */
export function sameOnSameWords(records: readonly AnyRecord[]): readonly SameSpeakers[] {
  const speakers = new Map<Id, SpeakerRecord>();
  const articles = new Set<Id>();
  const verdicts: IdentityRecord[] = [];
  for (const record of records) {
    if (record.deleted) continue;
    if (record.type === 'speaker') speakers.set(record.id, record);
    else if (record.type === 'document') articles.add(record.id);
    else if (record.type === 'identity') verdicts.push(record);
  }
  const { representative } = resolveIdentities(verdicts);
  const different = new Set(
    verdicts
      .filter(({ verdict }) => verdict === 'different')
      .map(({ a, b }) => pairOf(representative(a), representative(b)).join(' ')),
  );

  const named = new Map<string, Set<Id>>();
  for (const record of records) {
    if (record.type !== 'quote' || record.deleted || !articles.has(record.documentId)) continue;
    const { textHash, start, end } = record.anchor;
    for (const id of record.speakerIds) {
      const name = nameWords(speakers.get(id)?.name ?? '').join(' ');
      if (name === '') continue;
      const key = `${name}\n${textHash} ${start} ${end}`;
      named.set(key, (named.get(key) ?? new Set()).add(representative(id)));
    }
  }
  const joined = new Map<string, Set<Id>>();
  for (const [key, ids] of named) {
    const [name = ''] = key.split('\n');
    if (ids.size < 2) continue;
    const known = joined.get(name) ?? new Set<Id>();
    for (const id of ids) known.add(id);
    joined.set(name, known);
  }
  return [...joined.values()]
    .map((all) => [...all].toSorted(compareCodeUnits))
    .filter((ids) => !ids.some((a) => ids.some((b) => different.has(pairOf(a, b).join(' ')))))
    .map((ids) => ({ name: speakers.get(ids[0] ?? '')?.name ?? '', ids }))
    .toSorted((a, b) => compareCodeUnits(a.name, b.name));
}
