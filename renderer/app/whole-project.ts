import { serialiseProject } from '../../shared/project-file/serialise';
import type { Repository } from '../db/repository';

/** The whole project as the bytes of a Verbatim file. */
export async function wholeProject(
  repository: Repository,
  version: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await repository.everything.content('all');
  const generator = { name: 'Verbatim', version };
  return (await serialiseProject(content, { generator, texts: true })).bytes;
}
