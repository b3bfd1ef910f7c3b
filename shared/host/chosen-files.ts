/** How many chosen files are read at once; of more than that, each is read when its turn comes. */
export const READ_AT_ONCE = 8;

/** The most files of one folder, with all folders in it. What lies beyond is named as left out. */
export const FOLDER_FILES = 10_000;

/** Folders in folders that are looked into. */
export const FOLDER_DEPTH = 32;
