import type { ProjectContent } from '../model/content';

/** What an export is made of. */
export interface ExportRequest {
  readonly content: ProjectContent;
  /** Whether a file that can hold the texts of the articles does. */
  readonly texts: boolean;
  /** The version of this app, which a Verbatim file names as its generator. */
  readonly version: string;
}

/** An export as it would be saved. */
export interface ExportedFile {
  readonly text: string;
  /** The text as UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Reads the bytes again: whether they hold what was put in. */
  readonly readsBack: () => Promise<boolean>;
}

/** One line of the table of formats. */
export interface ExportFormat {
  /** What people call the format, in the dialog and in `verbatim help export`. */
  readonly name: string;
  /** What a file of this format holds and whom it is for: one line of full sentences. */
  readonly about: string;
  /** How names of such files end, with the first dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** The fields of {@link ExportRequest} that a person may choose for this format. */
  readonly options: readonly 'texts'[];
  /** Makes the file. It loads its writer when it is called, so that the table itself stays light. */
  readonly write: (request: ExportRequest) => Promise<ExportedFile>;
}

/** A file that is nothing but text. */
export function textFile(text: string): ExportedFile {
  const bytes = new TextEncoder().encode(text);
  // A byte order mark is part of the text, so it must come back as well.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return { text, bytes, readsBack: async () => decoder.decode(bytes) === text };
}
