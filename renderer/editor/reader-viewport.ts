import type { ReaderDocument } from './reader-document';

/** How far outside the viewport a section counts as near, in pixels. */
const MARGIN = 600;

/** Knows which sections are near the viewport, and tells when that changes or their places move. */
export class ReaderViewport {
  readonly #document: ReaderDocument;
  readonly #host: HTMLElement;
  readonly #near: Set<number>;
  readonly #intersections: IntersectionObserver;
  readonly #sizes: ResizeObserver;

  /** `near` is what is known to be near before anything was laid out. */
  constructor(
    document: ReaderDocument,
    host: HTMLElement,
    scroller: HTMLElement | null,
    near: readonly number[],
    on: { readonly near: () => void; readonly moved: () => void },
  ) {
    this.#document = document;
    this.#host = host;
    this.#near = new Set(near);
    this.#sizes = new ResizeObserver(on.moved);
    this.#intersections = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = document.sectionIndex(target);
          if (index === null) continue;
          if (isIntersecting) this.#near.add(index);
          else {
            this.#near.delete(index);
            document.leaveToBrowser(target);
          }
        }
        on.near();
      },
      { root: scroller, rootMargin: `${MARGIN}px 0px` },
    );
  }

  /** Begins to watch what is in the page: after the first paint, which must not wait for it. */
  watch(): void {
    this.#sizes.observe(this.#host);
    for (const section of this.#host.children) this.#intersections.observe(section);
  }

  /** Watches one more section. */
  observe(section: HTMLElement): void {
    this.#intersections.observe(section);
  }

  /** First and last section near the viewport; null when none is. */
  range(): { readonly first: number; readonly last: number } | null {
    if (this.#near.size === 0) return null;
    return { first: Math.min(...this.#near), last: Math.max(...this.#near) };
  }

  /** Takes sections for near before the browser says so, as when jumping to them. */
  expect(sections: readonly number[]): void {
    this.#near.clear();
    for (const section of sections) {
      this.#near.add(section);
      // Observing again makes the browser report even where nothing changed.
      const element = this.#document.sectionElement(section);
      if (!element) continue;
      this.#intersections.unobserve(element);
      this.#intersections.observe(element);
    }
  }

  destroy(): void {
    this.#intersections.disconnect();
    this.#sizes.disconnect();
  }
}

/**
 * The element that scrolls `element`; null when the page itself does. Asks for computed styles, so ask before
 * the page is changed: afterwards the answer waits for the styles of everything new.
 */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
