/** How the text of a file was made ready, for exports that give offsets into it. */
export const NORMALISATION = {
  /** What is done to every file, once, when it becomes an article. */
  rule: 'Offsets count in the normalised text: the file decoded, without byte order mark, CR LF and CR written as LF, NUL and lone surrogates written as U+FFFD. Nothing else is changed; Unicode normalisation (NFC) is never applied.',
  /** What offsets of one article count in. */
  countIn: (unchanged: boolean | null): string => {
    if (unchanged === null) return 'the normalised text';
    return unchanged
      ? 'the file as it is (UTF-8)'
      : 'the normalised text: the file decoded, without byte order mark, CR LF and CR written as LF, NUL and lone surrogates as U+FFFD';
  },
} as const;
