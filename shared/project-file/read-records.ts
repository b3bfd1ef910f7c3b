/**
 * Reads the records of a file one by one, so that a bad one costs that one only.
 * `readRecord(candidate, reading)`.
 */
import { err, ok, type Result } from '../lib/result';
import { siblingsOf } from '../revision/siblings';
import type { Anchor } from '../model/anchor';
import type { AnyRecord } from '../model/records';
import type { Revision } from '../model/revision';
import { wellFormed } from '../model/well-formed';
import { checkQuote, QUOTE_PARTS, type SpanFindings } from './check-meaning';
import { RECORD_VALIDATORS } from './generated/validate';
import { fromFormerDecision } from './former-decision';
import { fillDefaults, fillMembers } from './layout';
import { forEachType, type RecordType } from '../records/record-types';
import type { QuarantineReason } from './problems';
import { misfitOf } from './read-frame';
import { madeUpRevision, readRevision } from './read-revision';
import type { FileConflict, QuarantineEntry } from './schema';
import { hasImpossibleDate, tidyRecord } from './tidy-record';

const KNOWN = forEachType(({ fields }) => new Set([...Object.keys(fields), 'deleted', 'id']));

/** One record of a file with all that the file says of it. */
export interface RecordCandidate {
  readonly section: string;
  readonly type: RecordType;
  readonly place: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** As the file has it; undefined when it says nothing. */
  readonly revision: unknown;
  readonly conflicts: readonly FileConflict[];
  /** Of the record as it stands, when there is no revision. */
  readonly hash: string;
  /** The entry of the file's own quarantine that it comes from; null for a record of a section. */
  readonly quarantined: QuarantineEntry | null;
  /** Whether version 1 of the format may have written it: so of anything in quarantine. */
  readonly former: boolean;
}

export interface RecordFault {
  readonly reason: QuarantineReason;
  readonly detail: string;
}
export interface ReadRecord {
  readonly record: AnyRecord;
  readonly warnings: readonly (
    | SpanFindings['warnings'][number]
    | 'date-not-understood'
    | 'half-character'
  )[];
  /** Parts of a quote to be set to where their words were found again. */
  readonly found: SpanFindings['found'];
}

/** What of the file a record is read against. `at` is the time given to records without a revision. */
export interface ReadingContext {
  readonly at: string;
  readonly textOf: (hash: string) => string | undefined;
  /** Whether anything in the file may hold half a character; looked for record by record only then. */
  readonly halfCharacters: boolean;
}

const fault = (reason: QuarantineReason, detail: string): Result<never, RecordFault> =>
  err({ reason, detail });

/** The fields of a record of a file: those this version knows, defaults put back, and those it keeps. */
interface Split {
  readonly known: Readonly<Record<string, unknown>>;
  readonly extra: Readonly<Record<string, unknown>>;
}
function split({ type, record }: RecordCandidate): Split {
  // Assigning is safe: no key of a file that got this far reaches a prototype.
  const known: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const key of Object.keys(record)) (KNOWN[type].has(key) ? known : extra)[key] = record[key];
  return { known: { deleted: false, ...fillDefaults(type, known) }, extra };
}

/**
 * What a record says against its schema; null when it fits. A decision of version 1 may be on no quote: it is then looked
 * at as if it were on one, and again when it has become what it is now.
 */
function schemaFault(
  { type, former }: RecordCandidate,
  record: RecordCandidate['record'],
): RecordFault | null {
  const onNone = former && type === 'decision' && isEmptyList(record['items']);
  const detail = misfitOf(
    RECORD_VALIDATORS[type],
    onNone ? { ...record, items: ['none'] } : record,
  );
  return detail === null ? null : { reason: 'schema', detail };
}
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function revisionOf(
  candidate: RecordCandidate,
  { known, extra }: Split,
  { at }: ReadingContext,
): Result<Revision, RecordFault> {
  const { type, record, conflicts } = candidate;
  const values = new Map<string, FileConflict['values']>();
  for (const { field, values: given } of conflicts) {
    for (const { value } of given) {
      const bad = schemaFault(candidate, { ...record, [field]: value });
      if (bad) return err(bad);
    }
    const filled = given.map((sibling) => ({
      ...sibling,
      value: fillMembers(type, field, sibling.value),
    }));
    values.set(field, filled);
  }
  if (candidate.revision === undefined) {
    if (values.size > 0) return fault('conflict', [...values.keys()].join(', '));
    const layer = record['layer'];
    const by = type === 'quote' && typeof layer === 'string' ? layer : '';
    return ok(madeUpRevision(candidate.hash, at, by));
  }
  const revision = readRevision(candidate.revision, values, { ...extra, ...known });
  return revision.ok ? revision : fault('revision', revision.error);
}

/** Reads one record: schema, revision, spans. The fault says why it is set aside. */
export function readRecord(
  given: RecordCandidate,
  context: ReadingContext,
): Result<ReadRecord, RecordFault> {
  const { type } = given;
  const misfit = schemaFault(given, given.record);
  if (misfit) return err(misfit);
  const candidate = context.halfCharacters ? wholeCharacters(given) : given;
  const fields = split(candidate);
  const revision = revisionOf(candidate, fields, context);
  if (!revision.ok) return revision;

  const { known, extra } = fields;
  const read = { ...known, type, extra, revision: revision.value } as unknown as AnyRecord;
  const tidied = tidyRecord(read);
  const now = given.former && tidied.type === 'decision' ? fromFormerDecision(tidied) : tidied;
  if (!now) return fault('schema', '/items: minItems');
  const tidy = tidyRecord(now);
  const repaired: ReadRecord['warnings'] = [
    ...(candidate === given ? [] : (['half-character'] as const)),
    ...(hasImpossibleDate(read) ? (['date-not-understood'] as const) : []),
  ];
  if (tidy.type !== 'quote') return ok({ record: tidy, warnings: repaired, found: {} });
  for (const shown of [tidy, ...anchorsInConflict(tidy)]) {
    const { fault: bad } = checkQuote(shown, context.textOf);
    if (bad) return fault(bad.reason, bad.detail);
  }
  const { warnings, found } = checkQuote(tidy, context.textOf);
  return ok({ record: tidy, warnings: [...repaired, ...warnings], found });
}

/** The same candidate when no text in it holds half a character. */
function wholeCharacters(candidate: RecordCandidate): RecordCandidate {
  const { record, revision, conflicts } = candidate;
  const whole = wellFormed({ record, revision, conflicts });
  return whole.record === record && whole.revision === revision && whole.conflicts === conflicts
    ? candidate
    : { ...candidate, ...whole };
}

type Quote = Extract<AnyRecord, { type: 'quote' }>;

/** The quote with each of its anchors in conflict: none of them may be one that cannot be. */
const anchorsInConflict = (quote: Quote): readonly Quote[] =>
  QUOTE_PARTS.flatMap((name) =>
    Object.hasOwn(quote.revision.conflicts, name)
      ? siblingsOf({ values: {}, revision: quote.revision }, name).map(({ value }) => ({
          ...quote,
          [name]: value as Anchor,
        }))
      : [],
  );
