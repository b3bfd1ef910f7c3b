import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  AnnotatorFields,
  DecisionFields,
  FinishedFields,
  PolicyFields,
  RejectionFields,
  DocumentFields,
  EventFields,
  IdentityFields,
  QuoteFields,
  SpeakerFields,
  TagFields,
  TextRecord,
} from '../model/records';
import { FIELDS } from '../model/fields';
import { KNOWN_NAMES, RECORD_TYPES } from './layout';
import {
  PARTS,
  ProjectFile,
  type FileAnnotator,
  type FileDecision,
  type FileFinished,
  type FilePolicy,
  type FileRejection,
  type FileDocument,
  type FileEvent,
  type FileIdentity,
  type FileQuote,
  type FileSpeaker,
  type FileTag,
  type FileText,
} from './schema';

/** A type without `readonly` and without optional members, at every depth: what a file and the model share. */
type Full<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Full<Item>[]
    : { -readonly [K in keyof T]-?: Full<Exclude<T[K], undefined>> };
/** The fields of a file's record. */
type Of<T> = Full<Omit<T, 'id' | 'deleted'>>;

describe('the schema of the file', () => {
  it('has the fields of the model, of the same types', () => {
    expectTypeOf<Of<FileDocument>>().toEqualTypeOf<Full<DocumentFields>>();
    expectTypeOf<Of<FileQuote>>().toEqualTypeOf<Full<QuoteFields>>();
    expectTypeOf<Of<FileSpeaker>>().toEqualTypeOf<Full<SpeakerFields>>();
    expectTypeOf<Of<FileEvent>>().toEqualTypeOf<Full<EventFields>>();
    expectTypeOf<Of<FileTag>>().toEqualTypeOf<Full<TagFields>>();
    expectTypeOf<Of<FileAnnotator>>().toEqualTypeOf<Full<AnnotatorFields>>();
    expectTypeOf<Of<FileIdentity>>().toEqualTypeOf<Full<IdentityFields>>();
    expectTypeOf<Of<FileDecision>>().toEqualTypeOf<Full<DecisionFields>>();
    expectTypeOf<Of<FileRejection>>().toEqualTypeOf<Full<RejectionFields>>();
    expectTypeOf<Of<FileFinished>>().toEqualTypeOf<Full<FinishedFields>>();
    expectTypeOf<Of<FilePolicy>>().toEqualTypeOf<Full<PolicyFields>>();
    expectTypeOf<Full<FileText>>().toEqualTypeOf<Full<TextRecord>>();
  });

  it.each(RECORD_TYPES)('knows the fields that are written of a %s, and no others', (type) => {
    const fields = new Set(Object.keys(PARTS[type].properties));
    expect(fields).toEqual(new Set(['id', 'deleted', ...FIELDS[type]]));
  });

  it('knows the top-level names, and no others', () => {
    expect(new Set(Object.keys(ProjectFile.properties))).toEqual(KNOWN_NAMES);
  });

  it('is what the committed files were made from', async () => {
    const script = ['scripts/generate-schema.mjs', '--check'];
    const { stderr } = await promisify(execFile)(process.execPath, script).catch(
      (error: unknown) => error as { stderr: string },
    );
    expect(stderr).toBe('');
  }, 60_000);
});
