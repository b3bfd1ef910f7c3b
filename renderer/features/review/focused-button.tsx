import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../ui/button';

interface FocusedButtonProps {
  /** Whether it takes the focus as it appears: it is what one came for. */
  readonly focused: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

/** The main button of a form that opened at a key. */
export function FocusedButton({ focused, onClick, children, ref }: FocusedButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused, button]);
  return (
    <Button ref={button} variant="primary" onClick={onClick}>
      {children}
    </Button>
  );
}
