import { createContext, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../ui/visually-hidden';
import { useRequired } from '../required-context';

type Announce = (words: string) => void;
const AnnouncerContext = createContext<Announce | null>(null);

/** Says what happened to those who do not see it, when they have a pause. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', count: 0 });
  const announce = useCallback((words: string) => {
    setSaid(({ count }) => ({ words, count: count + 1 }));
  }, []);
  // Said twice, the same words must be a new text node to be read again.
  const region = useMemo(() => <span key={said.count}>{said.words}</span>, [said]);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden>
        <output aria-live="polite">{region}</output>
      </VisuallyHidden>
    </AnnouncerContext>
  );
}

/** Announces words politely. Stable. */
export const useAnnounce = (): Announce => useRequired(AnnouncerContext, 'AnnouncerProvider');
