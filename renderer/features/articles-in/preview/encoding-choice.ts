import { ENCODINGS, SCRIPTS } from '../../../../shared/text/encoding/encodings';
import { encodingWords } from '../../../../shared/texts/encodings';
import { PREVIEW } from '../../../texts/preview';

/** Characters before and after the place that tells most. */
const BEFORE = 160;
const AFTER = 640;

export interface EncodingGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const option = (value: string) => ({ value, label: encodingWords(value) });

/** What to choose from: the guess and what else fits, then the others by script; each once. */
export function encodingGroups(
  guess: string,
  alternatives: readonly string[],
): readonly EncodingGroup[] {
  const likely = Array.from(new Set([guess, ...alternatives]));
  const others = SCRIPTS.map((script) => ({
    label: script,
    options: ENCODINGS.filter((one) => one.script === script && !likely.includes(one.name)).map(
      ({ name }) => option(name),
    ),
  }));
  return [{ label: PREVIEW.encoding.fitting, options: likely.map(option) }, ...others].filter(
    ({ options }) => options.length > 0,
  );
}

/** The lines around the first U+FFFD, or else around the first letter that depends on the encoding. */
export function encodingPreview(text: string): string {
  const bad = text.indexOf('\uFFFD');
  const telling = bad >= 0 ? bad : Math.max(0, text.search(/[^\t\n\r -~]/u));
  const start = Math.max(0, telling - BEFORE);
  const end = telling + AFTER;
  // Never half of a character that is a pair of surrogates.
  const cut = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}
