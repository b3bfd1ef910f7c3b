/**
 * How records lie in a file: the top-level names, and the defaults that are left out. `fillDefaults(type, fields)`,
 * `leaveOutDefault(type, field, value)`.
 */
import { forEachType, SECTIONS, type RecordType } from '../records/record-types';
import { sameJson } from '../lib/canonical-json';

/** Version of the format that this code writes, and the oldest reader it writes for. */
export const FORMAT_VERSION = { major: 2, minor: 1 } as const;
export const MIN_READER = { major: 2, minor: 0 } as const;
/** The oldest version that is read, by the migration of former-decision.ts. */
export const OLDEST_VERSION = { major: 1, minor: 0 } as const;

/** Top-level names of a file that this version knows. Others are kept as they are. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set([
  'format',
  'formatVersion',
  'minReader',
  'offsets',
  'generator',
  'exportedAt',
  'project',
  ...Object.values(SECTIONS),
  'texts',
  'conflicts',
  'revisions',
  'quarantine',
  'misplaced',
  'counts',
  'digest',
]);

type Fields = Readonly<Record<string, unknown>>;
/** What a file means by leaving a field out. */
const FILE_DEFAULTS = forEachType(
  ({ fields }): Fields =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        const value = field.hasDefault ? field.default : field.unwritten;
        return value === undefined ? [] : [[name, value]];
      }),
    ),
);
/** Fields whose members have defaults one by one, so that `source` may name the publisher only. */
const BY_MEMBER = forEachType(({ fields }) =>
  Object.entries(fields).flatMap(([name, { byMember }]) => (byMember ? [name] : [])),
);

/** The value of a field of a file with the members put back that were left out of it. */
export function fillMembers(type: RecordType, field: string, value: unknown): unknown {
  const members = FILE_DEFAULTS[type][field];
  return BY_MEMBER[type].includes(field) && value !== undefined
    ? { ...(members as Fields), ...(value as Fields) }
    : value;
}

/** The fields of a record of a file with the defaults put back for what was left out. */
export function fillDefaults(type: RecordType, fields: Fields): Fields {
  const filled = { ...FILE_DEFAULTS[type], ...fields };
  for (const field of BY_MEMBER[type])
    if (Object.hasOwn(fields, field)) filled[field] = fillMembers(type, field, fields[field]);
  return filled;
}

/** The value of a field as a file has it, or undefined when it is the default and left out. */
export function leaveOutDefault(type: RecordType, field: string, value: unknown): unknown {
  const defaults = FILE_DEFAULTS[type];
  if (!Object.hasOwn(defaults, field)) return value;
  const standard = defaults[field];
  if (sameJson(value, standard)) return undefined;
  if (!BY_MEMBER[type].includes(field)) return value;
  const members = standard as Fields;
  return Object.fromEntries(
    Object.entries(value as Fields).filter(
      ([key, member]) => !Object.hasOwn(members, key) || !sameJson(member, members[key]),
    ),
  );
}
