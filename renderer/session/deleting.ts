import { createContext } from 'react';
import type { Id } from '../../shared/model/ids';
import type { ChangeSet } from '../../shared/operations/change-set';
import { useRequired } from '../required-context';

/** Something that a person deletes. */
export interface Deletion {
  /** What it is called, for people. */
  readonly name: string;
  /** The name says how many there are of several things. */
  readonly isCount?: true;
  /** Its records: nothing in the window points at them any more. */
  readonly ids: readonly Id[];
  readonly change: ChangeSet;
}

/** Deletes something and offers for a while to bring it back. */
export type Delete = (deletion: Deletion) => Promise<void>;

const DeletingContext = createContext<Delete | null>(null);

export const DeletingContextProvider = DeletingContext.Provider;

/** The one way to delete whatever has a name. */
export const useDelete = (): Delete => useRequired(DeletingContext, 'DeletingProvider');
