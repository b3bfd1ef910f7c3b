import type { Reading } from '../db/repository';
import type { ShownView } from '../session/shown-view';

/** Whether what a page is about is there; pages that are about no single record always are. */
export async function canBeShown(reading: Reading, main: ShownView): Promise<boolean> {
  switch (main.view) {
    case 'article':
    case 'layers':
      return (await reading.document(main.documentId)) !== undefined;
    case 'speaker':
      return (await reading.speakers()).some(({ speaker }) => speaker.id === main.id);
    case 'event':
      return (await reading.events()).some(({ event }) => event.id === main.id);
    case 'tag':
      return (await reading.tags()).some(({ tag }) => tag.id === main.id);
    default:
      return true;
  }
}
