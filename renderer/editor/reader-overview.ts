import type { Overview } from './reader-contract';
import type { ReaderDocument } from './reader-document';
import { sectionAt, sectionCount, sectionStart } from './text-layout';

/** Where things stand in the whole height of a reader. Sections far away have the height that was estimated for them. */
export class ReaderOverview {
  readonly #document: ReaderDocument;
  readonly #host: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #signal: AbortSignal;

  /** `scroller` is null where the page scrolls. */
  constructor(
    document_: ReaderDocument,
    host: HTMLElement,
    scroller: HTMLElement | null,
    signal: AbortSignal,
  ) {
    this.#document = document_;
    this.#host = host;
    this.#scroller = scroller ?? document.documentElement;
    this.#signal = signal;
  }

  now(): Overview {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const whole = Math.max(scrollHeight, 1);
    const origin = this.#scroller.getBoundingClientRect().top - scrollTop;
    const box = this.#host.getBoundingClientRect();
    const { layout } = this.#document;
    const count = sectionCount(layout);
    const isPlaced = this.#document.placed().length === count;
    const tops = isPlaced
      ? this.#measured(count, origin)
      : estimated(layout.sectionLines, box, origin);
    return {
      top: scrollTop / whole,
      bottom: (scrollTop + clientHeight) / whole,
      fractionOf: (offset) => {
        const section = sectionAt(layout, offset);
        const start = sectionStart(layout, section);
        const length = Math.max(1, sectionStart(layout, section + 1) - start);
        const top = tops[section] ?? 0;
        const height = (tops[section + 1] ?? top) - top;
        return (top + (height * (offset - start)) / length) / whole;
      },
    };
  }

  follow(listener: () => void): () => void {
    let frame = 0;
    const tell = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        listener();
      });
    };
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.#signal]);
    const target = this.#scroller === document.documentElement ? document : this.#scroller;
    target.addEventListener('scroll', tell, { signal, passive: true });
    const sizes = new ResizeObserver(tell);
    sizes.observe(this.#host);
    sizes.observe(this.#scroller);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      cancelAnimationFrame(frame);
    });
    return () => stop.abort();
  }

  scrollTo(fraction: number): void {
    const { scrollHeight, clientHeight } = this.#scroller;
    this.#scroller.scrollTop = fraction * scrollHeight - clientHeight / 2;
  }

  #measured(count: number, origin: number): Float64Array {
    const tops = new Float64Array(count + 1);
    for (let section = 0; section < count; section += 1) {
      const box = this.#document.sectionElement(section)?.getBoundingClientRect();
      tops[section] = (box?.top ?? 0) - origin;
      tops[section + 1] = (box?.bottom ?? 0) - origin;
    }
    return tops;
  }
}

/** The tops of sections by their lines, while they have no places of their own. */
function estimated(lines: Float32Array, { top, height }: DOMRect, origin: number): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  let sum = 0;
  for (const [section, count] of lines.entries()) {
    sum += count;
    tops[section + 1] = sum;
  }
  return tops.map((line) => top - origin + (height * line) / Math.max(sum, 1));
}
