import { createContext, useContext, useMemo, useState } from 'react';

/** Where something is typed that is to outlive a crash. */
export interface DraftPlace {
  /** Unlike that of any other place. */
  readonly key: string;
  /** What it belongs to and goes with; null for what belongs to nothing. */
  readonly of: {
    readonly type: string;
    readonly id: string;
    readonly documentId: string | null;
  } | null;
}

/** Keeps what is typed until it is stored or given up. */
export interface Drafts {
  /** What was typed there and neither stored nor given up; null when nothing was. */
  read(place: DraftPlace): string | null;
  keep(place: DraftPlace, text: string): void;
  /** It is given up; with `only`, where it is this text, which is stored. */
  drop(place: DraftPlace, only?: string): void;
  /** It was handed over to be stored, and goes when that is done. */
  settle(place: DraftPlace): void;
  /** Everything is removed, and all drafts with it. */
  forget(): void;
}

const NOWHERE: Drafts = {
  read: () => null,
  keep: () => undefined,
  drop: () => undefined,
  settle: () => undefined,
  forget: () => undefined,
};

const DraftsContext = createContext<Drafts>(NOWHERE);

/** Without it nothing that is typed is kept. */
export const DraftsProvider = DraftsContext.Provider;

/** What keeps all drafts, for those who ask about places that are not drawn. */
export const useDrafts = (): Drafts => useContext(DraftsContext);

/** The draft of one place. */
export interface FieldDraft {
  /** What was left there from before this was drawn; null when nothing was. */
  readonly left: string | null;
  keep(text: string): void;
  drop(only?: string): void;
  settle(): void;
}

/** The draft of a place. The component has the place's key as its own, so that it is drawn anew for another one. */
export function useDraft(place: DraftPlace | undefined): FieldDraft {
  const drafts = useDrafts();
  const [left] = useState(() => (place ? drafts.read(place) : null));
  const key = place?.key;
  const of = JSON.stringify(place?.of ?? null);
  return useMemo(() => {
    if (key === undefined)
      return { left, keep: () => undefined, drop: () => undefined, settle: () => undefined };
    const here: DraftPlace = { key, of: JSON.parse(of) as DraftPlace['of'] };
    return {
      left,
      keep: (text) => drafts.keep(here, text),
      drop: (only) => drafts.drop(here, only),
      settle: () => drafts.settle(here),
    };
  }, [drafts, key, of, left]);
}
