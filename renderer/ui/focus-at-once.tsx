import { useEffect, useRef } from 'react';

interface FocusAtOnceProps {
  /** What gets the focus. Asked once, when what surrounds this is in the document. */
  readonly find: () => HTMLElement | null;
}

/**
 * Moves the focus into what just opened before the next key can come: the library does so a frame later, and letters
 * typed until then would belong to nobody. Behind its microtask, in which it notes where the focus was and that none has
 * moved it yet: what it would do in the next frame it then leaves to whoever moves the focus further.
 */
export function FocusAtOnce({ find }: FocusAtOnceProps) {
  const first = useRef(find);
  useEffect(() => {
    queueMicrotask(() => queueMicrotask(() => first.current()?.focus()));
  }, []);
  return null;
}
