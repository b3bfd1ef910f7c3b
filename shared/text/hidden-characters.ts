const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A text that is shown as a name, without control characters and without the marks that turn the direction of writing:
 * with those, “txt.exe” can look like “exe.txt”.
 */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, '');
