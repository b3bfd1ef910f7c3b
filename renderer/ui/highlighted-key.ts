/**
 * The `data-key` of the row that a list's field names as its active descendant: the row that is highlighted and said
 * aloud. A list that has not caught up with what is typed has none.
 */
export function highlightedKey(input: HTMLInputElement | null): string | undefined {
  const id = input?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.dataset['key'] : undefined;
}
