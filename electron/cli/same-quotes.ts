import { passagesOfProject } from '../../shared/same-quote/passages-of-project';
import { quotationsOfText } from '../../shared/same-quote/quotations-of-text';
import { SameQuotes } from '../../shared/same-quote/same-quotes';
import type { ReadAs } from '../../shared/text/decode';
import { sameQuotesSentence } from '../../shared/texts/same-quotes';
import { eachFile } from './read-sources';
import type { Shell } from './shell';
import { writeJson } from './write-output';

/** Options of `verbatim same`, as commander reads them. */
export interface SameCommandOptions extends ReadAs {
  readonly json?: boolean;
}

/** Finds the quotes that several articles of files have, for a person or as JSON. */
export async function findSameInFiles(
  shell: Shell,
  paths: readonly string[],
  { json, ...reading }: SameCommandOptions,
): Promise<void> {
  const same = new SameQuotes();
  const files = new Map<string, string>();
  await eachFile(shell, paths, reading, {
    project: (content, { path }) => {
      for (const { key, passages } of passagesOfProject(content)) {
        files.set(`${path}\n${key}`, path);
        same.put({ key: `${path}\n${key}`, passages });
      }
    },
    article: ({ text }, documentId, path) => {
      files.set(documentId, path);
      same.put({ key: documentId, passages: quotationsOfText(documentId, text) });
    },
  });
  const groups = same.groups().map(({ kind, quotes }) => ({
    kind,
    quotes: quotes.map(({ article, documentId, quoteId, start, end, exact }) => ({
      file: files.get(article) ?? '',
      documentId,
      quoteId,
      start,
      end,
      exact,
    })),
  }));
  if (json) {
    writeJson(shell, { groups });
    return;
  }
  for (const { kind, quotes } of groups) {
    shell.write(`${kind}\n`);
    for (const { file, documentId, exact } of quotes) {
      const where = file.endsWith(documentId) ? documentId : `${file} ${documentId}`;
      shell.write(`    ${where}  ${exact.replaceAll(/\s+/gu, ' ')}\n`);
    }
  }
  shell.write(`${sameQuotesSentence(groups)}\n`);
}
