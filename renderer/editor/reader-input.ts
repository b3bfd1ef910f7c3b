import type { Span } from '../../shared/model/anchor';

/** The part of the EditContext interface that is used; lib.dom does not know it yet. */
declare global {
  interface HTMLElement {
    editContext?: object | null;
  }
  interface Window {
    readonly EditContext?: new () => object;
  }
}

/**
 * Makes a text that has a caret and can be selected with every key a person knows from editors, and that
 * nothing can change. An element with an EditContext is editable for the browser (caret, Shift+arrows,
 * Home, PageDown, screen readers' reading cursor), but typing, input methods, dictation and deletion go to
 * the context and never to the page. What would still change it (dropping, pasting, cutting, formatting) is
 * refused. Returns the undoing.
 */
export function guardText(host: HTMLElement, copied: () => string | null): () => void {
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => host.addEventListener(type, listener, { capture: true, signal: stop.signal });
  if (window.EditContext) host.editContext = new window.EditContext();
  else host.contentEditable = 'true';
  host.spellcheck = false;
  host.setAttribute('autocorrect', 'off');
  host.setAttribute('autocapitalize', 'off');
  host.setAttribute('virtualkeyboardpolicy', 'manual');
  host.inputMode = 'none';
  for (const type of ['beforeinput', 'paste', 'dragover', 'drop', 'dragstart'] as const)
    on(type, refuse);
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = copied();
    if (text !== null) event.clipboardData?.setData('text/plain', text);
  };
  on('copy', copy);
  on('cut', copy);
  return () => {
    stop.abort();
    if (window.EditContext) host.editContext = null;
    else host.removeAttribute('contenteditable');
  };
}

function refuse(event: Event): void {
  event.preventDefault();
}

/** The caret position under a point of the viewport; null where no text is. */
export function placeAtPoint(x: number, y: number): { node: Node; offset: number } | null {
  const found = document.caretPositionFromPoint(x, y);
  return found ? { node: found.offsetNode, offset: found.offset } : null;
}

/** Orders two offsets into a span. */
export const selectedSpan = (a: number, b: number): Span => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
});
