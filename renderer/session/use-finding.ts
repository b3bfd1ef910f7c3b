import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useKeys } from './keymap';
import { useCommand } from './use-command';

/** What an `ItemList` needs for its field: what is typed, and the key that goes there. */
export interface Finding {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly findRef: RefObject<HTMLInputElement | null>;
  readonly findKeys: string | undefined;
}

/** The field that finds in a list, with the command that goes to it. */
export function useFinding(): Finding {
  const [query, onQuery] = useState('');
  const findRef = useRef<HTMLInputElement>(null);
  useCommand('find-in-list', () => findRef.current?.select());
  return { query, onQuery, findRef, findKeys: useKeys('find-in-list') };
}
