import type { Highlight } from '../../renderer/editor/reader-contract';

/** Our own short report, with the characters that offsets go wrong on. */
export const REPORT = [
  'HARROW BAY — The harbour master, Tomas Arvelo, called it “a welcome idea” on Tuesday.',
  '',
  'A family 👩‍👩‍👧 and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 stood by; so did cafe\u0301 owners and 港口 workers.',
  'שלום said one of them.',
  '',
  '',
  'Ines Okafor named “several things” and no date.',
].join('\n');

/** A quote mark on the text. */
export const quote = (id: string, start: number, end: number, colour = 0): Highlight => ({
  id,
  start,
  end,
  look: 'quote',
  colour,
  initials: 'TA',
});

/** Paragraphs of about 500 characters, apart by blank lines. */
export function longText(units: number): string {
  const sentence =
    'The port authority sought to move past the quarrel, pressing the county for a meeting. ';
  const paragraph = `${sentence.repeat(6).trim()}\n\n`;
  return paragraph.repeat(Math.ceil(units / paragraph.length)).slice(0, units);
}

/** Quotes spread evenly over a text. */
export const spread = (count: number, units: number): Highlight[] =>
  Array.from({ length: count }, (_, n) => {
    const start = Math.floor((n * (units - 300)) / count);
    return quote(`q${n}`, start, start + 20 + ((n * 37) % 180), n % 8);
  });
