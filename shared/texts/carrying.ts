/** What is written down when a quote is carried to another version of its article. */
export const CARRYING = {
  /** Lines of a quote's note that keep words which no longer stand beside it. */
  keptInNote: {
    cue: (words: string): string => `Cue in the former version: “${words}”`,
    mention: (words: string): string => `Mention in the former version: “${words}”`,
  },
} as const;
