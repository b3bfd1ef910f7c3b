import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { VirtualItem, VirtualizerOptions } from '@tanstack/virtual-core';
import { useLayoutEffect, useState } from 'react';

type Options = Omit<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'
>;

/** Which rows of a long list are to be drawn, and where. */
export interface Virtual {
  readonly rows: readonly VirtualItem[];
  /** Height of all rows together, in CSS pixels. */
  readonly height: number;
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
}

/**
 * Follows an element that scrolls. What is to be drawn is handed out as values, so that nothing has to ask the library
 * while it draws.
 */
export function useVirtual(options: Options): Virtual {
  const [, setDrawn] = useState(0);
  const whole = {
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    ...options,
    onChange: () => setDrawn((count) => count + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(whole));
  virtualizer.setOptions(whole);
  const { _didMount: mount, _willUpdate: update } = virtualizer;
  useLayoutEffect(() => mount(), [mount]);
  useLayoutEffect(() => update());
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    virtualizer,
  };
}
