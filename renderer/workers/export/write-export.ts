import type { ExportRequest } from '../../../shared/export/export-format';
import { EXPORT_FORMATS, type ExportFormatId } from '../../../shared/export/formats';
import { heldArticles } from '../../../shared/visibility/held-articles';
import { ImportConnection } from '../../db/write/import-connection';
import { countPlaces, type PlaceCounts } from '../../../shared/project-file/misplaced';

/** What the worker is asked for. */
export interface WriteExportRequest extends ExportRequest {
  readonly format: ExportFormatId;
}

/** What is asked for where the worker reads the project itself. */
export type StoredExportRequest = Omit<WriteExportRequest, 'content'>;

/** A file as it would be saved, with what the dialog tells of it. */
export interface WrittenExport extends PlaceCounts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The first lines, long ones cut. */
  readonly preview: string;
  readonly quotes: number;
  readonly documents: number;
  /** Fields with several values that nobody has settled. */
  readonly conflicts: number;
  /** The bytes were read again and hold what was put in. */
  readonly readsBack: boolean;
}

const PREVIEW_LINES = 14;
const PREVIEW_COLUMNS = 180;

function previewOf(text: string): string {
  const lines = text
    .slice(0, PREVIEW_LINES * 4000)
    .split('\n')
    .slice(0, PREVIEW_LINES);
  return lines
    .map((line) => (line.length > PREVIEW_COLUMNS ? `${line.slice(0, PREVIEW_COLUMNS)}…` : line))
    .join('\n');
}

/** Writes an export and reads it back. Pure; runs in a worker for large projects. */
export async function writeExport(request: WriteExportRequest): Promise<WrittenExport> {
  const { content, format } = request;
  const { bytes, text, readsBack } = await EXPORT_FORMATS[format].write(request);
  const living = content.records.filter(({ deleted }) => !deleted);
  return {
    bytes,
    preview: previewOf(text),
    quotes: living.filter(({ type }) => type === 'quote').length,
    documents:
      living.filter(({ type }) => type === 'document').length + heldArticles(content.records).size,
    conflicts: living.reduce(
      (count, { revision }) => count + Object.keys(revision.conflicts).length,
      0,
    ),
    ...countPlaces(content),
    readsBack: await readsBack(),
  };
}

/** Writes an export of the whole project, read over a connection of its own. `name` of the database for tests. */
export async function writeStoredExport(
  request: StoredExportRequest,
  name?: string,
): Promise<WrittenExport> {
  const connection = new ImportConnection(name);
  try {
    const { content } = await connection.read();
    return await writeExport({ ...request, content });
  } finally {
    connection.close();
  }
}
