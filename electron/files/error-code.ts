/** The system's code of a failed file operation ('ENOENT', …), or null for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The error in a few words for a message: the code where there is one. No path: messages go to the renderer. */
export const errorReason = (error: unknown): string =>
  errorCode(error) ?? (error instanceof Error ? error.name : 'unknown error');
