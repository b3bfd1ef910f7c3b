import type { CheckedQuotation } from '../../shared/checking/checked-quotation';
import { DraftChecker, type CheckedSource } from '../../shared/checking/check-draft';
import { createSuggester } from '../../shared/suggest/create-suggester';
import { createWinkTagger } from '../../shared/suggest/wink-tagger';
import type { ReadAs } from '../../shared/text/decode';
import {
  changeLine,
  checkedSentence,
  otherSpeakerSentence,
  statusWords,
} from '../../shared/texts/checking';
import { readDraft, readSources } from './read-sources';
import { EXIT, type ExitCode, type Shell } from './shell';
import { writeJson } from './write-output';

/** Options of `verbatim check`, as commander reads them. */
export interface CheckCommandOptions extends ReadAs {
  readonly against: readonly string[];
  readonly json?: boolean;
}

/** Checks a draft against files, for a person or as JSON. */
export async function checkDraftFile(
  shell: Shell,
  path: string,
  { against, json, ...reading }: CheckCommandOptions,
): Promise<ExitCode> {
  const draft = await readDraft(shell, path, reading);
  const sources = await readSources(shell, against, reading);
  const { default: model } = await import('wink-eng-lite-web-model');
  const checker = new DraftChecker(sources, createSuggester(createWinkTagger(model)));
  const quotations = checker.check({ text: draft.text, blocks: [] });
  if (json) writeJson(shell, { quotations });
  else for (const line of linesOf(draft, sources, quotations)) shell.write(`${line}\n`);
  const isFine = quotations.every(
    ({ status, speaker }) => status === 'verbatim' && speaker.agrees !== false,
  );
  return isFine ? EXIT.fine : EXIT.differs;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Each quotation with its place, what differs, and where it stands. */
function linesOf(
  draft: { readonly name: string; readonly text: string },
  sources: readonly CheckedSource[],
  quotations: readonly CheckedQuotation[],
): readonly string[] {
  const texts = new Map(sources.map(({ documentId, text }) => [documentId, text]));
  const lines = quotations.flatMap(({ start, text, status, changes, source, speaker }) => {
    const words = text.replaceAll(/\s+/gu, ' ');
    const head = `${draft.name}:${lineAt(draft.text, start)}  ${statusWords(status)}  ${words}`;
    if (!source) return [head];
    const sourceText = texts.get(source.documentId) ?? '';
    const compared = { draft: draft.text, source: sourceText };
    const other = otherSpeakerSentence(speaker);
    return [
      head,
      ...changes.map((change) => `    ${changeLine(change, compared)}`),
      ...(other === null ? [] : [`    ${other}`]),
      ...(status === 'verbatim' && other === null
        ? []
        : [
            `    ${source.documentId}:${lineAt(sourceText, source.start)}  ${source.exact.replaceAll(/\s+/gu, ' ')}`,
          ]),
    ];
  });
  return [...lines, checkedSentence(quotations)];
}
