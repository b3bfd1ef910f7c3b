import type { ProjectContent } from '../../../shared/model/content';
import { annotatedQuotes } from '../../../shared/export/annotated-quotes';
import { countPlaces, type PlaceCounts } from '../../../shared/project-file/misplaced';
import { heldArticles } from '../../../shared/visibility/held-articles';
import { parseProjectFile } from '../../../shared/project-file/parse';
import { serialiseProject, type SerialisedFile } from '../../../shared/project-file/serialise';

/** The Verbatim file, or the flat list of quotes for programs. */
export type ExportForm = 'verbatim' | 'quotes';

export interface WriteExportRequest {
  readonly content: ProjectContent;
  readonly form: ExportForm;
  /** Whether a Verbatim file holds the texts of the articles. */
  readonly texts: boolean;
  /** Of this app, for the file's `generator`. */
  readonly version: string;
}

/** A file as it would be saved. */
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

/** Whether a Verbatim file, read again and written again, is the same to the byte. */
async function readsBack(
  { bytes, text, unfit }: SerialisedFile,
  { content, texts, version }: WriteExportRequest,
): Promise<boolean> {
  const parsed = await parseProjectFile(bytes, Number.POSITIVE_INFINITY);
  if (!parsed.ok || parsed.value.content.records.length !== content.records.length - unfit)
    return false;
  const generator = { name: 'Verbatim', version };
  return (await serialiseProject(parsed.value.content, { generator, texts })).text === text;
}

async function writeForm(request: WriteExportRequest): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly readsBack: boolean;
}> {
  const { content, form, texts, version } = request;
  if (form === 'quotes') {
    const text = annotatedQuotes(content);
    const bytes = new TextEncoder().encode(text);
    return { bytes, text, readsBack: new TextDecoder().decode(bytes) === text };
  }
  const generator = { name: 'Verbatim', version };
  const file = await serialiseProject(content, { generator, texts });
  const { bytes, text } = file;
  return { bytes, text, readsBack: await readsBack(file, request) };
}

/** Writes an export and reads it back. Pure; runs in a worker for large projects. */
export async function writeExport(request: WriteExportRequest): Promise<WrittenExport> {
  const { bytes, text, readsBack: whole } = await writeForm(request);
  const living = request.content.records.filter(({ deleted }) => !deleted);
  return {
    bytes,
    preview: previewOf(text),
    quotes: living.filter(({ type }) => type === 'quote').length,
    documents:
      living.filter(({ type }) => type === 'document').length +
      heldArticles(request.content.records).size,
    conflicts: living.reduce(
      (count, { revision }) => count + Object.keys(revision.conflicts).length,
      0,
    ),
    ...countPlaces(request.content),
    readsBack: whole,
  };
}
