import { createCopies } from '../../../shared/copies/copies';
import { answerQuestions } from '../conversation';
import type { CopyQuestions } from './copy-questions';
import { createPrivateFiles } from './private-files';
import { rememberFolder } from './remembering-folder';

const { folder, putBack } = rememberFolder(createPrivateFiles());
const copies = createCopies(folder);

answerQuestions<CopyQuestions>({
  survey: async () => {
    await putBack();
    return copies.survey();
  },
  appendJournal: (_onNews, entries) => copies.appendJournal(entries),
  readJournal: (_onNews, after) => copies.readJournal(after),
  writeSnapshot: (_onNews, mark, packed) => copies.writeSnapshot(mark, packed),
  readSnapshot: (_onNews, id) => copies.readSnapshot(id),
  originals: (_onNews, checked) => copies.originals(checked),
  keepOriginal: (_onNews, sha256, bytes) => copies.keepOriginal(sha256, bytes),
  readOriginal: (_onNews, sha256) => copies.readOriginal(sha256),
  dropOriginal: (_onNews, sha256) => copies.dropOriginal(sha256),
  forget: () => copies.forget(),
  freeSpace: () => copies.freeSpace(),
});
