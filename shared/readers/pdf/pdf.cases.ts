/** A line of text on a page: where its baseline begins (points from the left and the bottom), its size, its words. */
export type PlacedWords = readonly [left: number, bottom: number, size: number, words: string];

interface PdfCase {
  readonly title?: string;
  readonly author?: string;
  /** Of the first page on: '<< /S /r >>' for small Roman numbers. */
  readonly labels?: string;
  /** More of each page's dictionary. */
  readonly page?: string;
  /** More objects and entries of the trailer, as for encryption. */
  readonly trailer?: string;
  /** What the font's dictionary says of its kind. */
  readonly font?: string;
}

const WESTERN = '/Subtype /Type1 /Encoding /WinAnsiEncoding';

const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const escaped = (words: string): string => words.replaceAll(/[\\()]/g, String.raw`\$&`);

/** A PDF document of pages with such lines in Courier, whose letters are all 0.6 of its size wide, for tests. Its characters are those of Windows-1252. */
export function pdfOf(
  pages: readonly (readonly PlacedWords[])[],
  { title, author, labels, page = '', trailer = '', font = WESTERN }: PdfCase = {},
): Uint8Array<ArrayBuffer> {
  const information = [
    ...(title === undefined ? [] : [`/Title (${escaped(title)})`]),
    ...(author === undefined ? [] : [`/Author (${escaped(author)})`]),
  ];
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels === undefined ? '' : `/PageLabels << /Nums [0 ${labels}] >>`} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_unused, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /BaseFont /Courier ${font} >>`,
    `<< ${information.join(' ')} >>`,
    ...pages.flatMap((lines, at) => {
      const content = lines
        .map(
          ([x, y, size, words]) =>
            `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(words)}) Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + at * 2} 0 R ${page} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return latin(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** Lines one below the other from a place on, as a column of text. */
export const columnOf = (
  left: number,
  top: number,
  lines: readonly string[],
  size = 10,
): readonly PlacedWords[] =>
  lines.map((words, at) => [left, top - at * size * 1.2, size, words] as const);
