import { useEffect } from 'react';
import { useRepository } from '../queries/database-context';

/**
 * What browsers report when a layout observer has more to do than fits into one frame. It goes on in the next one:
 * nothing failed. See https://www.w3.org/TR/resize-observer/#deliver-resize-error.
 */
const LAYOUT_NOTICE = /^ResizeObserver loop /;

/**
 * An error that nobody caught may have stopped what the person just did: the state says “Not saved” until the person
 * has seen it. The browser's console gets it as ever.
 */
export function useUnforeseenErrors(): void {
  const { saving } = useRepository();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const report = (error: unknown) => saving.report(error, null, 'project');
    window.addEventListener('unhandledrejection', ({ reason }) => report(reason), { signal });
    window.addEventListener(
      'error',
      ({ error, message }) => {
        if (!LAYOUT_NOTICE.test(message)) report(error ?? message);
      },
      { signal },
    );
    return () => listening.abort();
  }, [saving]);
}
