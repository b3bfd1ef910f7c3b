import type { Command } from 'commander';
import { decodeBytes } from '../../shared/text/decode';
import { encodingList, encodingWords } from '../../shared/texts/encodings';

/** Adds the options of commands that read articles; commander reads them as `ReadAs`. */
export const withReadingOptions = (command: Command): Command =>
  command
    .option('--encoding <name>', 'how the articles are written down, when they do not say')
    .option(
      '--as-text',
      'read them as text whatever they look like; bytes that do not fit the encoding become �',
    );

/** What can stand behind `--encoding`, for `--help`. */
export const encodingHelp = (): string => `Encodings for --encoding:\n${encodingList()}`;

/** Characters of a preview. */
const SHOWN = 60;

/** What the text looks like where the encoding matters, on one line. */
function previewOf(text: string): string {
  const telling = Math.max(0, text.search(/[^\t\n\r -~]/u));
  const words = text
    .slice(Math.max(0, telling - 20))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return Array.from(words).slice(0, SHOWN).join('');
}

/** The likeliest encodings of a file, each with how it reads: lines for standard error. */
export async function encodingAdvice(
  bytes: Uint8Array,
  guesses: readonly string[],
): Promise<string> {
  const lines: string[] = [];
  for (const name of guesses.slice(0, 4)) {
    const read = await decodeBytes(bytes, { encoding: name, asText: true });
    if (read.ok)
      lines.push(`  --encoding ${name}  ${encodingWords(name)}: ${previewOf(read.value.text)}`);
  }
  return lines.join('\n');
}
