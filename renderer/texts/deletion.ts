/** Words about what was deleted. */
export const DELETION = {
  undo: 'Undo',
  done: (name: string): string => `“${name}” was deleted.`,
  failed: (name: string): string =>
    `“${name}” could not be deleted: storage does not answer. Nothing was changed; try again when “Saved” is shown.`,
} as const;
