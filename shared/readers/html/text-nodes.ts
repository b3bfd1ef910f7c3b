import type { PageElement, PageNode } from 'linkedom';

/** The texts of a tree in its order, and which of them stand within each element. */
export interface TextNodes {
  readonly nodes: readonly PageNode[];
  /** The first of an element's texts and the one behind its last, as places in `nodes`. */
  readonly rangeOf: ReadonlyMap<PageElement, readonly [from: number, to: number]>;
  /** The places in `nodes` of texts of these words. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isTextNode = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4;
export const isBlank = (node: PageNode): boolean => !/[^ \t\n\r\f]/.test(node.textContent);

/** Collects the texts of a tree that are more than blanks. */
export function collectTexts(root: PageElement): TextNodes {
  const nodes: PageNode[] = [];
  const rangeOf = new Map<PageElement, readonly [number, number]>();
  const placesOf = new Map<string, number[]>();
  const walk = (element: PageElement): void => {
    const from = nodes.length;
    for (const child of element.childNodes)
      if (isElement(child)) walk(child);
      else if (isTextNode(child) && !isBlank(child)) {
        const places = placesOf.get(child.textContent) ?? [];
        places.push(nodes.length);
        placesOf.set(child.textContent, places);
        nodes.push(child);
      }
    rangeOf.set(element, [from, nodes.length]);
  };
  walk(root);
  return { nodes, rangeOf, placesOf };
}
