/**
 * How large what the renderer sends to its host may be. The renderer keeps within them; the main process refuses
 * what does not, since only a bug or an attack sends that.
 */

/** The longest title that a host is told (UTF-16 units): more is cut, since no window shows it. */
export const TITLE_LIMIT = 1000;

/** The longest name that a file is suggested under (UTF-16 units): no file system takes a longer one. */
export const FILE_NAME_LIMIT = 255;

/** The longest id of a file that waits (UTF-16 units). */
export const WAITING_ID_LIMIT = 64;

/** The most files that wait at a time: several folders as large as is taken at once. */
export const WAITING_LIMIT = 50_000;

/** The longest address that is opened (UTF-16 units). Browsers and servers take little more. */
export const ADDRESS_LIMIT = 8192;

/**
 * The most bytes that are written into one file. Far more than {@link PROJECT_LIMIT}, up to which files are read: a
 * project that has grown too large to be read at once is better written than refused.
 */
export const WRITE_LIMIT = 1024 * 1024 * 1024;

/** The most keys that one command has, and the longest of them (UTF-16 units), such as `Mod+Alt+Shift+ArrowRight`. */
export const KEYS_LIMIT = 16;
export const KEY_LENGTH_LIMIT = 64;
