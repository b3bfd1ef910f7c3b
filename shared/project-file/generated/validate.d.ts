// Made by scripts/generate-schema.mjs from shared/project-file/schema.ts. Do not edit.
import type { RecordType } from '../../records/record-types';

/** The first thing wrong: where in the value (JSON pointer), and which keyword of the schema says so. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
export declare const validateFrame: Validator;
export declare const validateAnchor: Validator;
export declare const validateText: Validator;
export declare const validateRevision: Validator;
export declare const validateConflict: Validator;
export declare const validateQuarantined: Validator;
export declare const validateMisplaced: Validator;
/** What a record of a file has to fit, by its type. */
export declare const RECORD_VALIDATORS: Readonly<Record<RecordType, Validator>>;
