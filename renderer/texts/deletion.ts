const subject = (name: string, isCount: boolean): string => (isCount ? name : `“${name}”`);

/** Words about what was deleted: one thing by its name, several by how many they are. */
export const DELETION = {
  undo: 'Undo',
  done: (name: string, isCount: boolean): string =>
    `${subject(name, isCount)} ${isCount ? 'were' : 'was'} deleted.`,
  failed: (name: string, isCount: boolean): string =>
    `${subject(name, isCount)} could not be deleted: storage does not answer. Nothing was changed; try again when “Saved” is shown.`,
} as const;
