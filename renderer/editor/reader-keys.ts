import type { ReaderDocument } from './reader-document';
import { nextFrame } from './reader-tasks';
import { sectionAt } from './text-layout';

const MOVES: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** The parts of the reader that moving the caret by keys needs. */
export interface KeyTarget {
  /** The fixed and the moving end of the selection; null when it is not in the text. */
  ends(): readonly [number, number] | null;
  select(anchor: number, focus: number): void;
  /** Brings an offset into view. */
  show(offset: number): void;
}

/**
 * Caret keys are the browser's own, except where sections that are not rendered would lead them astray:
 * the sections around both ends of the selection stay rendered wherever the text is scrolled, and the keys
 * for the beginning, the end and all of the text are answered here.
 */
export function listenForMoves(
  host: HTMLElement,
  signal: AbortSignal,
  document: ReaderDocument,
  target: KeyTarget,
): void {
  let rendered: HTMLElement[] = [];
  // In a frame, where the browser finds out at once which are on the screen: until then a click would meet no words.
  const release = async (before: readonly HTMLElement[]): Promise<void> => {
    await nextFrame();
    for (const element of before) {
      if (!rendered.includes(element)) element.style.removeProperty('content-visibility');
    }
  };
  const renderAround = (offsets: readonly number[]): void => {
    const wanted = offsets.flatMap((offset) => {
      const section = sectionAt(document.layout, offset);
      return [section - 1, section, section + 1];
    });
    document.load(wanted);
    const around = wanted.flatMap((index) => document.sectionElement(index) ?? []);
    const before = rendered;
    for (const element of around) element.style.contentVisibility = 'visible';
    rendered = around;
    void release(before);
  };
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      const { length } = document.layout;
      const [anchor, focus] = target.ends() ?? [0, 0];
      const edge = textEdge(event);
      if (edge !== null) {
        event.preventDefault();
        const offset = edge === 'start' ? 0 : length;
        renderAround([event.shiftKey ? anchor : offset, offset]);
        target.select(event.shiftKey ? anchor : offset, offset);
        target.show(offset);
      } else if (isSelectAll(event)) {
        event.preventDefault();
        renderAround([0, length]);
        target.select(0, length);
      } else if (MOVES.has(event.key)) {
        renderAround([anchor, focus]);
      }
    },
    { signal },
  );
}

const isSelectAll = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Ctrl+Home and Ctrl+End; on a Mac also Cmd with the arrows up and down. */
function textEdge({ key, ctrlKey, metaKey }: KeyboardEvent): 'start' | 'end' | null {
  if ((ctrlKey && key === 'Home') || (metaKey && key === 'ArrowUp')) return 'start';
  if ((ctrlKey && key === 'End') || (metaKey && key === 'ArrowDown')) return 'end';
  return null;
}
