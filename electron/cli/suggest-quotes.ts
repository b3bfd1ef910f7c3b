import { ARTICLE_LIMIT } from '../../shared/lib/file-limits';
import { createSuggester, type Suggest } from '../../shared/suggest/create-suggester';
import type { Suggestion, SuggestionRule } from '../../shared/suggest/suggestion';
import { createWinkTagger } from '../../shared/suggest/wink-tagger';
import { decodeBytes, type ReadAs } from '../../shared/text/decode';
import { badBytesSentence, encodingWords } from '../../shared/texts/encodings';
import { articleProblem } from '../../shared/texts/file-problems';
import { readInput } from './read-input';
import { Refusal, type Shell } from './shell';
import { writeJson } from './write-output';
import { membersOf } from '../../shared/lib/members';

/** Options of `verbatim suggest`, as commander reads them. */
export interface SuggestCommandOptions extends ReadAs {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly language?: string;
  readonly terms?: boolean;
  readonly indirect?: boolean;
}

/** Characters of a quotation that are shown to a person. */
const SHOWN = 70;
/** A file of many articles, in bytes. */
const LINES_LIMIT = 500_000_000;

async function loadSuggest(
  options: SuggestCommandOptions,
): Promise<(text: string) => readonly Suggestion[]> {
  const { default: model } = await import('wink-eng-lite-web-model');
  const suggest: Suggest = createSuggester(createWinkTagger(model));
  const { language, indirect = false } = options;
  return (text) =>
    suggest(text, { ...(language === undefined ? {} : { language }), indirect }).filter(
      ({ kind }) => kind !== 'scare' || options.terms === true,
    );
}

/** Suggestions for files, for a person or as JSON. Refuses a file that is no text. */
export async function suggestInFiles(
  shell: Shell,
  paths: readonly string[],
  options: SuggestCommandOptions,
): Promise<void> {
  const suggest = await loadSuggest(options);
  const all: { readonly file: string; readonly quotes: readonly Suggestion[] }[] = [];
  for (const path of paths) {
    const { name, bytes } = await readInput(shell, path, ARTICLE_LIMIT);
    const text = await decoded(shell, name, bytes, options);
    const quotes = suggest(text);
    all.push({ file: path, quotes });
    if (!options.json) shell.write(linesOf(paths.length > 1 ? name : null, text, quotes));
  }
  if (options.json) writeJson(shell, all.length === 1 ? all[0]?.quotes : all);
}

/** The text of an article. Nothing is kept of it, so a guessed encoding is taken, and told of. */
async function decoded(
  shell: Shell,
  name: string,
  bytes: Uint8Array,
  reading: ReadAs,
): Promise<string> {
  const read = await decodeBytes(bytes, reading);
  if (!read.ok) throw new Refusal(articleProblem(name, read.error));
  const { text, certain, encoding, bad } = read.value;
  if (!certain)
    shell.say(
      `“${name}” is read as ${encodingWords(encoding)}, which is a guess. If its letters are wrong, choose another with --encoding.`,
    );
  if (bad) shell.say(`“${name}”: ${badBytesSentence(bad, encoding)}`);
  return text;
}

/** Suggestions for many articles, one JSON value a line. Refuses a line that is none, by its number. */
export async function suggestInLines(
  shell: Shell,
  paths: readonly string[],
  options: SuggestCommandOptions,
): Promise<void> {
  const suggest = await loadSuggest(options);
  for (const path of paths) {
    const { name, bytes } = await readInput(shell, path, LINES_LIMIT);
    const lines = (await decoded(shell, name, bytes, { encoding: 'utf-8' })).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const { id, text } = articleOf(line, name, index + 1);
      shell.write(`${JSON.stringify({ id, quotes: suggest(text) })}\n`);
      shell.progress(`${index + 1} of ${lines.length} articles`);
    }
  }
}

function articleOf(line: string, name: string, number: number): { id: unknown; text: string } {
  try {
    const { id = number, text } = membersOf(JSON.parse(line));
    if (typeof text === 'string') return { id, text };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal(
    `“${name}”, line ${number}: this is not an article. Each line is to be like {"id": "1", "text": "…"}.`,
  );
}

/** What a suggestion rests on, in a few words. */
const WHY: Readonly<Record<SuggestionRule, string>> = {
  'cue-after': 'the words after it',
  'cue-before': 'the words before it',
  'according-to': '“according to”',
  transcript: 'a name and a colon',
  'same-sentence': 'its sentence',
  introduced: 'the colon before it',
  'next-in-paragraph': 'the next quotation',
  continued: 'the paragraph before was left open',
  'same-speaker': 'the quotation before it',
  'paragraph-before': 'the paragraph before it',
  'sentence-before': 'the sentence before it',
  signature: 'the signature',
  subject: 'the subject of its sentence',
  term: 'a term',
  title: 'a title',
  'no-attribution': 'nobody is named',
};

function linesOf(name: string | null, text: string, quotes: readonly Suggestion[]): string {
  let at = 0;
  let line = 1;
  const lines = quotes.map((quote) => {
    line += text.slice(at, quote.start).split('\n').length - 1;
    at = quote.start;
    const words = text.slice(quote.start, quote.end).replaceAll(/\s+/gu, ' ');
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words;
    return [
      `line ${line}`,
      quote.confidence,
      quote.speaker?.name ?? '?',
      WHY[quote.reason.rule],
      shown,
    ];
  });
  const head = name === null ? [] : [`${name}: ${lines.length} quotations`];
  return [...head, ...lines.map((cells) => cells.join('  '))].map((one) => `${one}\n`).join('');
}
