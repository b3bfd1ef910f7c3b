import { useContext } from 'react';
import type { Context } from 'react';

/** What a context holds. Throws where its provider is missing, which is a mistake of whoever wrote the place. */
export function useRequired<T>(context: Context<T | null>, provider: string): T {
  const value = useContext(context);
  if (value === null) throw new Error(`There is no ${provider} around this.`);
  return value;
}
