// Made by scripts/generate-schema.mjs from shared/project-file/schema.ts. Do not edit.
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
export declare const validateDocument: Validator;
export declare const validateQuote: Validator;
export declare const validateSpeaker: Validator;
export declare const validateEvent: Validator;
export declare const validateTag: Validator;
export declare const validateAnnotator: Validator;
export declare const validateIdentity: Validator;
export declare const validateDecision: Validator;
export declare const validateRejection: Validator;
export declare const validateFinished: Validator;
export declare const validatePolicy: Validator;
export declare const validateText: Validator;
export declare const validateRevision: Validator;
export declare const validateConflict: Validator;
export declare const validateQuarantined: Validator;
export declare const validateMisplaced: Validator;
