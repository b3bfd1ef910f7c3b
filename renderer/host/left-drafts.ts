import type { TextDraft } from '../db/repository';

const KEY = 'verbatim-drafts';

/** Drafts as a window left them, newer than those of the database; null stands for one that was given up. */
export interface LeftDrafts {
  /** Unlike that of any other leaving. */
  readonly id: string;
  readonly drafts: ReadonlyMap<string, TextDraft | null>;
}

/**
 * Notes drafts in the window's own place, where a page that is being closed can still write: a database answers too late.
 * What finds no room is left out, the shortest goes first.
 */
export function leaveDrafts(drafts: ReadonlyMap<string, TextDraft | null>): void {
  const entries = [...drafts].toSorted(([, a], [, b]) => lengthOf(a) - lengthOf(b));
  for (let many = entries.length; many > 0; many -= 1) {
    const left = { id: crypto.randomUUID(), drafts: entries.slice(0, many) };
    if (write(JSON.stringify(left))) return;
  }
  forgetLeftDrafts();
}

/** What the window before this one left; null when nothing, or nothing that can be read. */
export function readLeftDrafts(): LeftDrafts | null {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!isObject(left) || typeof left.id !== 'string' || !Array.isArray(left.drafts)) return null;
    return { id: left.id, drafts: new Map((left.drafts as readonly unknown[]).filter(isEntry)) };
  } catch {
    return null;
  }
}

/** They are in the database now. */
export function forgetLeftDrafts(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, none were left.
  }
}

const lengthOf = (draft: TextDraft | null): number => draft?.text.length ?? 0;

function write(text: string): boolean {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isOwner = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.type === 'string' &&
  typeof value.id === 'string' &&
  (value.documentId === null || typeof value.documentId === 'string');

function isEntry(value: unknown): value is [string, TextDraft | null] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const draft: unknown = value[1];
  if (draft === null) return true;
  return (
    isObject(draft) && typeof draft.text === 'string' && (draft.of === null || isOwner(draft.of))
  );
}
