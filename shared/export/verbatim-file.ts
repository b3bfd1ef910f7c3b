import { parseProjectFile } from '../project-file/parse';
import { serialiseProject, type SerialisedFile } from '../project-file/serialise';
import type { ExportedFile, ExportRequest } from './export-format';

const serialise = ({ content, texts, version }: ExportRequest): Promise<SerialisedFile> =>
  serialiseProject(content, { generator: { name: 'Verbatim', version }, texts });

/** Writes a Verbatim file. It reads back when reading it and writing it again gives the same bytes. */
export async function writeVerbatimFile(request: ExportRequest): Promise<ExportedFile> {
  const { bytes, text, unfit } = await serialise(request);
  const readsBack = async (): Promise<boolean> => {
    const parsed = await parseProjectFile(bytes, Number.POSITIVE_INFINITY);
    if (!parsed.ok) return false;
    const { content } = parsed.value;
    if (content.records.length !== request.content.records.length - unfit) return false;
    return (await serialise({ ...request, content })).text === text;
  };
  return { bytes, text, readsBack };
}
