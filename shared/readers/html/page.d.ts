// The packages' own types speak of the DOM of browsers, which shared/ does not have; these name the part that is used.
// tsconfig.base.json names this file among its files.
declare module 'linkedom' {
  export interface PageNode {
    /** 1 for an element, 3 for text, 4 for a CDATA section, 8 for a comment. */
    readonly nodeType: number;
    readonly childNodes: Iterable<PageNode>;
    readonly parentElement: PageElement | null;
    textContent: string;
    remove(): void;
  }
  export interface PageElement extends PageNode {
    /** In small letters for elements of HTML. */
    readonly localName: string;
    readonly id: string;
    readonly className: string;
    readonly children: Iterable<PageElement>;
    readonly previousElementSibling: PageElement | null;
    readonly nextElementSibling: PageElement | null;
    getAttribute(name: string): string | null;
    hasAttribute(name: string): boolean;
    setAttribute(name: string, value: string): void;
    querySelector(selector: string): PageElement | null;
    querySelectorAll(selector: string): Iterable<PageElement>;
    closest(selector: string): PageElement | null;
    contains(other: PageNode): boolean;
    /** Joins texts beside each other. */
    normalize(): void;
  }
  export interface PageDocument extends PageElement {
    readonly documentElement: PageElement;
  }
  export function parseHTML(markup: string): { readonly document: PageDocument };
}

declare module '@mozilla/readability' {
  import type { PageDocument, PageElement } from 'linkedom';
  export class Readability {
    constructor(
      document: PageDocument,
      options: {
        readonly serializer: (node: PageElement) => PageElement;
        readonly keepClasses: boolean;
        readonly charThreshold?: number;
        readonly disableJSONLD: boolean;
      },
    );
    /** Changes the document. Null when it finds no article. */
    parse(): { readonly content: PageElement | null } | null;
  }
}
