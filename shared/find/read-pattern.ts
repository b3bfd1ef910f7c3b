/** A regular expression, or why what was typed is none, in the words of the engine. */
export type ReadPattern =
  | { readonly pattern: RegExp; readonly reason: null }
  | { readonly pattern: null; readonly reason: string };

/** Reads a pattern as typed: `^` and `$` are the ends of a line, characters are whole. */
export function readPattern(typed: string, matchCase: boolean): ReadPattern {
  try {
    return { pattern: new RegExp(typed, matchCase ? 'gmu' : 'gimu'), reason: null };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The engine repeats the pattern first, which may hold any sign; its reason never holds a colon.
    return { pattern: null, reason: error.message.slice(error.message.lastIndexOf(': ') + 2) };
  }
}
