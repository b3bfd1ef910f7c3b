import { useEffect, useState } from 'react';

/** Work shorter than this shows no progress (ms). */
const SHOWN_AFTER = 200;

/** Whether `active` has lasted long enough to be shown. */
export function useShownLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active]);
  return active && late;
}
