import { resolveIdentities } from '../identities/resolve-identities';
import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { SpeakerRecord } from '../model/records';
import type { CheckedSource, SpokenWords } from './check-draft';
import { speakerByName, type KnownSpeaker } from './compare-speakers';

/** The articles of a project as sources, with who speaks where; titles of those whose text is not there. */
export interface ProjectSources {
  readonly sources: readonly CheckedSource[];
  readonly withoutText: readonly string[];
}

/** Reads what drafts are checked against out of a project. Speakers that are one have each other's names. */
export function sourcesOfProject({ records, texts }: ProjectContent): ProjectSources {
  const known = new Map(texts.map(({ hash, text }) => [hash, text]));
  const called = speakersOf(records);
  const spoken = new Map<Id, SpokenWords[]>();
  for (const record of records) {
    if (record.type !== 'quote' || record.deleted || record.speakerIds.length === 0) continue;
    const { start, end, exact } = record.anchor;
    const text = known.get(record.anchor.textHash);
    // A quote whose words are not at its place says nothing of who speaks there.
    if (text?.slice(start, end) !== exact) continue;
    const speakers = record.speakerIds.flatMap((id) => called.get(id) ?? []);
    const own = spoken.get(record.documentId);
    if (own) own.push({ start, end, speakers });
    else spoken.set(record.documentId, [{ start, end, speakers }]);
  }
  const sources: CheckedSource[] = [];
  const withoutText: string[] = [];
  for (const record of records) {
    if (record.type !== 'document' || record.deleted) continue;
    const text = known.get(record.textHash);
    if (text === undefined) withoutText.push(record.title);
    else sources.push({ documentId: record.id, text, spoken: spoken.get(record.id) ?? [] });
  }
  return { sources, withoutText };
}

function speakersOf(records: ProjectContent['records']): ReadonlyMap<Id, KnownSpeaker> {
  const speakers: SpeakerRecord[] = [];
  for (const record of records)
    if (record.type === 'speaker' && !record.deleted) speakers.push(record);
  const verdicts = records.flatMap((record) =>
    record.type === 'identity' && !record.deleted ? [record] : [],
  );
  const { representative } = resolveIdentities(verdicts);
  const names = new Map<Id, string[]>();
  for (const { id, name, aliases } of speakers) {
    const one = representative(id);
    names.set(one, [...(names.get(one) ?? []), name, ...aliases]);
  }
  return new Map(
    speakers.map(({ id, name }) => [id, speakerByName(name, names.get(representative(id)) ?? [])]),
  );
}
