import { createContext, useContext, useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';

/** Which thing is looked at, and how often one went to one: each time it takes the focus. */
export interface StepFocus {
  readonly current: string | null;
  readonly moves: number;
}

const StepFocusContext = createContext<StepFocus>({ current: null, moves: 0 });

export const StepFocusProvider = StepFocusContext.Provider;

/** The thing that is looked at now. */
export const useStepFocus = (): StepFocus => useContext(StepFocusContext);

/** What shows a thing to look at takes the focus when one goes there, and says whether it is the one. */
export function useStep<E extends HTMLElement>(
  id: string,
): { readonly ref: RefObject<E | null>; readonly isCurrent: boolean } {
  const { current, moves } = useStepFocus();
  const ref = useRef<E>(null);
  const isCurrent = current === id;
  useEffect(() => {
    if (isCurrent && moves > 0) ref.current?.focus();
  }, [isCurrent, moves]);
  return { ref, isCurrent };
}

interface StepCardProps {
  readonly id: string;
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A question with its answers. */
export function StepCard({ id, label, className, children }: StepCardProps) {
  const { ref, isCurrent } = useStep<HTMLFieldSetElement>(id);
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      aria-label={label}
      aria-current={isCurrent ? 'step' : undefined}
      className={className}
    >
      {children}
    </fieldset>
  );
}
