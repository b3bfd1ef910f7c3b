/**
 * Stages 3 to 5 of reading a file: is it ours, can this version read it, does its frame fit the schema.
 * `readFrame(value)`.
 */
import { err, ok, type Result } from '../lib/result';
import { validateFrame, type SchemaError, type Validator } from './generated/validate';
import { LATER_SECTIONS } from './former-decision';
import { FORMAT_VERSION, OLDEST_VERSION } from './layout';
import type { FrameProblem } from './problems';
import type { FileFrame } from './schema';
import { compareVersions, formatVersion, parseVersion, type FormatVersion } from './version';
import { isObject } from '../lib/members';

/** A JSON pointer (RFC 6901) from its steps. */
export const pointer = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The first thing a validator finds wrong with a value; null when it fits. */
function firstError(validator: Validator, value: unknown): SchemaError | null {
  return validator(value) ? null : (validator.errors?.[0] ?? null);
}

/** The same in a few words, as the detail of what is set aside: where, and which rule. */
export function misfitOf(validator: Validator, value: unknown): string | null {
  const error = firstError(validator, value);
  return error && `${error.instancePath}: ${error.keyword}`;
}

/** Whether a file is of a version whose records have to be migrated. */
export const isFormer = ({ major }: FormatVersion): boolean => major < FORMAT_VERSION.major;

/**
 * The frame of a former version whose unknown sections have names that mean something now: what is in them is set aside,
 * as nobody knows what it is.
 */
function withoutLaterSections(
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const later = LATER_SECTIONS.filter((section) => Object.hasOwn(value, section));
  if (later.length === 0) return value;
  const { quarantine, revisions } = value;
  const revisionOf = (record: unknown): unknown =>
    isObject(revisions) && isObject(record) && typeof record['id'] === 'string'
      ? revisions[record['id']]
      : undefined;
  const aside = later.flatMap((section) => {
    const held = value[section];
    const entries = Array.isArray(held) ? held.map((record: unknown) => record) : [held];
    return entries.map((record, index) => ({
      section,
      reason: 'schema',
      place: Array.isArray(held) ? pointer(section, index) : pointer(section),
      record,
      revision: revisionOf(record),
    }));
  });
  return {
    ...Object.fromEntries(Object.entries(value).filter(([name]) => !LATER_SECTIONS.includes(name))),
    quarantine: [...(Array.isArray(quarantine) ? quarantine : []), ...aside],
  };
}

/** The frame of a Verbatim file, its records not looked at yet. */
export function readFrame(value: unknown): Result<FileFrame, FrameProblem> {
  const format = isObject(value) ? value['format'] : undefined;
  if (!isObject(value) || format !== 'verbatim')
    return err({ kind: 'not-verbatim', format: typeof format === 'string' ? format : null });

  // The version is asked first: the frame of a version to come may fit no schema of today.
  const stated = value['formatVersion'];
  const version = typeof stated === 'string' ? parseVersion(stated) : null;
  const minReader = value['minReader'];
  const needs = typeof minReader === 'string' ? parseVersion(minReader) : null;
  if (version) {
    const reads = formatVersion(FORMAT_VERSION);
    if (version.major < OLDEST_VERSION.major)
      return err({ kind: 'older-version', version: formatVersion(version), reads });
    if (
      version.major > FORMAT_VERSION.major ||
      (needs && compareVersions(needs, FORMAT_VERSION) > 0)
    )
      return err({
        kind: 'newer-version',
        version: formatVersion(version),
        needs: formatVersion(needs ?? version),
        reads,
      });
  }
  const framed = version && isFormer(version) ? withoutLaterSections(value) : value;
  const error = firstError(validateFrame, framed);
  if (error) {
    const missing = error.params['missingProperty'];
    return err({
      kind: 'schema',
      pointer: error.instancePath,
      rule: error.keyword,
      missing: typeof missing === 'string' ? missing : null,
    });
  }
  return ok(framed as unknown as FileFrame);
}
