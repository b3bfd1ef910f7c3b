import type { ProjectContent } from '../../shared/model/content';
import { answerInWorker } from './protocol';
import { readProject } from './read-project';

/** A file, and all of the project it would go into. */
export interface ReadProjectRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly current: ProjectContent;
}

answerInWorker(({ bytes, current }: ReadProjectRequest, onStep) =>
  readProject(bytes, current, onStep),
);
