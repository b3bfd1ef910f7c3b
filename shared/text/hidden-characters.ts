const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A name without the controls that turn the direction of writing, so that `txt.exe` cannot look like `exe.txt`. */
export const stripBidi = (name: string): string => name.replaceAll(BIDI, '');
