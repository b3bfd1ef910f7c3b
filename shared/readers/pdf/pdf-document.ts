import './no-own-worker';
import { getDocument } from 'unpdf/pdfjs';
import './no-own-worker-end';
import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import type { ReadProblem } from '../reader';
import { filledIn, type PdfAnnotation } from './filled-in';
import type { PageBox, PlacedText } from './fragments';
import { isPdfFault, passOverLooseFaults } from './loose-faults';

/** A page as PDF.js gives it. */
export interface PdfPage {
  /** As printed or shown by viewers: 'iv', '12'. */
  readonly label: string;
  readonly box: PageBox;
  readonly items: readonly PlacedText[];
  readonly verticalFonts: ReadonlySet<string>;
  /** How many remarks somebody left on it, which are not part of what is printed. */
  readonly remarks: number;
}

/** What a PDF says of itself, '' for nothing. */
export interface PdfInformation {
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

/** A PDF that was taken apart: its pages in their order, and what it says of itself. */
export interface PdfDocument {
  readonly pages: readonly PdfPage[];
  readonly information: PdfInformation;
}

/** What is used of PDF.js. */
interface Library {
  readonly numPages: number;
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<{
    readonly info: object;
    readonly metadata: { get(name: string): unknown } | null;
  }>;
  getPage(number: number): Promise<{
    readonly view: readonly number[];
    getTextContent(parameters: object): Promise<{
      readonly items: readonly (PlacedText | { readonly type: string })[];
      readonly styles: Readonly<Record<string, { readonly vertical?: boolean } | undefined>>;
    }>;
    getAnnotations(): Promise<readonly PdfAnnotation[]>;
    cleanup(): boolean;
  }>;
}

const WHAT = 'a PDF document';

passOverLooseFaults();

/**
 * Takes a PDF apart with PDF.js: in this very thread, without evaluating code, loading fonts, decoding pictures or
 * reaching the network. Damaged tables of its objects are put together again where that is possible. One that opens
 * with an empty password is open to anyone.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PdfDocument, ReadProblem>> {
  let lacksMap = false;
  /** PDF.js asks here for what it does not hold itself, such as the character maps of fonts that are not in the file. */
  class Tables {
    fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<never> {
      lacksMap ||= kind === 'cMapUrl';
      return Promise.reject(new Error(`There is no ${filename} here.`));
    }
  }
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapUrl: '/',
    cMapPacked: true,
    BinaryDataFactory: Tables,
    verbosity: 0,
  });
  try {
    const library: Library = await task.promise;
    const document = await takeApart(library);
    // Letters of a font whose map is not at hand would be others than those on the page.
    return lacksMap ? err({ kind: 'unreadable-letters' }) : document;
  } catch (error) {
    // What goes wrong inside PDF.js comes out under its own names; anything else is a fault of ours.
    if (!isPdfFault(error)) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return err(isLocked ? { kind: 'encrypted' } : { kind: 'broken', what: WHAT });
  } finally {
    await task.destroy();
  }
}

async function takeApart(library: Library): Promise<Result<PdfDocument, ReadProblem>> {
  if (library.numPages > READER_LIMITS.pages)
    return err({ kind: 'too-much', of: 'pages', limit: READER_LIMITS.pages });
  const labels = await library.getPageLabels();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= library.numPages; number += 1) {
    const page = await library.getPage(number);
    const { items, styles } = await page.getTextContent({
      includeMarkedContent: false,
      disableNormalization: true,
    });
    const { texts, remarks } = filledIn(await page.getAnnotations());
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({
      label: labels?.[number - 1] || String(number),
      box: [left, bottom, right, top],
      items: [...items.filter((item): item is PlacedText => 'str' in item), ...texts],
      remarks,
      verticalFonts: new Set(
        Object.entries(styles).flatMap(([name, style]) => (style?.vertical ? [name] : [])),
      ),
    });
    page.cleanup();
  }
  return ok({ pages, information: await informationIn(library) });
}

async function informationIn(library: Library): Promise<PdfInformation> {
  const { info, metadata } = await library.getMetadata();
  const said = new Map<string, unknown>(Object.entries(info));
  return {
    title: firstText(metadata?.get('dc:title'), said.get('Title')),
    author: firstText(metadata?.get('dc:creator'), said.get('Author')),
    language: firstText(said.get('Language')),
  };
}

/** The first of several values that is a text. */
const firstText = (...values: unknown[]): string =>
  values.map(textOf).find((value) => value.trim() !== '') ?? '';

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('; ') : '';
};
