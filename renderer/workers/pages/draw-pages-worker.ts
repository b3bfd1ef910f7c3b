import '../../../shared/readers/pdf/no-own-worker';
import { getDocument } from 'unpdf/pdfjs';
import '../../../shared/readers/pdf/no-own-worker-end';
import { answerQuestions } from '../conversation';

/** A PDF that was opened to be looked at; null where it cannot be. */
export type OpenedPages = { readonly labels: readonly string[] } | null;

/** What the worker is asked: to open one document, then to draw pages of it as PNG, `width` device pixels wide. */
export interface PageQuestions {
  open(onNews: never, bytes: Uint8Array): Promise<OpenedPages>;
  draw(onNews: never, page: number, width: number): Promise<Blob | null>;
}

/** What is used of PDF.js. */
interface Library {
  readonly numPages: number;
  getPageLabels(): Promise<readonly string[] | null>;
  getPage(number: number): Promise<{
    getViewport(options: { readonly scale: number }): Viewport;
    render(options: object): { readonly promise: Promise<void> };
    cleanup(): boolean;
  }>;
}
interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Larger pages are drawn smaller (device pixels of a side): the memory of a picture has a limit. */
const LARGEST = 4096;

/** Where PDF.js draws, as it wants to be given it. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { readonly canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters need a document, which a worker has none of: pictures are drawn without them. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy(): void {
    // There is nothing to give back.
  }
}

/** Whatever a document asks for that is not in it is not fetched. */
class NoTables {
  fetch({ filename }: { readonly filename: string }): Promise<never> {
    return Promise.reject(new Error(`There is no ${filename} here.`));
  }
}

/** Its types want a document of a window, of which it uses the fonts only. */
const open = getDocument as (source: object) => { readonly promise: Promise<Library> };

let document: Library | null = null;

answerQuestions<PageQuestions>({
  open: async (_onNews, bytes) => {
    try {
      const opened = await open({
        data: bytes,
        isEvalSupported: false,
        useWorkerFetch: false,
        useWasm: false,
        useSystemFonts: true,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        enableXfa: false,
        // Fonts of the document are loaded for this worker alone.
        ownerDocument: { fonts: Reflect.get(globalThis, 'fonts') },
        CanvasFactory: Canvases,
        FilterFactory: NoFilters,
        BinaryDataFactory: NoTables,
        verbosity: 0,
      }).promise;
      document = opened;
      const labels = await opened.getPageLabels();
      return {
        labels: Array.from(
          { length: opened.numPages },
          (_one, at) => labels?.[at] || String(at + 1),
        ),
      };
    } catch {
      return null;
    }
  },
  draw: async (_onNews, number, width) => {
    if (!document) return null;
    try {
      const page = await document.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const most = Math.min(width / plain.width, LARGEST / plain.width, LARGEST / plain.height);
      const viewport = page.getViewport({ scale: most });
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(viewport.width)),
        Math.max(1, Math.round(viewport.height)),
      );
      await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
      page.cleanup();
      return await canvas.convertToBlob();
    } catch {
      return null;
    }
  },
});
