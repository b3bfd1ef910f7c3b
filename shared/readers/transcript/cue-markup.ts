import { decodeHTML } from 'entities';
import type { Emphasis, Utterance } from './utterance';

const STYLES: Readonly<Partial<Record<string, Emphasis['value']>>> = {
  b: 'strong',
  i: 'emphasis',
  u: 'underlined',
};
/** Tags that subtitles have. In SubRip anything else in angle brackets is text. */
const SUBRIP_TAG = /<\/?(?:b|i|u|s|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}/giu;
const VTT_TAG = /<[^>]*(?:>|$)/gu;

interface Part {
  speaker: string;
  text: string;
  emphasis: Emphasis[];
}

/** What is said in a cue of WebVTT: tags resolved, a part for each voice. */
export const utterancesOfVtt = (text: string, start: number, end: number): readonly Utterance[] =>
  resolve(text, VTT_TAG, decodeHTML).map((part) => ({ ...part, start, end }));

/** The same of a cue of SubRip, whose tags are known ones only and which has no entities. */
export const utterancesOfSubRip = (
  text: string,
  start: number,
  end: number,
): readonly Utterance[] =>
  resolve(text, SUBRIP_TAG, (plain) => plain).map((part) => ({ ...part, start, end }));

function resolve(source: string, tags: RegExp, decode: (text: string) => string): readonly Part[] {
  const parts: Part[] = [{ speaker: '', text: '', emphasis: [] }];
  const open: { readonly name: string; readonly start: number }[] = [];
  let at = 0;
  const current = (): Part => parts.at(-1) ?? { speaker: '', text: '', emphasis: [] };
  const write = (text: string) => {
    current().text += decode(text);
  };
  for (const match of source.matchAll(tags)) {
    write(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, closing = '', name = '', rest = ''] =
      /^<(\/?)([a-z]*)([^>]*)/iu.exec(match[0].toLowerCase()) ?? [];
    if (name === 'v') {
      const voice = /^<v[^\s>]*[ \t\n]+([^>]*)/iu.exec(match[0])?.[1] ?? '';
      open.length = 0;
      parts.push({
        speaker: decode(voice).replaceAll(/\s+/gu, ' ').trim(),
        text: '',
        emphasis: [],
      });
      continue;
    }
    const style = STYLES[name];
    if (style === undefined || rest.startsWith('-')) continue;
    if (closing === '') open.push({ name, start: current().text.length });
    else {
      const index = open.findLastIndex((one) => one.name === name);
      const [opened] = index === -1 ? [] : open.splice(index, 1);
      const end = current().text.length;
      if (opened && opened.start < end)
        current().emphasis.push({ start: opened.start, end, value: style });
    }
  }
  write(source.slice(at));
  return parts.filter(({ text }) => /\S/u.test(text));
}
