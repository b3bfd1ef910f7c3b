/**
 * What a store may hold from former versions and no file may: records whose ids are names that every object has.
 * They are written into quarantine, so that the rest of the project can be exported, and nothing of them is lost.
 */
import { RESERVED_NAMES } from '../records/reserved-names';
import { RECORD_VALIDATORS, validateRevision } from './generated/validate';
import { RECORD_TYPES, SECTIONS, type RecordType } from '../records/record-types';
import { misfitOf, pointer } from './read-frame';
import { scanJson } from './scan-json';

const RESERVED = new RegExp(`"(?:${RESERVED_NAMES.join('|')})"`);
const TYPES = new Map<string, RecordType>(RECORD_TYPES.map((type) => [SECTIONS[type], type]));

/** A record as it would be written: its line, and that of its revision. */
interface WrittenRecord {
  readonly section: string;
  readonly id: string;
  readonly text: string;
  readonly revision: string;
}

/** Why a file may not hold a record as it would be written; null when it may, as is as good as always. */
export function unfitToWrite({ section, id, text, revision }: WrittenRecord): string | null {
  const type = TYPES.get(section);
  if (!RESERVED.test(text) && !RESERVED.test(revision)) return null;
  if (RESERVED_NAMES.includes(id)) return '/id: pattern';
  for (const json of [text, revision]) {
    const problem = scanJson(json);
    if (problem)
      return `${pointer(problem.kind === 'forbidden-key' ? problem.key : '')}: ${problem.kind}`;
  }
  const record = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return (
    (type && misfitOf(RECORD_VALIDATORS[type], record)) ??
    misfitOf(validateRevision, JSON.parse(revision))
  );
}

/** A written value as quarantine can hold it: as it is, or as text when a key of it is one that no file may have. */
export const asQuarantined = (json: string): unknown =>
  scanJson(json) ? json : (JSON.parse(json) as unknown);
