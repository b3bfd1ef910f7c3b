import type { ProjectContent } from '../model/content';
import { createSessionId } from '../model/ids';
import type { Id } from '../model/ids';
import type { AnyRecord } from '../model/records';
import { applyWrite } from '../operations/apply-write';
import type { ChangeSet } from '../operations/change-set';

/** A change as it was asked for, that the disk does not have. */
export interface UnsavedChange {
  readonly change: ChangeSet;
  /** When it was asked for: ISO 8601, UTC. */
  readonly at: string;
  readonly by: Id;
}

/**
 * A project with the changes that only the memory has, as they would have been written: for a file that is exported
 * while storage takes nothing.
 */
export function applyUnsaved(
  content: ProjectContent,
  unsaved: readonly UnsavedChange[],
): ProjectContent {
  const records = new Map(content.records.map((record) => [keyOf(record), record]));
  const texts = new Map(content.texts.map((text) => [text.hash, text]));
  // A session of its own: these stamps and those of the same changes, when they are written after all, differ.
  const session = createSessionId();
  for (const [index, { change, at, by }] of unsaved.entries()) {
    const write = { session, n: index + 1, at, by };
    for (const one of [...annotatorOf(by, records), ...change.writes])
      records.set(keyOf(one), applyWrite(records.get(keyOf(one)), one, write));
    for (const text of change.texts ?? []) if (!texts.has(text.hash)) texts.set(text.hash, text);
  }
  return { ...content, records: [...records.values()], texts: [...texts.values()] };
}

const keyOf = ({ type, id }: Pick<AnyRecord, 'type' | 'id'>): string => `${type} ${id}`;

/** With their first change the annotator at this desk comes into the project. */
function annotatorOf(by: Id, records: ReadonlyMap<string, AnyRecord>): ChangeSet['writes'] {
  const self = { type: 'annotator', id: by, documentId: null } as const;
  return records.has(keyOf(self)) ? [] : [{ ...self, fields: { name: defaultAnnotatorName(by) } }];
}

/** The name an annotator has in the project until they give one: told apart from others by their id. */
export const defaultAnnotatorName = (id: Id): string => `Annotator ${id.slice(-4)}`;
